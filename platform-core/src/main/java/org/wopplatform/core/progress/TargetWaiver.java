package org.wopplatform.core.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.partnerships.Standpoint;

/** Why a target will not be measured (PR6). */
@Entity
@Table(name = "target_waiver")
public class TargetWaiver {
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

    private String reason;

    @Column(name = "account_id")
    @Convert(converter = AccountColumn.class)
    private UUID account;

    private Instant at;

    protected TargetWaiver() {}

    TargetWaiver(Standpoint standpoint, Result of, String reason, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = standpoint.coordinator();
        this.partnership = standpoint.partnership();
        this.side = standpoint.here();
        this.plan = of.plan();
        this.lasting = of.lasting();
        this.reason = reason;
        this.account = by;
        this.at = now;
    }

    UUID lasting() {
        return lasting;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
