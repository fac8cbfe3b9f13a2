package org.wopplatform.core.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.diagnosis.CapacityDimension;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.partnerships.Standpoint;

/** What somebody said of how one capacity of the mentee has changed (PR2). */
@Entity
@Table(name = "capacity_change")
public class CapacityChange {
    /** By whom it was judged. */
    public enum DecidedBy {
        ONE_PARTNER,
        TOGETHER
    }

    /** Where what helped or hindered lies. */
    public enum Cause {
        INTERNAL,
        EXTERNAL,
        PARTNERSHIP
    }

    /**
     * What is said.
     *
     * @param degree of the change as it is perceived: -2 much worse, 0 none, +2 much better
     * @param contribution the part the partnership had in it: 0 none, 1 fair, 2 very high
     * @param party who says it; nobody where whoever coordinates puts down what both decided
     * @param means how it can be verified
     * @param toldBy for a record: the source, as one would cite it
     */
    public record Said(
            CapacityDimension dimension,
            PartialDate onDay,
            int degree,
            int contribution,
            DecidedBy decidedBy,
            Optional<UUID> party,
            Map<Cause, String> factors,
            Map<Cause, String> obstacles,
            Optional<String> explanation,
            Optional<String> means,
            Optional<String> toldBy) {
        public Said {
            if (degree < -2 || degree > 2) {
                throw new IllegalArgumentException("a degree lies in -2..2, got " + degree);
            }
            if (contribution < 0 || contribution > 2) {
                throw new IllegalArgumentException(
                        "a contribution lies in 0..2, got " + contribution);
            }
            factors = Map.copyOf(factors);
            obstacles = Map.copyOf(obstacles);
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "partnership_id")
    private UUID partnership;

    @Column(name = "side_platform_id")
    private String side;

    @Column(name = "party_id")
    @Convert(converter = AccountColumn.class)
    private UUID party;

    @Enumerated(EnumType.STRING)
    private CapacityDimension dimension;

    @Column(name = "on_day")
    private PartialDate onDay;

    private int degree;
    private int contribution;

    @Enumerated(EnumType.STRING)
    @Column(name = "decided_by")
    private DecidedBy decidedBy;

    @Column(name = "factors_internal")
    private String factorsInternal;

    @Column(name = "factors_external")
    private String factorsExternal;

    @Column(name = "factors_partnership")
    private String factorsPartnership;

    @Column(name = "obstacles_internal")
    private String obstaclesInternal;

    @Column(name = "obstacles_external")
    private String obstaclesExternal;

    @Column(name = "obstacles_partnership")
    private String obstaclesPartnership;

    private String explanation;
    private String means;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "content_hash", insertable = false, updatable = false)
    private String contentHash;

    @Column(name = "account_id")
    @Convert(converter = AccountColumn.class)
    private UUID account;

    private Instant at;

    protected CapacityChange() {}

    CapacityChange(Standpoint standpoint, Said said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = standpoint.coordinator();
        this.partnership = standpoint.partnership();
        this.side = standpoint.here();
        this.party = said.party().orElse(null);
        this.dimension = said.dimension();
        this.onDay = said.onDay();
        this.degree = said.degree();
        this.contribution = said.contribution();
        this.decidedBy = said.decidedBy();
        this.factorsInternal = said.factors().get(Cause.INTERNAL);
        this.factorsExternal = said.factors().get(Cause.EXTERNAL);
        this.factorsPartnership = said.factors().get(Cause.PARTNERSHIP);
        this.obstaclesInternal = said.obstacles().get(Cause.INTERNAL);
        this.obstaclesExternal = said.obstacles().get(Cause.EXTERNAL);
        this.obstaclesPartnership = said.obstacles().get(Cause.PARTNERSHIP);
        this.explanation = said.explanation().orElse(null);
        this.means = said.means().orElse(null);
        this.toldBy = said.toldBy().orElse(null);
        this.account = by;
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    /** The party that said it; nobody where both are said to have. */
    public Optional<UUID> party() {
        return Optional.ofNullable(party);
    }

    public CapacityDimension dimension() {
        return dimension;
    }

    public PartialDate onDay() {
        return onDay;
    }

    public int degree() {
        return degree;
    }

    public int contribution() {
        return contribution;
    }

    public DecidedBy decidedBy() {
        return decidedBy;
    }

    public Map<Cause, String> factors() {
        return byCause(factorsInternal, factorsExternal, factorsPartnership);
    }

    public Map<Cause, String> obstacles() {
        return byCause(obstaclesInternal, obstaclesExternal, obstaclesPartnership);
    }

    private static Map<Cause, String> byCause(String... texts) {
        var said = new EnumMap<Cause, String>(Cause.class);
        for (var cause : Cause.values()) {
            if (texts[cause.ordinal()] != null) {
                said.put(cause, texts[cause.ordinal()]);
            }
        }
        return said;
    }

    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    public Optional<String> means() {
        return Optional.ofNullable(means);
    }

    public Optional<String> toldBy() {
        return Optional.ofNullable(toldBy);
    }

    /** Of all that was said, as the database made it: what the other side confirms. */
    public String contentHash() {
        return contentHash;
    }

    /** The platform that put it down. */
    public String side() {
        return side;
    }

    public Instant at() {
        return at;
    }
}
