package org.wopplatform.core.people;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.tenancy.Role;

/** A person holds a role in a platform. */
@Entity
public class Appointment {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "appointed_by")
    @Convert(converter = AccountColumn.class)
    private UUID appointedBy;

    @Column(name = "appointed_at")
    private Instant appointedAt;

    protected Appointment() {}

    Appointment(String platform, UUID account, Role role, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.account = account;
        this.role = role;
        this.appointedBy = by;
        this.appointedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public Role role() {
        return role;
    }

    public Instant appointedAt() {
        return appointedAt;
    }
}
