package org.wopplatform.core.missions;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.identity.AccountColumn;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.RuleRefused;

/** A visit, a workshop or another thing that partners do together (MI1). */
@Entity
public class Mission {
    public enum Kind {
        SITE_VISIT,
        STUDY_TOUR,
        ON_THE_JOB_TRAINING,
        WORKSHOP,
        TECHNICAL_CONSULTATION,
        JOINT_PLANNING,
        PEER_REVIEW,
        TECHNOLOGY_DEMONSTRATION,
        REMOTE_SESSION
    }

    public enum State {
        PLANNED,
        CONFIRMED,
        DONE,
        REPORTED,
        CANCELLED;

        private static final Map<State, Set<State>> NEXT =
                Map.of(
                        PLANNED, EnumSet.of(CONFIRMED, CANCELLED),
                        CONFIRMED, EnumSet.of(DONE, CANCELLED),
                        DONE, EnumSet.of(REPORTED));

        public Set<State> next() {
            return NEXT.getOrDefault(this, Set.of());
        }

        /** Whether it has taken place, so that its person-days count. */
        public boolean counts() {
            return this == DONE || this == REPORTED;
        }
    }

    @Id private UUID id;

    @Column(name = "platform_id", updatable = false)
    private String platform;

    @Column(name = "partnership_id", updatable = false)
    private UUID partnership;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String place;
    private String starts;
    private String ends;
    private BigDecimal days;
    private String areas;

    @Column(name = "host_party_id")
    @Convert(converter = AccountColumn.class)
    private UUID host;

    @Column(name = "host_told")
    private String hostTold;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "cancelled_because")
    private String cancelledBecause;

    @Column(name = "trip_report")
    private String tripReport;

    @Column(name = "told_by")
    private String toldBy;

    @Column(name = "entered_by", updatable = false)
    @Convert(converter = AccountColumn.class)
    private UUID enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    @Version private int version;

    protected Mission() {}

    Mission(
            Standpoint from,
            State state,
            Optional<String> reason,
            Said said,
            UUID by,
            Instant now) {
        this.id = UUID.randomUUID();
        this.platform = from.coordinator();
        this.partnership = from.partnership();
        this.state = state;
        this.cancelledBecause = state == State.CANCELLED ? reason.orElse(null) : null;
        this.enteredBy = by;
        this.enteredAt = now;
        describe(said);
    }

    void describe(Said said) {
        if (state == State.REPORTED && said.tripReport().isEmpty()) {
            throw new RuleRefused("mission.report-missing");
        }
        kind = said.kind();
        title = said.title();
        place = said.place().orElse(null);
        starts = said.starts().map(PartialDate::text).orElse(null);
        ends = said.ends().map(PartialDate::text).orElse(null);
        days = said.days().orElse(null);
        areas = said.areas().isEmpty() ? null : String.join(",", said.areas());
        host = said.host().orElse(null);
        hostTold = said.hostTold().orElse(null);
        tripReport = said.tripReport().orElse(null);
        toldBy = said.toldBy().orElse(null);
    }

    void become(State next, Optional<String> reason) {
        if (!state.next().contains(next)) {
            throw new RuleRefused("mission.no-such-step-now");
        }
        if (next == State.REPORTED && tripReport == null) {
            throw new RuleRefused("mission.report-missing");
        }
        if (next == State.CANCELLED) {
            cancelledBecause = reason.orElseThrow(() -> new RuleRefused("mission.reason-missing"));
        }
        state = next;
    }

    boolean isOf(UUID other) {
        return partnership.equals(other);
    }

    public UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    public Said said() {
        return new Said(
                kind,
                title,
                Optional.ofNullable(place),
                Optional.ofNullable(starts).map(PartialDate::of),
                Optional.ofNullable(ends).map(PartialDate::of),
                Optional.ofNullable(days),
                areas == null ? List.of() : List.of(areas.split(",")),
                Optional.ofNullable(host),
                Optional.ofNullable(hostTold),
                Optional.ofNullable(tripReport),
                Optional.ofNullable(toldBy));
    }

    public Optional<String> cancelledBecause() {
        return Optional.ofNullable(cancelledBecause);
    }

    public int version() {
        return version;
    }
}
