package org.wopplatform.core.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The schedules of partnerships, and the reports that fall due by them (RP1). */
@ApplicationScoped
public class Calendar {
    @PersistenceContext EntityManager em;

    Optional<Schedule> of(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                "select every_months, first_due from report_schedule where partnership_id = ?1")
                        .setParameter(1, partnership)
                        .getResultList();
        return rows.stream().map(row -> schedule(row[0], row[1])).findFirst();
    }

    void set(String coordinator, UUID partnership, Schedule schedule, LocalDate today) {
        em.createNativeQuery(
                        """
                        insert into report_schedule (id, platform_id, partnership_id, every_months, first_due)
                        values (gen_random_uuid(), ?1, ?2, ?3, cast(?4 as date))
                        on conflict on constraint report_schedule_once
                        do update set every_months = excluded.every_months, first_due = excluded.first_due""")
                .setParameter(1, coordinator)
                .setParameter(2, partnership)
                .setParameter(3, schedule.everyMonths())
                .setParameter(4, schedule.firstDue().toString())
                .executeUpdate();
        em.createNativeQuery(
                        "delete from progress_report where partnership_id = ?1 and state = 'DUE'")
                .setParameter(1, partnership)
                .executeUpdate();
        fallDue(coordinator, partnership, schedule, today);
    }

    /** The reports of the partnerships that the platform coordinates and that go on. */
    void fallDue(String coordinator, LocalDate today) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select s.partnership_id, s.every_months, s.first_due from report_schedule s
                                join partnership p on p.platform_id = s.platform_id and p.id = s.partnership_id
                                where s.platform_id = ?1 and p.basis = 'LIVED'
                                  and p.state in ('AGREED', 'DIAGNOSING', 'PLANNED', 'IMPLEMENTING', 'CLOSING')""")
                        .setParameter(1, coordinator)
                        .getResultList();
        rows.forEach(row -> fallDue(coordinator, (UUID) row[0], schedule(row[1], row[2]), today));
    }

    private void fallDue(String coordinator, UUID partnership, Schedule schedule, LocalDate today) {
        for (var number = 0; number < schedule.numberBy(today); number++) {
            em.createNativeQuery(
                            """
                            insert into progress_report (id, platform_id, partnership_id, period_from, period_to, due, state)
                            values (gen_random_uuid(), ?1, ?2, cast(?3 as date), cast(?4 as date), cast(?4 as date), 'DUE')
                            on conflict on constraint progress_report_due_once do nothing""")
                    .setParameter(1, coordinator)
                    .setParameter(2, partnership)
                    .setParameter(3, schedule.from(number).toString())
                    .setParameter(4, schedule.due(number).toString())
                    .executeUpdate();
        }
    }

    private static Schedule schedule(Object every, Object first) {
        return new Schedule(((Number) every).intValue(), LocalDate.parse(first.toString()));
    }
}
