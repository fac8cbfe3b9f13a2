package org.wopplatform.core.observatory;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What the current platform counts of its own records, exactly, and which records these are. */
@UseCase
public class OwnFigures {
    public static final int LARGEST_PAGE = 200;

    /** What a record is told apart by: what belongs to a partnership, also by that partnership. */
    private static final String OWN =
            """
            from (select c as record, c.subject, c.record_id, c.dims, k.partnership_id
                  from counted c
                  left join (select id, partnership_id from mission where platform_id = ?1
                             union all select id, partnership_id from contribution where platform_id = ?1
                             union all select id, partnership_id from claim where platform_id = ?1
                             union all select id, partnership_id from progress_report where platform_id = ?1) k
                    on k.id = c.record_id and c.subject in ('MISSION', 'MONEY', 'REPORT')
                  left join counted w on w.platform_id = c.platform_id and w.subject = 'PARTNERSHIP' and w.record_id = k.partnership_id
                  where c.platform_id = ?1
                    and (cast(?2 as text) = '{}' or coalesce(w.dims, cast('{}' as jsonb)) || c.dims
                         || case when c.subject = 'REPORT' then jsonb_build_object('TIMELINESS', jsonb_build_array(
                                 case when c.dims -> 'DUE' ->> 0 < cast(?3 as text) then 'LATE' else 'COMING' end))
                                 else cast('{}' as jsonb) end
                         @> cast(?2 as jsonb))
                  offset 0) c
            cross join lateral cells_of(c.record) e
            """;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** How far a record counts: only here, above only in protected sums, or as a published one. */
    public enum Reach {
        OWN,
        SHARED,
        OPEN
    }

    /**
     * One exact number, by how far what it is made of counts.
     *
     * @param records how many records it is made of
     */
    public record Sum(BigDecimal own, BigDecimal shared, BigDecimal open, long records) {
        public static final Sum NOTHING =
                new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        public BigDecimal all() {
            return own.add(shared).add(open);
        }

        Sum plus(Reach reach, BigDecimal amount, long more) {
            return new Sum(
                    reach == Reach.OWN ? own.add(amount) : own,
                    reach == Reach.SHARED ? shared.add(amount) : shared,
                    reach == Reach.OPEN ? open.add(amount) : open,
                    records + more);
        }
    }

    /**
     * For how long partnerships have been in a state.
     *
     * @param partnerships those whose course is kept here
     * @param median whole days or a half one, since days are dates in UTC
     */
    public record Days(long partnerships, BigDecimal median, long longest) {}

    /**
     * All figures at one moment. A cell that is not there is nothing: zero.
     *
     * @param days by state
     */
    public record Counts(
            Instant asOf,
            Map<Measure, Map<Dimension, SortedMap<String, Sum>>> cells,
            Map<String, Days> days) {
        public boolean none() {
            return cells.isEmpty();
        }

        public Sum total(Measure measure) {
            return of(measure, Dimension.ALL, Cell.ALL);
        }

        public Sum of(Measure measure, Dimension dimension, String category) {
            return by(measure, dimension).getOrDefault(category, Sum.NOTHING);
        }

        /** Of all there is here, published or not. */
        public Share share(Ratio ratio) {
            return ratio.share(
                    term -> {
                        var sum =
                                term.category().equals(Cell.ALL)
                                        ? total(term.measure())
                                        : of(term.measure(), term.by(), term.category());
                        return Figure.shown(sum.open(), sum.all());
                    });
        }

        public SortedMap<String, Sum> by(Measure measure, Dimension dimension) {
            return cells.getOrDefault(measure, Map.of())
                    .getOrDefault(dimension, java.util.Collections.emptySortedMap());
        }
    }

    /**
     * One record behind a number.
     *
     * @param subject what it is: PARTNERSHIP, OPERATOR, MISSION, MONEY, REPORT, REQUEST or OFFER
     * @param partnership to which it belongs, unless it is one
     * @param claim whether money is a reimbursement, whose page is the claim's
     * @param name its own; empty for a report, which has none
     * @param of the partnership's title, or the operator's name
     */
    public record Entry(
            String subject,
            UUID id,
            Optional<UUID> partnership,
            boolean claim,
            Optional<String> name,
            Optional<String> of,
            Optional<LocalDate> due,
            BigDecimal amount,
            Reach reach,
            boolean demonstration) {}

    /**
     * @param together what all of them contribute, also those of other pages
     */
    public record Found(List<Entry> entries, long total, BigDecimal together) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /**
     * How the platform itself does.
     *
     * @param changed when something last changed in its figures
     * @param waiting operators that wait for a decision
     */
    public record Health(Optional<Instant> changed, long waiting) {}

    /**
     * @param filter each record that is counted has all of these categories; empty counts all
     */
    @Requires(value = Permission.READ_OWN_TOTALS, reads = true)
    public Counts counts(Map<Dimension, String> filter) {
        var query =
                filter.isEmpty()
                        ? em.createNativeQuery(
                                """
                                select measure, dimension, category, reach, amount, records from tally
                                where platform_id = ?1 and records > 0""")
                        : em.createNativeQuery(
                                        "select e.measure, e.dimension, e.category, e.reach, sum(e.amount), count(*) "
                                                + OWN
                                                + " group by e.measure, e.dimension, e.category, e.reach")
                                .setParameter(2, Dimension.json(filter))
                                .setParameter(3, today().toString());
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.setParameter(1, current.get().id()).getResultList();
        var cells = new EnumMap<Measure, Map<Dimension, SortedMap<String, Sum>>>(Measure.class);
        var stays = new HashMap<String, TreeMap<Long, Long>>();
        for (var row : rows) {
            var category = (String) row[2];
            var records = ((Number) row[5]).longValue();
            var byDimension =
                    cells.computeIfAbsent(
                            Measure.valueOf((String) row[0]), m -> new EnumMap<>(Dimension.class));
            switch ((String) row[1]) {
                case "STATE_SINCE" -> stay(stays, category, records);
                case "DUE" ->
                        put(byDimension, Dimension.TIMELINESS, timeliness(category), row, records);
                default ->
                        put(
                                byDimension,
                                Dimension.valueOf((String) row[1]),
                                category,
                                row,
                                records);
            }
        }
        var days = new HashMap<String, Days>();
        stays.forEach(
                (state, lengths) ->
                        days.put(
                                state,
                                new Days(
                                        Spread.count(lengths),
                                        Spread.median(lengths),
                                        lengths.lastKey())));
        return new Counts(clock.instant(), cells, days);
    }

    /**
     * The records that a measure is made of, those that contribute most first.
     *
     * @param from how many to leave out, 0 or more
     * @param most how many to return, 1 to 200
     */
    @Requires(value = Permission.READ_OWN_TOTALS, reads = true)
    public Found records(Measure measure, Map<Dimension, String> filter, int from, int most) {
        if (from < 0 || most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("page out of range: " + from + ", " + most);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select f.subject, f.record_id, f.partnership_id, k.id is not null,
                                       coalesce(p.title, m.title, g.what, k.what, q.title, o.legal_name),
                                       coalesce(pw.title, qo.legal_name), f.due, f.amount, f.reach,
                                       coalesce(p.demonstration, pw.demonstration, o.demonstration, qo.demonstration, false),
                                       f.total, f.together
                                from (select c.subject, c.record_id, c.partnership_id, c.dims -> 'DUE' ->> 0 as due, e.amount, e.reach,
                                             count(*) over () as total, sum(e.amount) over () as together
                                """
                                        + OWN
                                        + """
                                      where e.measure = ?4 and e.dimension = 'ALL'
                                              and c.subject = (select m.subject from measure m where m.code = ?4)
                                      order by e.amount desc, due, c.record_id offset ?5 limit ?6) f
                                left join partnership p on f.subject = 'PARTNERSHIP' and p.id = f.record_id
                                left join partnership pw on pw.id = f.partnership_id
                                left join mission m on f.subject = 'MISSION' and m.id = f.record_id
                                left join contribution g on f.subject = 'MONEY' and g.id = f.record_id
                                left join claim k on f.subject = 'MONEY' and k.id = f.record_id
                                left join operator o on f.subject = 'OPERATOR' and o.id = f.record_id
                                left join support_request q on f.subject = 'REQUEST' and q.id = f.record_id
                                left join support_offer r on f.subject = 'OFFER' and r.id = f.record_id
                                left join operator qo on qo.id = coalesce(q.operator_id, r.operator_id)
                                order by f.amount desc, f.due, 5, f.record_id""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, Dimension.json(filter))
                        .setParameter(3, today().toString())
                        .setParameter(4, measure.name())
                        .setParameter(5, from)
                        .setParameter(6, most)
                        .getResultList();
        return new Found(
                rows.stream().map(OwnFigures::entry).toList(),
                rows.isEmpty() ? 0 : ((Number) rows.get(0)[10]).longValue(),
                rows.isEmpty() ? BigDecimal.ZERO : (BigDecimal) rows.get(0)[11]);
    }

    @Requires(value = Permission.READ_OWN_TOTALS, reads = true)
    public Health health() {
        var row =
                (Object[])
                        em.createNativeQuery(
                                        """
                                        select (select max(at) from counted_change where platform_id = ?1),
                                               (select count(*) from operator where platform_id = ?1 and standing = 'UNDER_REVIEW')""")
                                .setParameter(1, current.get().id())
                                .getSingleResult();
        return new Health(
                Optional.ofNullable(row[0]).map(Moments::of), ((Number) row[1]).longValue());
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (String) row[0],
                (UUID) row[1],
                Optional.ofNullable((UUID) row[2]),
                Boolean.TRUE.equals(row[3]),
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((String) row[5]),
                Optional.ofNullable((String) row[6]).map(LocalDate::parse),
                (BigDecimal) row[7],
                Reach.valueOf((String) row[8]),
                Boolean.TRUE.equals(row[9]));
    }

    private static void put(
            Map<Dimension, SortedMap<String, Sum>> cells,
            Dimension dimension,
            String category,
            Object[] row,
            long records) {
        cells.computeIfAbsent(dimension, d -> new TreeMap<>())
                .merge(
                        category,
                        Sum.NOTHING.plus(
                                Reach.valueOf((String) row[3]), (BigDecimal) row[4], records),
                        (one, other) ->
                                new Sum(
                                        one.own().add(other.own()),
                                        one.shared().add(other.shared()),
                                        one.open().add(other.open()),
                                        one.records() + other.records()));
    }

    /** Whether a report is late depends on the day on which it is asked; dates are in UTC. */
    private String timeliness(String due) {
        return due.compareTo(today().toString()) < 0 ? "LATE" : "COMING";
    }

    private void stay(Map<String, TreeMap<Long, Long>> stays, String category, long records) {
        var at = category.indexOf('|');
        if (at > 0) {
            var since = LocalDate.parse(category.substring(at + 1));
            stays.computeIfAbsent(category.substring(0, at), s -> new TreeMap<>())
                    .merge(ChronoUnit.DAYS.between(since, today()), records, Long::sum);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
