package org.wopplatform.core.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.rules.RuleRefused;

/** An operator of this platform's territory that another platform came across. */
@Entity
@Table(name = "operator_referral")
public class Referral {
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "sender_id")
    private String sender;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reason;

    @Column(name = "operator_id")
    @Convert(converter = AccountColumn.class)
    private UUID operator;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "decided_by")
    @Convert(converter = AccountColumn.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version private int version;

    protected Referral() {}

    /**
     * @param operator the record that it is now, new or known before
     */
    void accept(UUID operator, UUID by, Instant now) {
        decide(State.ACCEPTED, by, now);
        this.operator = operator;
    }

    void decline(String reason, UUID by, Instant now) {
        decide(State.DECLINED, by, now);
        this.reason = reason;
    }

    /**
     * @throws RuleRefused where it is decided already
     */
    void checkOpen() {
        if (state != State.OPEN) {
            throw new RuleRefused("referral.decided");
        }
    }

    private void decide(State decided, UUID by, Instant now) {
        checkOpen();
        state = decided;
        decidedBy = by;
        decidedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The platform that admits the operator, and decides. */
    public String platform() {
        return platform;
    }

    public String sender() {
        return sender;
    }

    public State state() {
        return state;
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<UUID> operator() {
        return Optional.ofNullable(operator);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
