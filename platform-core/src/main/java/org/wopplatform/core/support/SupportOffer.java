package org.wopplatform.core.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.rules.RuleRefused;

/** An operator offers to mentor. */
@Entity
@Table(name = "support_offer")
public class SupportOffer extends SupportEntry<SupportOffer.State> {
    public enum State {
        DRAFT,
        OPEN,
        PAUSED,
        WITHDRAWN,
        EXPIRED;

        /** Whether it can still be changed. */
        public boolean living() {
            return this == DRAFT || standing();
        }

        public boolean standing() {
            return this == OPEN || this == PAUSED;
        }
    }

    @Enumerated(EnumType.STRING)
    private State state;

    private String motivation;

    @Column(name = "days_a_year")
    private Integer days;

    private int places;

    @Column(name = "group_places")
    private int groupPlaces;

    protected SupportOffer() {}

    SupportOffer(String platform, UUID operator, Offered said, UUID enteredBy) {
        super(platform, operator, enteredBy);
        this.state = State.DRAFT;
        say(said);
    }

    /** Replaces all that is said; its areas are kept apart. */
    final void say(Offered said) {
        if (!state.living()) {
            throw new RuleRefused("support.offer-stays", Map.of("was", state.name()));
        }
        motivation = said.motivation().orElse(null);
        days = said.days().orElse(null);
        places = said.places();
        groupPlaces = said.groupPlaces();
        say(said.languages(), said.formats(), said.until(), said.onWordOf());
    }

    Offered said(Set<String> areas) {
        return new Offered(
                Optional.ofNullable(motivation),
                Optional.ofNullable(days),
                languages(),
                formats(),
                places,
                groupPlaces,
                areas,
                expiresOn(),
                onWordOf());
    }

    void open() {
        state = next(State.OPEN, state == State.DRAFT || state == State.PAUSED);
    }

    void pause() {
        state = next(State.PAUSED, state == State.OPEN);
    }

    void withdraw(String reason) {
        state = next(State.WITHDRAWN, state.standing() || state == State.EXPIRED);
        closeBecause(reason);
    }

    /** Stands for another 12 months from the day on. */
    void renew(LocalDate today) {
        if (!state.standing()) {
            state = next(State.OPEN, state == State.EXPIRED);
        }
        standAYearFrom(today);
    }

    @Override
    public State state() {
        return state;
    }
}
