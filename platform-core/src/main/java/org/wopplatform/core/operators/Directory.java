package org.wopplatform.core.operators;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.facts.Source;
import org.wopplatform.core.facts.Sources;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** The published operators of the current platform and of those below it (O2). */
@UseCase
public class Directory {
    public static final int LARGEST_PAGE = 200;
    public static final int LARGEST_BATCH = 5_000;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Sources sources;

    /**
     * What an operator has chosen to publish.
     *
     * @param sizeClass by service connections; the number itself is not published
     * @param location where it works, if it is on a map
     * @param outside whether it works outside every platform's territory and its home platform
     *     vouches for it
     */
    public record Profile(
            UUID id,
            String platform,
            String legalName,
            Optional<String> shortName,
            Optional<String> legalForm,
            Optional<String> ownership,
            List<String> services,
            String country,
            Optional<String> subdivision,
            Optional<String> place,
            Optional<Location> location,
            Optional<String> sizeClass,
            List<String> languages,
            List<String> workingAreas,
            Optional<String> website,
            boolean outside,
            boolean demonstration,
            Optional<Source> source) {}

    /** Degrees north and east, with five decimals. */
    public record Location(BigDecimal latitude, BigDecimal longitude) {}

    /**
     * A page of a search.
     *
     * @param byCountry how many entries there are in each country, on this page and all others
     */
    public record Found(List<Profile> profiles, Map<String, Long> byCountry) {
        public long total() {
            return byCountry.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Where a batch of entries ended, in the order of the directory. */
    public record Mark(String words, UUID id) {}

    /** Some entries, and where the next ones begin if there may be any. */
    public record Batch(List<Profile> profiles, Optional<Mark> next) {}

    /**
     * One page of what is found, by name.
     *
     * @param from how many entries to leave out, 0 or more
     * @param most how many entries to return, 1 to 200
     */
    @OpenToAll
    public Found search(Search search, int from, int most) {
        if (from < 0 || most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "page out of range: from " + from + ", most " + most);
        }
        planForTheValues();
        var byCountry = byCountry(search);
        var found = new Conditions(search);
        var page =
                "select id from directory_entry"
                        + found.where()
                        + " order by words, id limit "
                        + most
                        + " offset "
                        + from;
        var query =
                em.createNativeQuery(
                        COLUMNS
                                + " from directory_entry where id = any (array("
                                + page
                                + ")) order by words, id");
        return new Found(profiles(rows(found.bind(query))), byCountry);
    }

    /**
     * The entries that are found and lie on a map, at most so many.
     *
     * @param most 1 to 1,000
     */
    @OpenToAll
    public List<Profile> onTheMap(Search search, int most) {
        planForTheValues();
        var found = new Conditions(search);
        var query =
                em.createNativeQuery(
                        COLUMNS
                                + " from directory_entry"
                                + found.where()
                                + " and latitude is not null order by words, id limit "
                                + Math.min(most, 1_000));
        return profiles(rows(found.bind(query)));
    }

    /**
     * The next entries of all that are found: for files, whose reading may take long while no
     * transaction waits.
     *
     * @param after where the batch before this one ended
     */
    @OpenToAll
    public Batch after(Search search, Optional<Mark> after) {
        planForTheValues();
        var found = new Conditions(search);
        after.ifPresent(found::after);
        var query =
                em.createNativeQuery(
                        COLUMNS
                                + ", words from directory_entry"
                                + found.where()
                                + " order by words, id limit "
                                + LARGEST_BATCH);
        var rows = rows(found.bind(query));
        if (rows.size() < LARGEST_BATCH) {
            return new Batch(profiles(rows), Optional.empty());
        }
        var last = rows.get(rows.size() - 1);
        return new Batch(
                profiles(rows), Optional.of(new Mark((String) last[LAST_COLUMN], (UUID) last[0])));
    }

    /** The countries in which the directory has somebody: ISO 3166-1 alpha-2. */
    @OpenToAll
    public List<String> countries() {
        @SuppressWarnings("unchecked")
        List<String> countries =
                em.createNativeQuery(
                                """
                                with recursive known (platform_id, country) as (
                                  select p, (select min(country) from directory_entry where platform_id = p)
                                  from unnest(string_to_array(?1, ',')) p
                                  union all
                                  select k.platform_id, (select min(d.country) from directory_entry d
                                    where d.platform_id = k.platform_id and d.country > k.country)
                                  from known k where k.country is not null)
                                select distinct country from known where country is not null""")
                        .setParameter(1, platforms())
                        .getResultList();
        return countries;
    }

    /** One operator whose home is the current platform. */
    @OpenToAll
    public Profile get(UUID id) {
        var query =
                em.createNativeQuery(
                                COLUMNS
                                        + " from directory_entry where platform_id = ?1 and id = ?2")
                        .setParameter(1, current.get().id())
                        .setParameter(2, id);
        return profiles(rows(query)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("operator", id));
    }

    private static final String COLUMNS =
            """
            select id, platform_id, legal_name, short_name, legal_form, ownership,
              array_to_string(services, ','), country, subdivision, place, latitude, longitude, size_class,
              array_to_string(languages, ','), array_to_string(working_areas, ','), website, outside,
              demonstration, source_id""";

    private static final int LAST_COLUMN = 19;

    private Map<String, Long> byCountry(Search search) {
        var found = new Conditions(search);
        var query =
                em.createNativeQuery(
                        "select country, count(*) from directory_entry"
                                + found.where()
                                + " group by country order by count(*) desc, country");
        var counts = new LinkedHashMap<String, Long>();
        rows(found.bind(query))
                .forEach(row -> counts.put((String) row[0], ((Number) row[1]).longValue()));
        return counts;
    }

    /** A rare word and a common one are found best in different ways, which a kept plan forgets. */
    private void planForTheValues() {
        em.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
    }

    /** The conditions of a search in SQL, and their values. */
    private final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        private Conditions(Search search) {
            var platforms = network.subtree(current.get());
            if (platforms.size() == 1) {
                add("platform_id = %s", current.get().id());
            } else if (current.get().parent().isPresent()) {
                add("platform_id = any (string_to_array(%s, ','))", platforms());
            }
            for (var word : search.each()) {
                add("words like '%%' || folded(%s) || '%%'", escaped(word));
            }
            search.country().ifPresent(code -> add("country = %s", code));
            search.service().ifPresent(code -> add("services @> array[cast(%s as text)]", code));
            search.area().ifPresent(code -> add("working_areas @> array[cast(%s as text)]", code));
            search.size().ifPresent(code -> add("size_class = %s", code));
            search.form().ifPresent(code -> add("legal_form = %s", code));
        }

        private void after(Mark mark) {
            values.add(mark.words());
            values.add(mark.id());
            conditions.add(
                    "(words, id) > (cast(?%d as text), ?%d)"
                            .formatted(values.size() - 1, values.size()));
        }

        private void add(String condition, String value) {
            values.add(value);
            conditions.add(condition.formatted("?" + values.size()));
        }

        private String where() {
            return " where " + (conditions.isEmpty() ? "true" : String.join(" and ", conditions));
        }

        private Query bind(Query query) {
            for (var i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query;
        }

        private String escaped(String word) {
            return word.replaceAll("([%_\\\\])", "\\\\$1");
        }
    }

    private String platforms() {
        return String.join(",", network.subtree(current.get()).stream().map(Platform::id).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private List<Profile> profiles(List<Object[]> rows) {
        var known = sources.byId();
        return rows.stream().map(row -> profile(row, known)).toList();
    }

    private static Profile profile(Object[] row, Map<String, Source> sources) {
        return new Profile(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                text(row[3]),
                text(row[4]),
                text(row[5]),
                list(row[6]),
                (String) row[7],
                text(row[8]),
                text(row[9]),
                Optional.ofNullable((BigDecimal) row[10])
                        .map(latitude -> new Location(latitude, (BigDecimal) row[11])),
                text(row[12]),
                list(row[13]),
                list(row[14]),
                text(row[15]),
                (Boolean) row[16],
                (Boolean) row[17],
                Optional.ofNullable(row[18]).map(sources::get));
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column);
    }

    private static List<String> list(Object column) {
        var text = (String) column;
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
