package org.wopplatform.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One browser that is signed in, until it signs out, is idle for 12 hours, or 30 days have passed.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {
    static final Duration LONGEST = Duration.ofDays(30);
    static final Duration IDLE = Duration.ofHours(12);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    @Id private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private String client;

    protected SignIn() {}

    SignIn(UUID account, Secret secret, String client, Instant now) {
        this.id = UUID.randomUUID();
        this.account = account;
        this.secretHash = secret.digest();
        this.createdAt = now;
        this.seenAt = now;
        this.expiresAt = now.plus(LONGEST);
        this.client = client.length() > 200 ? client.substring(0, 200) : client;
    }

    boolean holds(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(seenAt.plus(IDLE));
    }

    /** Notes that the browser was seen, at most every five minutes: reading pages writes little. */
    void see(Instant now) {
        if (now.isAfter(seenAt.plus(SEEN_EVERY))) {
            seenAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant seenAt() {
        return seenAt;
    }

    public String client() {
        return client;
    }
}
