package org.wopplatform.core.reports;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Partners report on their progress; the coordinator accepts or returns (RP1 to RP5, RP7). */
@UseCase
public class Reporting {
    private static final int MOST_MONTHS_BACK = 12;
    private static final int MOST_YEARS_AHEAD = 3;

    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Calendar calendar;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership) {
        standpoints.of(partnership).toWrite();
    }

    /** The same for what is the coordinator's. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void checkCoordinates(UUID partnership) {
        coordinating(partnership);
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Optional<Schedule> schedule(UUID partnership) {
        standpoints.of(partnership);
        return calendar.of(partnership);
    }

    /** What is due last comes first. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<ProgressReport> of(UUID partnership) {
        standpoints.of(partnership);
        return em.createQuery(
                        """
                        select r from ProgressReport r where r.partnership = :partnership
                        order by r.due desc""",
                        ProgressReport.class)
                .setParameter("partnership", partnership)
                .getResultList();
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public ProgressReport get(UUID partnership, UUID report) {
        standpoints.of(partnership);
        return find(partnership, report);
    }

    /** The picture that was taken when the report was submitted (RP3). */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Optional<JsonObject> snapshot(UUID partnership, UUID report) {
        standpoints.of(partnership);
        find(partnership, report);
        @SuppressWarnings("unchecked")
        List<Object> rows =
                em.createNativeQuery(
                                "select cast(snapshot as text) from progress_report where id = ?1 and snapshot is not null")
                        .setParameter(1, report)
                        .getResultList();
        return rows.stream().map(row -> read((String) row)).findFirst();
    }

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void setSchedule(UUID partnership, int everyMonths, LocalDate firstDue) {
        var standpoint = coordinating(partnership);
        if (standpoint.recorded()) {
            throw new RuleRefused("report.records-have-none-due");
        }
        if (!Schedule.EVERY.contains(everyMonths)) {
            throw new RuleRefused("report.every");
        }
        var today = today();
        if (firstDue.isBefore(today.minusMonths(MOST_MONTHS_BACK))
                || firstDue.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new RuleRefused("report.first-due");
        }
        calendar.set(
                standpoint.coordinator(), partnership, new Schedule(everyMonths, firstDue), today);
    }

    /** Keeps what was written so far; nothing is asked for (RP2). */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public ProgressReport keep(UUID partnership, UUID id, int version, ProgressReport.Said said) {
        standpoints.of(partnership).toWrite();
        var report = ofVersion(partnership, id, version);
        report.write(said);
        em.flush();
        return report;
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void submit(UUID partnership, UUID id, int version) {
        standpoints.of(partnership).toWrite();
        var report = ofVersion(partnership, id, version);
        report.submit();
        em.flush();
        em.refresh(report);
    }

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void accept(UUID partnership, UUID id, int version) {
        coordinating(partnership);
        var report = ofVersion(partnership, id, version);
        report.accept(caller.account().orElseThrow());
        em.flush();
        em.refresh(report);
    }

    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void sendBack(UUID partnership, UUID id, int version, String reason) {
        coordinating(partnership);
        var report = ofVersion(partnership, id, version);
        report.sendBack(caller.account().orElseThrow(), reason);
        em.flush();
        em.refresh(report);
    }

    /** What a source tells of some months of a record (RP7). */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public UUID record(
            UUID partnership,
            LocalDate from,
            LocalDate to,
            ProgressReport.Said said,
            String toldBy) {
        var standpoint = coordinating(partnership);
        if (!standpoint.recorded()) {
            throw new RuleRefused("report.only-records");
        }
        if (to.isBefore(from) || from.plusYears(3).isBefore(to)) {
            throw new RuleRefused("report.period");
        }
        if (to.isAfter(today()) || from.getYear() < 1950) {
            throw new RuleRefused("report.period-outside");
        }
        if (said.progress().isEmpty()) {
            throw new RuleRefused("report.progress-missing");
        }
        if (of(partnership).stream().anyMatch(r -> r.due().equals(to))) {
            throw new RuleRefused("report.period-twice");
        }
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into progress_report (id, platform_id, partnership_id, period_from, period_to, due, state, status,
                            progress, challenges, next_steps, told_by)
                        values (?1, ?2, ?3, cast(?4 as date), cast(?5 as date), cast(?5 as date), 'ACCEPTED', nullif(?6, ''), ?7,
                            nullif(?8, ''), nullif(?9, ''), ?10)""")
                .setParameter(1, id)
                .setParameter(2, standpoint.coordinator())
                .setParameter(3, partnership)
                .setParameter(4, from.toString())
                .setParameter(5, to.toString())
                .setParameter(6, said.status().map(Enum::name).orElse(""))
                .setParameter(7, said.progress().get())
                .setParameter(8, said.challenges().orElse(""))
                .setParameter(9, said.nextSteps().orElse(""))
                .setParameter(10, toldBy)
                .executeUpdate();
        return id;
    }

    /** The day in the current platform. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    private Standpoint coordinating(UUID partnership) {
        var standpoint = standpoints.of(partnership);
        standpoint.toCoordinate();
        standpoint.toWrite();
        return standpoint;
    }

    private ProgressReport ofVersion(UUID partnership, UUID id, int version) {
        var report = find(partnership, id);
        if (report.version() != version) {
            throw new RuleRefused("report.changed-meanwhile");
        }
        return report;
    }

    private ProgressReport find(UUID partnership, UUID id) {
        var report = em.find(ProgressReport.class, id);
        if (report == null || !report.isOf(partnership)) {
            throw new NotFound("report", id);
        }
        return report;
    }

    private static JsonObject read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
