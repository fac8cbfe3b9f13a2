package org.wopplatform.core.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.partnerships.Standpoint;

/** How one party found one aspect of the partnership in one round (PR4). */
@Entity
@Table(name = "pulse_answer")
public class PulseAnswer {
    /**
     * @param score 1 very poor to 5 very good
     */
    public record Said(int score, Optional<String> remark) {
        public Said {
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("a score lies in 1..5, got " + score);
            }
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id", updatable = false)
    private String platform;

    @Column(name = "partnership_id", updatable = false)
    private UUID partnership;

    @Column(name = "side_platform_id", updatable = false)
    private String side;

    @Column(name = "party_id", updatable = false)
    private UUID party;

    @Column(updatable = false)
    private String round;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Aspect dimension;

    private int score;
    private String remark;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "account_id")
    @Convert(converter = AccountColumn.class)
    private UUID account;

    private Instant at;

    protected PulseAnswer() {}

    PulseAnswer(Standpoint standpoint, UUID party, Round round, Aspect aspect) {
        this.id = UUID.randomUUID();
        this.platform = standpoint.coordinator();
        this.partnership = standpoint.partnership();
        this.side = standpoint.here();
        this.party = party;
        this.round = round.text();
        this.dimension = aspect;
    }

    void say(Said said, Optional<String> source, UUID by, Instant now) {
        score = said.score();
        remark = said.remark().orElse(null);
        toldBy = source.orElse(null);
        account = by;
        at = now;
    }

    public UUID party() {
        return party;
    }

    public Round round() {
        return new Round(round);
    }

    public Aspect aspect() {
        return dimension;
    }

    public int score() {
        return score;
    }

    public Optional<String> remark() {
        return Optional.ofNullable(remark);
    }

    public Optional<String> toldBy() {
        return Optional.ofNullable(toldBy);
    }

    public Instant at() {
        return at;
    }
}
