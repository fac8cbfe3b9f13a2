package org.wopplatform.core.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The requests and offers that the current platform may match, as far as the operators consented
 * (MA6): what the views let through, in a handful of queries however many there are.
 */
@ApplicationScoped
public class Matchables {
    private static final String REQUESTS =
            """
            select request_id, platform_id, operator_id, reach, title, coalesce(short_name, legal_name), country,
                   cast(latitude as float8), cast(longitude as float8), connections, population, legal_form, services,
                   connectivity, standing, code_accepted, outside, demonstration, days, formats, groupable,
                   case when languages = '' then operator_languages else languages end, interpretation, window_from,
                   window_until, commitment, team, strategy, brings_something, state, opened_on, expires_on
            from seen_request""";

    @PersistenceContext EntityManager em;

    /**
     * A request, and how it stands.
     *
     * @param state OPEN or IN_MATCHING
     */
    public record Asked(Mentee mentee, String state, LocalDate openedOn, LocalDate expiresOn) {}

    /** Two operators between which nothing may be matched, in either order. */
    public record Conflict(UUID one, UUID other) {
        public Conflict {
            if (one.compareTo(other) > 0) {
                var swapped = one;
                one = other;
                other = swapped;
            }
        }
    }

    public List<Mentee> mentees() {
        return asked().stream().map(Asked::mentee).toList();
    }

    /** Every open request in reach, the oldest first. */
    public List<Asked> asked() {
        return asked(
                em.createNativeQuery(REQUESTS + " order by opened_on, request_id"),
                Optional.empty());
    }

    public Optional<Mentee> mentee(UUID request) {
        return find(request).map(Asked::mentee);
    }

    /** An open request in reach. */
    public Optional<Asked> find(UUID request) {
        return asked(
                        em.createNativeQuery(REQUESTS + " where request_id = ?1")
                                .setParameter(1, request),
                        Optional.of(request))
                .stream()
                .findFirst();
    }

    /** Every open offer in reach. */
    public List<Mentor> mentors() {
        return mentors("select seen_mentors(null, null)", List.of());
    }

    /** The open offers in reach of whoever is ahead of the mentee in an area that it asks for. */
    public List<Mentor> mentorsAheadOf(Mentee mentee) {
        var wanted =
                mentee.needs().stream()
                        .map(need -> need.area() + ">" + need.maturity().orElse(Gates.SOUND - 1))
                        .toList();
        return mentors(
                "select seen_mentors(string_to_array(?1, ','), null)",
                List.of(String.join(",", wanted)));
    }

    public Optional<Mentor> mentor(UUID offer) {
        return mentors("select seen_mentors(null, ?1)", List.of(offer)).stream().findFirst();
    }

    public boolean conflict(UUID operator, UUID other) {
        return conflicts(operator).contains(other);
    }

    /** With whom an operator has or had too lately a commercial relation. */
    public Set<UUID> conflicts(UUID operator) {
        @SuppressWarnings("unchecked")
        List<UUID> others =
                em.createNativeQuery(
                                """
                                select other_id from commercial_conflict where one_id = ?1
                                union select one_id from commercial_conflict where other_id = ?1""")
                        .setParameter(1, operator)
                        .getResultList();
        return new HashSet<>(others);
    }

    /** All pairs of operators between which nothing may be matched. */
    public Set<Conflict> conflicts() {
        var conflicts = new HashSet<Conflict>();
        for (var row :
                rows(em.createNativeQuery("select one_id, other_id from commercial_conflict"))) {
            conflicts.add(new Conflict((UUID) row[0], (UUID) row[1]));
        }
        return conflicts;
    }

    /** Why the offers are made, in the mentors' own words, as far as they may be read here. */
    public Map<UUID, String> motivations(List<UUID> offers) {
        var words = new HashMap<UUID, String>();
        for (var row :
                rows(
                        em.createNativeQuery(
                                        """
                                        select offer_id, motivation from seen_offer
                                        where offer_id = any (cast(string_to_array(?1, ',') as uuid[])) and motivation is not null""")
                                .setParameter(
                                        1,
                                        String.join(
                                                ",",
                                                offers.stream().map(UUID::toString).toList())))) {
            words.put((UUID) row[0], (String) row[1]);
        }
        return words;
    }

    private List<Mentor> mentors(String call, List<Object> parameters) {
        var query = em.createNativeQuery(call);
        for (var i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<String> read = query.getResultList();
        var lines = read.get(0);
        return lines == null ? List.of() : new MentorLines(records()).read(lines);
    }

    private Map<UUID, MentorLines.Past> records() {
        var records = new HashMap<UUID, MentorLines.Past>();
        for (var row :
                rows(
                        em.createNativeQuery(
                                "select operator_id, closed, cast(mean as float8), small from mentor_record"))) {
            records.put(
                    (UUID) row[0],
                    new MentorLines.Past(
                            new Mentor.Record(
                                    ((Number) row[1]).intValue(),
                                    Optional.ofNullable((Number) row[2]).map(Number::doubleValue)),
                            (Boolean) row[3]));
        }
        return records;
    }

    private List<Asked> asked(Query requests, Optional<UUID> only) {
        var rows = rows(requests);
        if (rows.isEmpty()) {
            return List.of();
        }
        var needs = needs(only);
        var maturities =
                maturities(rows.stream().map(row -> row[2].toString()).distinct().toList());
        var asked = new ArrayList<Asked>();
        for (var row : rows) {
            asked.add(
                    new Asked(
                            mentee(
                                    row,
                                    needs.getOrDefault((UUID) row[0], List.of()),
                                    maturities.getOrDefault((UUID) row[2], Map.of())),
                            (String) row[29],
                            day(row[30]).orElseThrow(),
                            day(row[31]).orElseThrow()));
        }
        return asked;
    }

    private Map<UUID, List<Mentee.Need>> needs(Optional<UUID> only) {
        var query =
                em.createNativeQuery(
                        """
                        select request_id, area, priority, maturity, cast(figure as float8), figure_year, figure_confidence
                        from seen_need"""
                                + (only.isPresent() ? " where request_id = ?1" : ""));
        only.ifPresent(request -> query.setParameter(1, request));
        var needs = new HashMap<UUID, List<Mentee.Need>>();
        for (var row : rows(query)) {
            needs.computeIfAbsent((UUID) row[0], r -> new ArrayList<>())
                    .add(
                            new Mentee.Need(
                                    (String) row[1],
                                    ((Number) row[2]).intValue(),
                                    number(row[3]),
                                    Optional.ofNullable((Number) row[4])
                                            .map(
                                                    value ->
                                                            new Figure(
                                                                    value.doubleValue(),
                                                                    ((Number) row[5]).intValue(),
                                                                    "MEASURED".equals(row[6])))));
        }
        return needs;
    }

    private Map<UUID, Map<String, Integer>> maturities(List<String> operators) {
        var query =
                em.createNativeQuery(
                                """
                                select operator_id, area, maturity from seen_inclination
                                where operator_id = any (cast(string_to_array(?1, ',') as uuid[]))""")
                        .setParameter(1, String.join(",", operators));
        var maturities = new HashMap<UUID, Map<String, Integer>>();
        for (var row : rows(query)) {
            maturities
                    .computeIfAbsent((UUID) row[0], o -> new HashMap<>())
                    .merge((String) row[1], ((Number) row[2]).intValue(), Math::max);
        }
        return maturities;
    }

    private static Mentee mentee(
            Object[] row, List<Mentee.Need> needs, Map<String, Integer> maturities) {
        return new Mentee(
                (UUID) row[0],
                side(row),
                (String) row[4],
                needs,
                ((Number) row[18]).intValue(),
                codes((String) row[21]),
                (Boolean) row[22],
                codes((String) row[19]),
                (Boolean) row[20],
                day(row[23]),
                day(row[24]),
                Optional.ofNullable((String) row[25]),
                Optional.ofNullable((Boolean) row[26]),
                Optional.ofNullable((Boolean) row[27]),
                (Boolean) row[28],
                maturities);
    }

    private static Side side(Object[] row) {
        return new Side(
                (String) row[1],
                (String) row[3],
                (UUID) row[2],
                (String) row[5],
                (String) row[6],
                Optional.ofNullable((Number) row[7]).map(Number::doubleValue),
                Optional.ofNullable((Number) row[8]).map(Number::doubleValue),
                number(row[9]),
                number(row[10]),
                Optional.ofNullable((String) row[11]),
                codes((String) row[12]),
                Optional.ofNullable((String) row[13]),
                "VERIFIED".equals(row[14]),
                (Boolean) row[15],
                (Boolean) row[16],
                (Boolean) row[17]);
    }

    private static Optional<Integer> number(Object value) {
        return Optional.ofNullable((Number) value).map(Number::intValue);
    }

    private static Optional<LocalDate> day(Object value) {
        if (value instanceof LocalDate day) {
            return Optional.of(day);
        }
        return Optional.ofNullable((Date) value).map(Date::toLocalDate);
    }

    /** Codes with commas between them. */
    static Set<String> codes(String list) {
        return list.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(list.split(",")));
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
