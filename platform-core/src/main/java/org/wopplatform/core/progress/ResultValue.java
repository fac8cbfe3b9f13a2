package org.wopplatform.core.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.partnerships.Standpoint;

/** One measurement of an objective (PR5). */
@Entity
@Table(name = "result_value")
public class ResultValue {
    /**
     * @param value in the unit of the objective; at most four decimals
     * @param isFinal whether it is the one by which the partnership is closed
     * @param means how it can be verified
     * @param toldBy for a record: the source, as one would cite it
     */
    public record Said(
            BigDecimal value,
            PartialDate onDay,
            boolean isFinal,
            Optional<String> means,
            Optional<String> toldBy) {}

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "partnership_id")
    private UUID partnership;

    @Column(name = "side_platform_id")
    private String side;

    @Column(name = "plan_id")
    private UUID plan;

    @Column(name = "lasting_id")
    private UUID lasting;

    private BigDecimal value;

    @Column(name = "on_day")
    private PartialDate onDay;

    @Column(name = "final")
    private boolean isFinal;

    private String means;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "account_id")
    @Convert(converter = AccountColumn.class)
    private UUID account;

    private Instant at;

    protected ResultValue() {}

    ResultValue(Standpoint standpoint, Result of, Said said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = standpoint.coordinator();
        this.partnership = standpoint.partnership();
        this.side = standpoint.here();
        this.plan = of.plan();
        this.lasting = of.lasting();
        this.value = said.value();
        this.onDay = said.onDay();
        this.isFinal = said.isFinal();
        this.means = said.means().orElse(null);
        this.toldBy = said.toldBy().orElse(null);
        this.account = by;
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    UUID lasting() {
        return lasting;
    }

    public BigDecimal value() {
        return value;
    }

    public PartialDate onDay() {
        return onDay;
    }

    public boolean isFinal() {
        return isFinal;
    }

    public Optional<String> means() {
        return Optional.ofNullable(means);
    }

    public Optional<String> toldBy() {
        return Optional.ofNullable(toldBy);
    }

    /** The platform that put it down. */
    public String side() {
        return side;
    }

    public Instant at() {
        return at;
    }
}
