package org.wopplatform.core.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.identity.Secret;

/** A person's way to the own page (K3). */
@Entity
@Table(name = "contact_link")
public class ContactLink {
    static final Duration LIFE = Duration.ofDays(90);

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "contact_id")
    private UUID contact;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "issued_by")
    @Convert(converter = AccountColumn.class)
    private UUID issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ContactLink() {}

    ContactLink(String platform, UUID contact, Secret secret, Optional<UUID> by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.contact = contact;
        this.secretHash = secret.digest();
        this.issuedBy = by.orElse(null);
        this.issuedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    boolean holds(Instant now) {
        return now.isBefore(expiresAt);
    }

    UUID contact() {
        return contact;
    }
}
