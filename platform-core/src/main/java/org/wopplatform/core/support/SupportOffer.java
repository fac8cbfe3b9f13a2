package org.wopplatform.core.support;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.rules.RuleRefused;

/** An operator offers to mentor. */
@Entity
@Table(name = "support_offer")
public class SupportOffer {
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

    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_since", insertable = false, updatable = false)
    private Instant stateSince;

    private String motivation;

    @Column(name = "days_a_year")
    private Integer days;

    private String languages = "";
    private String formats = "";
    private int places;

    @Column(name = "group_places")
    private int groupPlaces;

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

    protected SupportOffer() {}

    SupportOffer(String platform, UUID operator, Offered said, UUID enteredBy) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.operator = operator;
        this.state = State.DRAFT;
        this.enteredBy = enteredBy;
        say(said);
    }

    /** Replaces all that is said; its areas are kept apart. */
    final void say(Offered said) {
        if (!state.living()) {
            throw new RuleRefused("support.offer-stays", Map.of("was", state.name()));
        }
        motivation = said.motivation().orElse(null);
        days = said.days().orElse(null);
        languages = Texts.joined(said.languages());
        formats = Texts.joinedFormats(said.formats());
        places = said.places();
        groupPlaces = said.groupPlaces();
        expiresOn = said.until().or(this::expiresOn).orElse(null);
        onWordOf = said.onWordOf().orElse(null);
    }

    Offered said(Set<String> areas) {
        return new Offered(
                Optional.ofNullable(motivation),
                Optional.ofNullable(days),
                Texts.apart(languages),
                Texts.formats(formats),
                places,
                groupPlaces,
                areas,
                expiresOn(),
                Optional.ofNullable(onWordOf));
    }

    void open() {
        become(State.OPEN, state == State.DRAFT || state == State.PAUSED);
    }

    void pause() {
        become(State.PAUSED, state == State.OPEN);
    }

    void withdraw(String reason) {
        become(State.WITHDRAWN, state.standing() || state == State.EXPIRED);
        closedReason = reason;
    }

    /** Stands for another 12 months from the day on. */
    void renew(LocalDate today) {
        if (!state.standing() && state != State.EXPIRED) {
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
