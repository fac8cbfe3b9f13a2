package org.wopplatform.core.support;

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
 * Each day: ends what has been open long enough, and tells the operator's people thirty days before
 * (SU3).
 */
@UseCase
public class Expiring implements DailyTask {
    static final int DAYS_BEFORE = 30;

    private enum Kind {
        REQUESTS(
                "support_request",
                "q.title",
                "'OPEN', 'IN_MATCHING'",
                "requests",
                "mail.request-ends"),
        OFFERS("support_offer", "''", "'OPEN', 'PAUSED'", "offers", "mail.offer-ends");

        private final String table;
        private final String title;
        private final String open;
        private final String path;
        private final String message;

        Kind(String table, String title, String open, String path, String message) {
            this.table = table;
            this.title = title;
            this.open = open;
            this.path = path;
            this.message = message;
        }
    }

    /** The operator's own staff; the facilitators where it has none. */
    private static final String PEOPLE =
            """
            select distinct a.email, a.name, a.language from account a
            join appointment m on m.account_id = a.id and m.platform_id = ?2
            where a.suspended_at is null and (
                m.role in ('OPERATOR_ADMINISTRATOR', 'OPERATOR_EXPERT', 'OPERATOR_SIGNATORY') and exists (
                    select from operator_staff s where s.platform_id = ?2 and s.account_id = a.id and s.operator_id = ?1)
                or m.role = 'FACILITATOR' and not exists (
                    select from operator_staff s where s.platform_id = ?2 and s.operator_id = ?1))
            order by a.email""";

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Postbox postbox;
    @Inject Clock clock;

    @Override
    @OpenToAll
    public void ofTheDay() {
        var today = LocalDate.now(clock.withZone(current.get().timeZone()));
        for (var kind : Kind.values()) {
            em.createNativeQuery(
                            """
                            update %s q set state = 'EXPIRED', version = version + 1
                            where q.platform_id = ?1 and q.state in (%s) and q.expires_on < cast(?2 as date)"""
                                    .formatted(kind.table, kind.open))
                    .setParameter(1, current.get().id())
                    .setParameter(2, today.toString())
                    .executeUpdate();
            remind(kind, today);
        }
    }

    private void remind(Kind kind, LocalDate today) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                update %s q set reminded_for = q.expires_on
                                from operator o
                                where o.platform_id = q.platform_id and o.id = q.operator_id and q.platform_id = ?1
                                  and q.state in (%s) and q.expires_on <= cast(?2 as date) + %d
                                  and q.reminded_for is distinct from q.expires_on
                                returning q.id, q.operator_id, o.legal_name, %s, cast(q.expires_on as text)"""
                                        .formatted(kind.table, kind.open, DAYS_BEFORE, kind.title))
                        .setParameter(1, current.get().id())
                        .setParameter(2, today.toString())
                        .getResultList();
        rows.forEach(row -> remind(kind, row));
    }

    private void remind(Kind kind, Object[] row) {
        var platform = current.get();
        @SuppressWarnings("unchecked")
        List<Object[]> people =
                em.createNativeQuery(PEOPLE)
                        .setParameter(1, (UUID) row[1])
                        .setParameter(2, platform.id())
                        .getResultList();
        for (var person : people) {
            var language = Language.of((String) person[2]).orElse(Language.EN);
            postbox.queue(
                    platform.id(),
                    (String) person[0],
                    language,
                    kind.message,
                    Map.of(
                            "name",
                            (String) person[1],
                            "operator",
                            (String) row[2],
                            "title",
                            (String) row[3],
                            "until",
                            (String) row[4],
                            "platform",
                            platform.name(language).name(),
                            "link",
                            postbox.address(
                                    "/%s/administration/support/%s/%s"
                                            .formatted(platform.id(), kind.path, row[0]))),
                    false);
        }
    }
}
