package org.wopplatform.core.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.rules.RuleRefused;

/** An operator asks for support. */
@Entity
@Table(name = "support_request")
public class SupportRequest extends SupportEntry<SupportRequest.State> {
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

    @Enumerated(EnumType.STRING)
    private State state;

    private String title;
    private String problem;

    @Column(name = "desired_change")
    private String desiredChange;

    private Integer days;
    private boolean groupable;
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

    protected SupportRequest() {}

    SupportRequest(String platform, UUID operator, Asked said, UUID enteredBy) {
        super(platform, operator, enteredBy);
        this.state = State.DRAFT;
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
        groupable = said.groupable();
        interpretation = said.interpretation();
        windowFrom = said.windowFrom().orElse(null);
        windowUntil = said.windowUntil().orElse(null);
        budget = said.budget().orElse(null);
        currency = said.currency().orElse(null);
        commitment = said.commitment().orElse(null);
        team = said.team().orElse(null);
        strategy = said.strategy().orElse(null);
        brings = said.brings().orElse(null);
        say(said.languages(), said.formats(), said.until(), said.onWordOf());
    }

    Asked said(Map<String, Integer> areas) {
        return new Asked(
                title,
                Optional.ofNullable(problem),
                Optional.ofNullable(desiredChange),
                areas,
                Optional.ofNullable(days),
                formats(),
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
                onWordOf());
    }

    void open() {
        state = next(State.OPEN, state == State.DRAFT);
    }

    void withdraw(String reason) {
        state = next(State.WITHDRAWN, state.open() || state == State.EXPIRED);
        closeBecause(reason);
    }

    /** Open for another 12 months from the day on. */
    void renew(LocalDate today) {
        if (!state.open()) {
            state = next(State.OPEN, state == State.EXPIRED);
        }
        standAYearFrom(today);
    }

    @Override
    public State state() {
        return state;
    }

    public String title() {
        return title;
    }
}
