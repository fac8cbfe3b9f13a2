package org.wopplatform.core.operators;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
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

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Network network;
    @Inject Sources sources;

    /**
     * What an operator has chosen to publish.
     *
     * @param outside whether it works outside every platform's territory and its home platform
     *     vouches for it
     */
    public record Profile(
            UUID id,
            String platform,
            String legalName,
            Optional<String> shortName,
            String country,
            Optional<String> place,
            List<String> services,
            boolean outside,
            boolean demonstration,
            Optional<Source> source) {}

    /** A page of a search: its entries and how many there are in all. */
    public record Found(List<Profile> profiles, long total) {}

    /**
     * Searches by name and place, whatever the accents and capitals.
     *
     * @param words any text; blank finds all
     * @param country ISO 3166-1 alpha-2, if only one country is wanted
     * @param from how many entries to leave out, 0 or more
     * @param most how many entries to return, 1 to 200
     */
    @OpenToAll
    public Found search(String words, Optional<String> country, int from, int most) {
        if (from < 0 || most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "page out of range: from " + from + ", most " + most);
        }
        var where =
                """
                 from published_operator
                where platform_id = any (string_to_array(?1, ',')) and (?2 = '' or country = ?2)
                  and (?3 = '' or folded_words like '%' || folded(?3) || '%')""";
        var platforms = platforms();
        var escaped = words.strip().replaceAll("([%_\\\\])", "\\\\$1");
        var total =
                (Number)
                        em.createNativeQuery("select count(*)" + where)
                                .setParameter(1, platforms)
                                .setParameter(2, country.orElse(""))
                                .setParameter(3, escaped)
                                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                COLUMNS + where + " order by folded_words, id limit ?4 offset ?5")
                        .setParameter(1, platforms)
                        .setParameter(2, country.orElse(""))
                        .setParameter(3, escaped)
                        .setParameter(4, most)
                        .setParameter(5, from)
                        .getResultList();
        return new Found(profiles(rows), total.longValue());
    }

    /** The countries in which the directory has somebody: ISO 3166-1 alpha-2. */
    @OpenToAll
    public List<String> countries() {
        @SuppressWarnings("unchecked")
        List<String> countries =
                em.createNativeQuery(
                                """
                                select distinct country from published_operator
                                where platform_id = any (string_to_array(?1, ','))""")
                        .setParameter(1, platforms())
                        .getResultList();
        return countries;
    }

    /** One operator whose home is the current platform. */
    @OpenToAll
    public Profile get(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                COLUMNS
                                        + " from published_operator where platform_id = ?1 and id = ?2")
                        .setParameter(1, current.get().id())
                        .setParameter(2, id)
                        .getResultList();
        return profiles(rows).stream().findFirst().orElseThrow(() -> new NotFound("operator", id));
    }

    private static final String COLUMNS =
            "select id, platform_id, legal_name, short_name, country, place, services, outside, demonstration, source_id";

    private String platforms() {
        return String.join(",", network.subtree(current.get()).stream().map(Platform::id).toList());
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
                Optional.ofNullable((String) row[3]),
                (String) row[4],
                Optional.ofNullable((String) row[5]),
                Arrays.stream(((String) row[6]).split(",")).filter(s -> !s.isBlank()).toList(),
                (Boolean) row[7],
                (Boolean) row[8],
                Optional.ofNullable(row[9]).map(sources::get));
    }
}
