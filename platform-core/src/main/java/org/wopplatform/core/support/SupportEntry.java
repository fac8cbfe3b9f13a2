package org.wopplatform.core.support;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.rules.RuleRefused;

/**
 * What a request and an offer have in common: whose it is, how it can be worked on, how long it
 * stands and on whose word.
 *
 * @param <S> the states that it goes through
 */
@MappedSuperclass
public abstract class SupportEntry<S extends Enum<S>> {
    @Id private UUID id;

    @Column(name = "platform_id")
    private String platform;

    @Column(name = "operator_id")
    private UUID operator;

    private String languages = "";
    private String formats = "";

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

    protected SupportEntry() {}

    SupportEntry(String platform, UUID operator, UUID enteredBy) {
        this.id = UUID.randomUUID();
        this.platform = platform;
        this.operator = operator;
        this.enteredBy = enteredBy;
    }

    public abstract S state();

    /** A day that nobody names stays as it was. */
    final void say(
            List<String> inLanguages,
            Set<Format> inFormats,
            Optional<LocalDate> until,
            Optional<String> word) {
        languages = Texts.joined(inLanguages);
        formats = Texts.joinedFormats(inFormats);
        expiresOn = until.orElse(expiresOn);
        onWordOf = word.orElse(null);
    }

    /** The next state, where it may follow. */
    final S next(S next, boolean may) {
        if (!may) {
            throw new RuleRefused(
                    "support.no-such-step", Map.of("was", state().name(), "becomes", next.name()));
        }
        return next;
    }

    final void closeBecause(String reason) {
        closedReason = reason;
    }

    final void standAYearFrom(LocalDate today) {
        expiresOn = today.plusMonths(12);
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

    public List<String> languages() {
        return Texts.apart(languages);
    }

    public Set<Format> formats() {
        return Texts.formats(formats);
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
