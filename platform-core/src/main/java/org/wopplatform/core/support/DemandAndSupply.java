package org.wopplatform.core.support;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/**
 * Where more support is asked for than can be given, as far as the current platform sees (SU7,
 * SU8).
 */
@UseCase
public class DemandAndSupply {
    /** A request's days, and a mentor's free days, in equal parts for each of its areas. */
    private static final String SIDES =
            """
            with asked as (
                select n.area, q.country, q.platform_id, q.request_id as id,
                       cast(q.days as numeric) / count(*) over (partition by q.request_id) as days
                from seen_request q join seen_need n on n.request_id = q.request_id
                where q.standing = 'VERIFIED'),
            given as (
                select s.area, f.country, f.platform_id, f.offer_id as id,
                       cast(case when f.places > f.places_taken then greatest(f.days_a_year - f.days_taken, 0) else 0 end as numeric)
                           / count(*) over (partition by f.offer_id) as days
                from seen_offer f join seen_strength s on s.offer_id = f.offer_id
                where f.standing = 'VERIFIED'),
            sides as (select true as asks, asked.* from asked union all select false, given.* from given where days > 0),
            wanted as (
                select * from sides
                where (cast(?1 as text) = '' or area = ?1) and (cast(?2 as text) = '' or country = ?2)
                  and (cast(?3 as text) = '' or platform_id = ?3))
            """;

    private static final String COUNTS =
            """
            count(distinct id) filter (where asks), coalesce(sum(days) filter (where asks), 0),
            count(distinct id) filter (where not asks), coalesce(sum(days) filter (where not asks), 0)""";

    @PersistenceContext EntityManager em;

    /** What is looked at; empty is everything. */
    public record Scope(
            Optional<String> area, Optional<String> country, Optional<String> platform) {
        public static final Scope ALL =
                new Scope(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * One line of the picture.
     *
     * @param requests that are open
     * @param asked days of mentors' time, to the tenth
     * @param mentors who are reviewed and have days left
     * @param free days that they have left this year, to the tenth
     */
    public record Cell(String key, long requests, BigDecimal asked, long mentors, BigDecimal free) {
        /** Days asked that nobody has; negative where more are free than asked. */
        public BigDecimal gap() {
            return asked.subtract(free);
        }
    }

    /**
     * @param areas those of most missing days first
     */
    public record Picture(Cell all, List<Cell> areas, List<Cell> countries, List<Cell> platforms) {}

    /** One combination, for a file. */
    public record Row(String area, String country, String platform, Cell cell) {}

    /** A request that can be seen from here. */
    public record Ask(
            UUID id,
            UUID operator,
            String name,
            String country,
            String platform,
            Reach reach,
            String title,
            String state,
            int days,
            List<String> areas,
            LocalDate until,
            boolean demonstration) {
        public Ask {
            areas = List.copyOf(areas);
        }
    }

    /** A mentor that can be seen from here. */
    public record Give(
            UUID id,
            UUID operator,
            String name,
            String country,
            String platform,
            Reach reach,
            int days,
            int free,
            List<String> areas,
            LocalDate until,
            boolean demonstration) {
        public Give {
            areas = List.copyOf(areas);
        }
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Picture picture(Scope scope) {
        var areas = new ArrayList<Cell>();
        var countries = new ArrayList<Cell>();
        var platforms = new ArrayList<Cell>();
        var all = new Cell("", 0, tenths(BigDecimal.ZERO), 0, tenths(BigDecimal.ZERO));
        for (var row :
                rows(
                        SIDES
                                + "select coalesce(area, country, platform_id, ''), grouping(area, country, platform_id), "
                                + COUNTS
                                + " from wanted group by grouping sets ((area), (country), (platform_id), ())",
                        scope)) {
            var cell = cell((String) row[0], row, 2);
            switch (((Number) row[1]).intValue()) {
                case 0b011 -> areas.add(cell);
                case 0b101 -> countries.add(cell);
                case 0b110 -> platforms.add(cell);
                default -> all = cell;
            }
        }
        var worstFirst = Comparator.comparing(Cell::gap).reversed().thenComparing(Cell::key);
        areas.sort(worstFirst);
        countries.sort(worstFirst);
        platforms.sort(worstFirst);
        return new Picture(all, areas, countries, platforms);
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Row> rows(Scope scope) {
        return rows(
                        SIDES
                                + "select area, country, platform_id, "
                                + COUNTS
                                + " from wanted group by 1, 2, 3 order by 1, 2, 3",
                        scope)
                .stream()
                .map(
                        row ->
                                new Row(
                                        (String) row[0],
                                        (String) row[1],
                                        (String) row[2],
                                        cell((String) row[0], row, 3)))
                .toList();
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Ask> asking(Scope scope) {
        return rows(
                        SIDES
                                + """
                                select q.request_id, q.operator_id, q.legal_name, q.country, q.platform_id, q.reach, q.title, q.state, q.days,
                                       (select string_agg(n.area, ',' order by n.priority, n.area) from seen_need n where n.request_id = q.request_id),
                                       cast(q.expires_on as text), q.demonstration
                                from seen_request q where q.request_id in (select id from wanted where asks)
                                order by q.expires_on, q.legal_name, q.request_id""",
                        scope)
                .stream()
                .map(
                        row ->
                                new Ask(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (String) row[4],
                                        Reach.valueOf((String) row[5]),
                                        (String) row[6],
                                        (String) row[7],
                                        ((Number) row[8]).intValue(),
                                        Texts.apart((String) row[9]),
                                        LocalDate.parse((String) row[10]),
                                        (Boolean) row[11]))
                .toList();
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<Give> giving(Scope scope) {
        return rows(
                        SIDES
                                + """
                                select f.offer_id, f.operator_id, f.legal_name, f.country, f.platform_id, f.reach, f.days_a_year,
                                       greatest(f.days_a_year - f.days_taken, 0),
                                       (select string_agg(s.area, ',' order by s.area) from seen_strength s where s.offer_id = f.offer_id),
                                       cast(f.expires_on as text), f.demonstration
                                from seen_offer f where f.offer_id in (select id from wanted where not asks)
                                order by 8 desc, f.legal_name, f.offer_id""",
                        scope)
                .stream()
                .map(
                        row ->
                                new Give(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (String) row[3],
                                        (String) row[4],
                                        Reach.valueOf((String) row[5]),
                                        ((Number) row[6]).intValue(),
                                        ((Number) row[7]).intValue(),
                                        Texts.apart((String) row[8]),
                                        LocalDate.parse((String) row[9]),
                                        (Boolean) row[10]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Scope scope) {
        return em.createNativeQuery(sql)
                .setParameter(1, scope.area().orElse(""))
                .setParameter(2, scope.country().orElse(""))
                .setParameter(3, scope.platform().orElse(""))
                .getResultList();
    }

    private static Cell cell(String key, Object[] row, int from) {
        return new Cell(
                key,
                ((Number) row[from]).longValue(),
                tenths((BigDecimal) row[from + 1]),
                ((Number) row[from + 2]).longValue(),
                tenths((BigDecimal) row[from + 3]));
    }

    /** Rounded half up, so that a shown figure is off by at most half a tenth of a day. */
    private static BigDecimal tenths(BigDecimal days) {
        return days.setScale(1, RoundingMode.HALF_UP);
    }
}
