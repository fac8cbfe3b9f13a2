package org.wopplatform.core.reports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.rules.RuleRefused;

/** What a partnership tells of its progress in some months (RP2 to RP5). */
@Entity
@Table(name = "progress_report")
public class ProgressReport {
    public enum State {
        DUE,
        DRAFT,
        SUBMITTED,
        ACCEPTED,
        RETURNED;

        /** Whether it still waits for whoever writes it. */
        public boolean open() {
            return this == DUE || this == DRAFT || this == RETURNED;
        }
    }

    public enum Status {
        ON_TRACK,
        AT_RISK,
        BLOCKED
    }

    /** What is written; a draft may leave all of it open. */
    public record Said(
            Optional<Status> status,
            Optional<String> progress,
            Optional<String> challenges,
            Optional<String> nextSteps) {
        public static final int LONGEST = 10_000;
    }

    @Id private UUID id;

    @Column(name = "platform_id", updatable = false)
    private String platform;

    @Column(name = "partnership_id", updatable = false)
    private UUID partnership;

    @Column(name = "period_from", updatable = false)
    private Date from;

    @Column(name = "period_to", updatable = false)
    private Date to;

    @Column(updatable = false)
    private Date due;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String progress;
    private String challenges;

    @Column(name = "next_steps")
    private String nextSteps;

    @Column(name = "submitted_by", insertable = false, updatable = false)
    @Convert(converter = AccountColumn.class)
    private UUID submittedBy;

    @Column(name = "submitted_side", insertable = false, updatable = false)
    private String submittedSide;

    @Column(name = "submitted_at", insertable = false, updatable = false)
    private Instant submittedAt;

    @Column(name = "decided_at", insertable = false, updatable = false)
    private Instant decidedAt;

    @Column(name = "returned_because")
    private String returnedBecause;

    @Column(name = "told_by")
    private String toldBy;

    @Version private int version;

    protected ProgressReport() {}

    void write(Said said) {
        if (!state.open() && !(state == State.ACCEPTED && toldBy != null)) {
            throw new RuleRefused("report.not-open");
        }
        if (state != State.ACCEPTED) {
            state = State.DRAFT;
        }
        status = said.status().orElse(null);
        progress = said.progress().orElse(null);
        challenges = said.challenges().orElse(null);
        nextSteps = said.nextSteps().orElse(null);
    }

    void submit() {
        if (state != State.DRAFT) {
            throw new RuleRefused("report.not-open");
        }
        if (status == null) {
            throw new RuleRefused("report.status-missing");
        }
        if (progress == null) {
            throw new RuleRefused("report.progress-missing");
        }
        state = State.SUBMITTED;
    }

    void accept(UUID by) {
        mayBeDecidedBy(by);
        state = State.ACCEPTED;
    }

    void sendBack(UUID by, String reason) {
        mayBeDecidedBy(by);
        state = State.RETURNED;
        returnedBecause = reason;
    }

    private void mayBeDecidedBy(UUID by) {
        if (state != State.SUBMITTED) {
            throw new RuleRefused("report.not-submitted");
        }
        if (by.equals(submittedBy)) {
            throw new RuleRefused("report.own");
        }
    }

    boolean isOf(UUID other) {
        return partnership.equals(other);
    }

    public boolean wasSubmittedBy(UUID account) {
        return account.equals(submittedBy);
    }

    /** Days from its due day to the day; negative while there is time. */
    public long daysLate(LocalDate today) {
        return state.open() ? ChronoUnit.DAYS.between(due(), today) : 0;
    }

    /** Not written although its day has passed (RP5). */
    public boolean late(LocalDate today) {
        return daysLate(today) > 0;
    }

    public UUID id() {
        return id;
    }

    public LocalDate from() {
        return from.toLocalDate();
    }

    public LocalDate to() {
        return to.toLocalDate();
    }

    public LocalDate due() {
        return due.toLocalDate();
    }

    public State state() {
        return state;
    }

    public Said said() {
        return new Said(
                Optional.ofNullable(status),
                Optional.ofNullable(progress),
                Optional.ofNullable(challenges),
                Optional.ofNullable(nextSteps));
    }

    public Optional<String> submittedSide() {
        return Optional.ofNullable(submittedSide);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> returnedBecause() {
        return Optional.ofNullable(returnedBecause);
    }

    public Optional<String> toldBy() {
        return Optional.ofNullable(toldBy);
    }

    public int version() {
        return version;
    }
}
