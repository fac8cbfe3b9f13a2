package org.wopplatform.core.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.partnerships.Standpoint;

/** A stage that change reached, or fell back to, in one working area (PR1). */
@Entity
@Table(name = "stage_entry")
public class StageEntry {
    /**
     * What is said of it.
     *
     * @param evidence how one sees it; a record may do without
     * @param reason why it was gone back
     * @param toldBy for a record: the source, as one would cite it
     */
    public record Said(
            String area,
            Stage stage,
            PartialDate onDay,
            Optional<String> evidence,
            Optional<String> reason,
            Optional<String> toldBy) {}

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "partnership_id")
    private UUID partnership;

    @Column(name = "side_platform_id")
    private String side;

    private String area;
    private int stage;

    @Column(name = "on_day")
    private PartialDate onDay;

    private String evidence;
    private String reason;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "account_id")
    @Convert(converter = AccountColumn.class)
    private UUID account;

    private Instant at;

    protected StageEntry() {}

    StageEntry(Standpoint standpoint, Said said, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = standpoint.coordinator();
        this.partnership = standpoint.partnership();
        this.side = standpoint.here();
        this.area = said.area();
        this.stage = said.stage().number();
        this.onDay = said.onDay();
        this.evidence = said.evidence().orElse(null);
        this.reason = said.reason().orElse(null);
        this.toldBy = said.toldBy().orElse(null);
        this.account = by;
        this.at = now;
    }

    public UUID id() {
        return id;
    }

    public String area() {
        return area;
    }

    public Stage stage() {
        return Stage.of(stage);
    }

    public PartialDate onDay() {
        return onDay;
    }

    public Optional<String> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
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
