package org.wopplatform.core.memberships;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.rules.RuleRefused;

/** An operator's membership of a platform that is not its home. */
@Entity
public class Membership {
    public static final int LONGEST = 500;

    /** How far it has come; the database holds the same steps, and whose they are. */
    public enum State {
        REQUESTED,
        ACTIVE,
        DECLINED,
        LAPSED,
        ENDED
    }

    private static final Map<State, Set<State>> BY_THE_PLATFORM_JOINED =
            Map.of(
                    State.REQUESTED, Set.of(State.ACTIVE, State.DECLINED),
                    State.ACTIVE, Set.of(State.LAPSED, State.ENDED),
                    State.LAPSED, Set.of(State.ACTIVE, State.ENDED),
                    State.DECLINED, Set.of(),
                    State.ENDED, Set.of());

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_platform_id")
    private String home;

    @Column(name = "operator_id")
    private UUID operator;

    @Column(name = "operator_name")
    private String operatorName;

    private String country;

    @Enumerated(EnumType.STRING)
    private State state;

    private String wish;

    @Column(name = "asked_by")
    @Convert(converter = AccountColumn.class)
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    @Convert(converter = AccountColumn.class)
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;
    @Version private int version;

    protected Membership() {}

    Membership(String platform, Operator operator, Optional<String> wish, UUID by, Instant now) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.home = operator.platform();
        this.operator = operator.id();
        this.operatorName = operator.legalName();
        this.country = operator.country();
        this.state = State.REQUESTED;
        this.wish = wish.orElse(null);
        this.askedBy = by;
        this.askedAt = now;
    }

    /** The step of the platform that is joined. */
    void decide(State next, Optional<String> why, UUID by, Instant now) {
        if (!next().contains(next)) {
            throw new RuleRefused(
                    "membership.no-such-step", Map.of("from", state.name(), "to", next.name()));
        }
        become(next, why, by, now);
    }

    /** The step of the home: it no longer wants it. */
    void end(Optional<String> why, UUID by, Instant now) {
        if (!open()) {
            throw new RuleRefused(
                    "membership.no-such-step",
                    Map.of("from", state.name(), "to", State.ENDED.name()));
        }
        become(State.ENDED, why, by, now);
    }

    private void become(State next, Optional<String> why, UUID by, Instant now) {
        if (next != State.ACTIVE && why.isEmpty()) {
            throw new RuleRefused("membership.reason");
        }
        state = next;
        reason = why.orElse(null);
        decidedBy = by;
        decidedAt = now;
    }

    /** To which states the platform that is joined may take it from here. */
    public Set<State> next() {
        return BY_THE_PLATFORM_JOINED.get(state);
    }

    public boolean open() {
        return state == State.REQUESTED || state == State.ACTIVE || state == State.LAPSED;
    }

    public UUID id() {
        return id;
    }

    /** The platform that is joined. */
    public String platform() {
        return platform;
    }

    public String home() {
        return home;
    }

    public UUID operator() {
        return operator;
    }

    public String operatorName() {
        return operatorName;
    }

    public String country() {
        return country;
    }

    public State state() {
        return state;
    }

    public Optional<String> wish() {
        return Optional.ofNullable(wish);
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public int version() {
        return version;
    }
}
