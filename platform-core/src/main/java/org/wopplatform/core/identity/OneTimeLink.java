package org.wopplatform.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A link that sets a password once: seven days for an invitation, one hour for a reset. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "issued_by")
    @Convert(converter = AccountColumn.class)
    private UUID issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeLink() {}

    OneTimeLink(
            String platform, UUID account, Purpose purpose, Secret secret, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.account = account;
        this.purpose = purpose;
        this.secretHash = secret.digest();
        this.issuedBy = by;
        this.issuedAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    boolean holds(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** An invitation opens an account that nobody has come into yet; a reset any. */
    boolean opens(Account account) {
        return purpose == Purpose.RESET || account.passwordHash().isEmpty();
    }

    void use(Instant now) {
        usedAt = now;
    }

    public UUID account() {
        return account;
    }

    public Purpose purpose() {
        return purpose;
    }
}
