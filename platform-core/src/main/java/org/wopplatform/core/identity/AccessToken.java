package org.wopplatform.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's key for the API: named, for reading or writing, in one platform or all, until it
 * expires.
 */
@Entity
@Table(name = "access_token")
public class AccessToken {
    public static final String PREFIX = "wop_";

    public enum Scope {
        READ,
        WRITE
    }

    @Id private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "scope_platform_id")
    private String platform;

    private String name;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AccessToken() {}

    AccessToken(
            UUID account,
            String name,
            Scope scope,
            Optional<String> platform,
            Secret secret,
            Instant now,
            Duration life) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.name = name.strip();
        this.scope = scope;
        this.platform = platform.orElse(null);
        this.secretHash = secret.digest();
        this.createdAt = now;
        this.expiresAt = now.plus(life);
    }

    boolean holds(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Notes its use, at most every five minutes. */
    void use(Instant now) {
        if (usedAt == null || now.isAfter(usedAt.plus(Duration.ofMinutes(5)))) {
            usedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    UUID account() {
        return account;
    }

    public Optional<String> platform() {
        return Optional.ofNullable(platform);
    }

    public String name() {
        return name;
    }

    public Scope scope() {
        return scope;
    }

    boolean readOnly() {
        return scope == Scope.READ;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
