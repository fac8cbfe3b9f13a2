package org.wopplatform.core.reports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.daily.DailyTask;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/**
 * Each day: lets reports fall due, and tells the platform's own people of those that they are to
 * write (RP6).
 */
@UseCase
public class Reminding implements DailyTask {
    static final int DAYS_BEFORE = 15;

    /** Of what people are told, and the column that keeps which platforms have told them. */
    private enum Occasion {
        BEFORE("mail.report-before", "told_before", "r.due between ?2 and ?2 + " + DAYS_BEFORE),
        LATE("mail.report-late", "told_late", "r.due < ?2");

        private final String message;
        private final String column;
        private final String when;

        Occasion(String message, String column, String when) {
            this.message = message;
            this.column = column;
            this.when = when.replace("?2", "cast(?2 as date)");
        }
    }

    /** Staff of the mentees' operators at home here; the facilitators where they have none. */
    private static final String WRITERS =
            """
            select distinct a.email, a.name, a.language from account a
            join appointment m on m.account_id = a.id and m.platform_id = ?2
            where a.suspended_at is null and (
                m.role in ('OPERATOR_ADMINISTRATOR', 'OPERATOR_EXPERT') and exists (
                    select from operator_staff s join party y on y.operator_platform_id = s.platform_id and y.operator_id = s.operator_id
                    where s.platform_id = ?2 and s.account_id = a.id and y.partnership_id = ?1 and y.role = 'MENTEE')
                or m.role = 'FACILITATOR' and (
                    exists (select from partnership p where p.id = ?1 and p.platform_id = ?2)
                    or exists (select from party y where y.partnership_id = ?1 and y.role = 'MENTEE' and y.operator_platform_id = ?2
                        and not exists (select from operator_staff s where s.platform_id = ?2 and s.operator_id = y.operator_id))))
            order by a.email""";

    @PersistenceContext EntityManager em;
    @Inject Calendar calendar;
    @Inject CurrentPlatform current;
    @Inject Postbox postbox;
    @Inject Clock clock;

    @Override
    @OpenToAll
    public void ofTheDay() {
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        calendar.fallDue(current.get().id(), today);
        for (var occasion : Occasion.values()) {
            remind(occasion, today);
        }
    }

    private void remind(Occasion occasion, LocalDate today) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select r.id, r.partnership_id, r.due, p.title from progress_report r
                                join partnership p on p.platform_id = r.platform_id and p.id = r.partnership_id
                                where r.state in ('DUE', 'DRAFT', 'RETURNED') and %s and not (?1 = any (string_to_array(r.%s, ',')))
                                  and p.state in ('AGREED', 'DIAGNOSING', 'PLANNED', 'IMPLEMENTING', 'CLOSING')
                                  and (r.platform_id = ?1 or exists (select from partnership_share s
                                       where s.partnership_id = r.partnership_id and s.platform_id = ?1 and s.consent = 'GIVEN'))
                                order by r.due"""
                                        .formatted(occasion.when, occasion.column))
                        .setParameter(1, current.get().id())
                        .setParameter(2, today.toString())
                        .getResultList();
        for (var row : rows) {
            remind(occasion, (UUID) row[0], (UUID) row[1], row[2].toString(), (String) row[3]);
        }
    }

    private void remind(
            Occasion occasion, UUID report, UUID partnership, String due, String title) {
        var platform = current.get();
        @SuppressWarnings("unchecked")
        List<Object[]> writers =
                em.createNativeQuery(WRITERS)
                        .setParameter(1, partnership)
                        .setParameter(2, platform.id())
                        .getResultList();
        if (writers.isEmpty() || !isFirstToTell(occasion, report, platform.id())) {
            return;
        }
        for (var writer : writers) {
            var language = Language.of((String) writer[2]).orElse(Language.EN);
            postbox.queue(
                    platform.id(),
                    (String) writer[0],
                    language,
                    occasion.message,
                    Map.of(
                            "name",
                            (String) writer[1],
                            "partnership",
                            title,
                            "due",
                            due,
                            "platform",
                            platform.name(language).name(),
                            "link",
                            postbox.address(
                                    "/%s/administration/partnerships/%s/reports/%s"
                                            .formatted(platform.id(), partnership, report))),
                    false);
        }
    }

    /** Whoever writes its name first tells; of two rounds at once the other finds it there. */
    private boolean isFirstToTell(Occasion occasion, UUID report, String platform) {
        return em.createNativeQuery(
                                """
                                update progress_report set %1$s = concat_ws(',', nullif(%1$s, ''), cast(?1 as text))
                                where id = ?2 and not (?1 = any (string_to_array(%1$s, ',')))"""
                                        .formatted(occasion.column))
                        .setParameter(1, platform)
                        .setParameter(2, report)
                        .executeUpdate()
                == 1;
    }
}
