package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * The platform's requests and offers line by line: all of them for its staff, for an operator's own
 * staff those of the operators it serves.
 */
@ApplicationScoped
public class Lists {
    @PersistenceContext EntityManager em;
    @Inject Serving serving;
    @Inject Caller caller;
    @Inject CurrentPlatform current;

    /**
     * @param title of a request; empty for an offer
     * @param days of a request in all, of an offer a year
     */
    public record Line(
            UUID id,
            UUID operator,
            String name,
            String title,
            String state,
            LocalDate since,
            Optional<LocalDate> openedOn,
            Optional<LocalDate> expiresOn,
            Optional<Integer> days,
            List<String> areas,
            boolean demonstration) {
        public Line {
            areas = List.copyOf(areas);
        }
    }

    /**
     * @param counts of all that the reader may see, by state
     * @param total of those that were looked for
     */
    public record Found(List<Line> lines, long total, Map<String, Long> counts) {}

    /**
     * An operator for which somebody may speak.
     *
     * @param requests that are open
     * @param offers that stand
     */
    public record Speaker(
            UUID id,
            String name,
            String country,
            Optional<String> place,
            String standing,
            long requests,
            long offers) {}

    /** One of the two kinds, as it lies in the database. */
    enum Kind {
        REQUESTS(
                "support_request",
                "x.title",
                "x.days",
                "request_area",
                "request_id",
                "a.priority, "),
        OFFERS("support_offer", "''", "x.days_a_year", "offer_area", "offer_id", "");

        private final String table;
        private final String title;
        private final String days;
        private final String areas;
        private final String link;
        private final String first;

        Kind(String table, String title, String days, String areas, String link, String first) {
            this.table = table;
            this.title = title;
            this.days = days;
            this.areas = areas;
            this.link = link;
            this.first = first;
        }
    }

    /** To whom the caller may look: ?1 whether at all operators, ?2 the account. */
    private static final String MAY =
            """
            (cast(?1 as boolean) or x.operator_id in (
                select s.operator_id from operator_staff s where s.account_id = cast(?2 as uuid)))
            and (cast(?3 as text) = '' or x.operator_id = cast(nullif(cast(?3 as text), '') as uuid))""";

    private static final String FITS =
            """
            (cast(?4 as text) = '' or x.state = ?4)
            and (cast(?5 as text) = '' or folded(o.legal_name || ' ' || coalesce(o.short_name, '') || ' ' || %s)
                 like '%%' || folded(?5) || '%%')""";

    Found of(Kind kind, Wanted wanted) {
        var from =
                "from %s x join operator o on o.platform_id = x.platform_id and o.id = x.operator_id where %s"
                        .formatted(kind.table, MAY);
        var fits = from + " and " + FITS.formatted(kind.title);
        var counts = new LinkedHashMap<String, Long>();
        for (var row :
                rows(
                        "select x.state, count(*) " + from + " group by 1 order by 1",
                        wanted,
                        false)) {
            counts.put((String) row[0], ((Number) row[1]).longValue());
        }
        var lines =
                rows(
                        """
                                select x.id, x.operator_id, o.legal_name, %s, x.state, cast(cast(x.state_since as date) as text),
                                       cast(x.opened_on as text), cast(x.expires_on as text), %s,
                                       (select string_agg(a.area, ',' order by %sa.area) from %s a where a.%s = x.id),
                                       x.demonstration, count(*) over ()
                                %s
                                order by array_position(array['DRAFT', 'OPEN', 'IN_MATCHING', 'PAUSED', 'MATCHED', 'EXPIRED', 'FULFILLED', 'WITHDRAWN'], x.state),
                                         x.expires_on nulls first, o.legal_name, x.id
                                limit %d offset %d"""
                                .formatted(
                                        kind.title,
                                        kind.days,
                                        kind.first,
                                        kind.areas,
                                        kind.link,
                                        fits,
                                        wanted.size(),
                                        (long) (wanted.page() - 1) * wanted.size()),
                        wanted,
                        true);
        var total = lines.isEmpty() ? 0 : ((Number) lines.get(0)[11]).longValue();
        return new Found(lines.stream().map(Lists::line).toList(), total, counts);
    }

    List<Speaker> operators(String words) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select o.id, o.legal_name, o.country, o.place, o.standing,
                                       (select count(*) from support_request q where q.operator_id = o.id and q.state in ('OPEN', 'IN_MATCHING')),
                                       (select count(*) from support_offer f where f.operator_id = o.id and f.state in ('OPEN', 'PAUSED'))
                                from operator o
                                where o.platform_id = ?3 and o.standing in ('VERIFIED', 'SUSPENDED', 'UNDER_REVIEW', 'RETURNED', 'APPLIED')
                                  and (cast(?1 as boolean) or o.id in (select s.operator_id from operator_staff s where s.account_id = cast(?2 as uuid)))
                                  and (cast(?4 as text) = '' or folded(o.legal_name || ' ' || coalesce(o.short_name, '')) like '%' || folded(?4) || '%')
                                order by o.standing <> 'VERIFIED', o.legal_name, o.id limit 30""")
                        .setParameter(1, serving.ofThePlatform())
                        .setParameter(2, caller.account().map(UUID::toString).orElse(null))
                        .setParameter(3, current.get().id())
                        .setParameter(4, words.strip())
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Speaker(
                                        (UUID) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        Optional.ofNullable((String) row[3]),
                                        (String) row[4],
                                        ((Number) row[5]).longValue(),
                                        ((Number) row[6]).longValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Wanted wanted, boolean fitting) {
        var query =
                em.createNativeQuery(sql)
                        .setParameter(1, serving.ofThePlatform())
                        .setParameter(2, caller.account().map(UUID::toString).orElse(null))
                        .setParameter(3, wanted.operator().map(UUID::toString).orElse(""));
        if (fitting) {
            query.setParameter(4, wanted.state().orElse("")).setParameter(5, wanted.words());
        }
        return query.getResultList();
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                LocalDate.parse((String) row[5]),
                Optional.ofNullable((String) row[6]).map(LocalDate::parse),
                Optional.ofNullable((String) row[7]).map(LocalDate::parse),
                Optional.ofNullable((Number) row[8]).map(Number::intValue),
                Texts.apart((String) row[9]),
                (Boolean) row[10]);
    }
}
