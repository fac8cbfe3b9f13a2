package org.wopplatform.core.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;

/** One version of a platform's weights; it stays, since proposals were made by it. */
@Entity
@Table(name = "weight_set")
public class WeightSet {
    public static final int LONGEST = 1_000;

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    private int number;

    @Column(name = "need_fit")
    private int needFit;

    private int performance;
    private int communication;
    private int similarity;
    private int proximity;
    private int commitment;

    @Column(name = "mutual_benefit")
    private int mutualBenefit;

    @Column(name = "track_record")
    private int trackRecord;

    private String reason;

    @Column(name = "set_by")
    @Convert(converter = AccountColumn.class)
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected WeightSet() {}

    WeightSet(String platform, Weights weights, String reason, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.number = weights.number();
        this.needFit = weights.of(Criterion.NEED_FIT);
        this.performance = weights.of(Criterion.PERFORMANCE);
        this.communication = weights.of(Criterion.COMMUNICATION);
        this.similarity = weights.of(Criterion.SIMILARITY);
        this.proximity = weights.of(Criterion.PROXIMITY);
        this.commitment = weights.of(Criterion.COMMITMENT);
        this.mutualBenefit = weights.of(Criterion.MUTUAL_BENEFIT);
        this.trackRecord = weights.of(Criterion.TRACK_RECORD);
        this.reason = reason;
        this.setBy = by;
        this.setAt = now;
    }

    public Weights weights() {
        Map<Criterion, Integer> points = new EnumMap<>(Criterion.class);
        points.put(Criterion.NEED_FIT, needFit);
        points.put(Criterion.PERFORMANCE, performance);
        points.put(Criterion.COMMUNICATION, communication);
        points.put(Criterion.SIMILARITY, similarity);
        points.put(Criterion.PROXIMITY, proximity);
        points.put(Criterion.COMMITMENT, commitment);
        points.put(Criterion.MUTUAL_BENEFIT, mutualBenefit);
        points.put(Criterion.TRACK_RECORD, trackRecord);
        return new Weights(number, points);
    }

    public int number() {
        return number;
    }

    public String reason() {
        return reason;
    }

    /** Empty where the database was filled before anybody could. */
    public Optional<UUID> setBy() {
        return Optional.ofNullable(setBy);
    }

    public Instant setAt() {
        return setAt;
    }
}
