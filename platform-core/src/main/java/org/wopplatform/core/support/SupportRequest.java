package org.wopplatform.core.support;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.rules.RuleRefused;

/** An operator asks for support. */
@Entity
@Table(name = "support_request")
public class SupportRequest {
    /** What proposals and partnerships make of it comes from the referee alone. */
    public enum State {
        DRAFT,
        OPEN,
        IN_MATCHING,
        MATCHED,
        FULFILLED,
        WITHDRAWN,
        EXPIRED;

        /** Whether it can still be changed. */
        public boolean living() {
            return this == DRAFT || open();
        }

        public boolean open() {
            return this == OPEN || this == IN_MATCHING;
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_since", insertable = false, updatable = false)
    private Instant stateSince;

    private String title;
    private String problem;

    @Column(name = "desired_change")
    private String desiredChange;

    private Integer days;
    private String formats = "";
    private boolean groupable;
    private String languages = "";
    private boolean interpretation;

    @Column(name = "window_from")
    private LocalDate windowFrom;

    @Column(name = "window_until")
    private LocalDate windowUntil;

    @Column(name = "travel_budget")
    private BigDecimal budget;

    private String currency;

    @Enumerated(EnumType.STRING)
    private Commitment commitment;

    private Boolean team;
    private Boolean strategy;
    private String brings;

    @Column(name = "opened_on", insertable = false, updatable = false)
    private LocalDate openedOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "closed_reason")
    private String closedReason;

    @Column(name = "entered_by")
    @Convert(converter = AccountColumn.class)
    private UUID enteredBy;

    @Column(name = "on_word_of")
    private String onWordOf;

    @Column(insertable = false, updatable = false)
    private boolean demonstration;

    @Version private int version;

    protected SupportRequest() {}

    SupportRequest(String platform, UUID operator, Asked said, UUID enteredBy) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.operator = operator;
        this.state = State.DRAFT;
        this.enteredBy = enteredBy;
        say(said);
    }

    /** Replaces all that is said; its areas are kept apart. */
    final void say(Asked said) {
        if (!state.living()) {
            throw new RuleRefused("support.request-stays", Map.of("was", state.name()));
        }
        title = said.title();
        problem = said.problem().orElse(null);
        desiredChange = said.desiredChange().orElse(null);
        days = said.days().orElse(null);
        formats = Texts.joinedFormats(said.formats());
        groupable = said.groupable();
        languages = Texts.joined(said.languages());
        interpretation = said.interpretation();
        windowFrom = said.windowFrom().orElse(null);
        windowUntil = said.windowUntil().orElse(null);
        budget = said.budget().orElse(null);
        currency = said.currency().orElse(null);
        commitment = said.commitment().orElse(null);
        team = said.team().orElse(null);
        strategy = said.strategy().orElse(null);
        brings = said.brings().orElse(null);
        expiresOn = said.until().or(this::expiresOn).orElse(null);
        onWordOf = said.onWordOf().orElse(null);
    }

    Asked said(Map<String, Integer> areas) {
        return new Asked(
                title,
                Optional.ofNullable(problem),
                Optional.ofNullable(desiredChange),
                areas,
                Optional.ofNullable(days),
                Texts.formats(formats),
                groupable,
                languages(),
                interpretation,
                Optional.ofNullable(windowFrom),
                Optional.ofNullable(windowUntil),
                Optional.ofNullable(budget),
                Optional.ofNullable(currency),
                Optional.ofNullable(commitment),
                Optional.ofNullable(team),
                Optional.ofNullable(strategy),
                Optional.ofNullable(brings),
                expiresOn(),
                Optional.ofNullable(onWordOf));
    }

    void open() {
        become(State.OPEN, state == State.DRAFT);
    }

    void withdraw(String reason) {
        become(State.WITHDRAWN, state.open() || state == State.EXPIRED);
        closedReason = reason;
    }

    /** Open for another 12 months from the day on. */
    void renew(LocalDate today) {
        if (!state.open() && state != State.EXPIRED) {
            throw refused(State.OPEN);
        }
        if (state == State.EXPIRED) {
            state = State.OPEN;
        }
        expiresOn = today.plusMonths(12);
    }

    private void become(State next, boolean may) {
        if (!may) {
            throw refused(next);
        }
        state = next;
    }

    private RuleRefused refused(State next) {
        return new RuleRefused(
                "support.no-such-step", Map.of("was", state.name(), "becomes", next.name()));
    }

    public UUID id() {
        return id;
    }

    public String platform() {
        return platform;
    }

    public UUID operator() {
        return operator;
    }

    public State state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public String title() {
        return title;
    }

    public List<String> languages() {
        return Texts.apart(languages);
    }

    public Optional<LocalDate> openedOn() {
        return Optional.ofNullable(openedOn);
    }

    public Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    public Optional<String> closedReason() {
        return Optional.ofNullable(closedReason);
    }

    public Optional<UUID> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }

    public Optional<String> onWordOf() {
        return Optional.ofNullable(onWordOf);
    }

    public boolean demonstration() {
        return demonstration;
    }

    public int version() {
        return version;
    }
}
