package org.wopplatform.core.recognition;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** How many small-scale operators a platform's countries have, and where they stand (RC7, RC8). */
@UseCase
public class SmallOperators {
    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Network network;

    /**
     * A count of verified small-scale operators.
     *
     * @param published how many of them anybody can look up
     * @param total all of them; empty where some are not published
     */
    public record Count(long published, OptionalLong total) {
        static final Count NONE = new Count(0, OptionalLong.of(0));

        /** All of them if that may be told, else the published ones. */
        public long shown() {
            return total.orElse(published);
        }

        public boolean withheld() {
            return total.isEmpty();
        }

        Count plus(Count other) {
            return new Count(
                    published + other.published,
                    withheld() || other.withheld()
                            ? OptionalLong.empty()
                            : OptionalLong.of(total.getAsLong() + other.total.getAsLong()));
        }
    }

    /**
     * A sum over the operators that reported it.
     *
     * @param sum people or connections, exact
     * @param reports how many operators it comes from
     */
    public record Sum(Count sum, Count reports) {
        static final Sum NONE = new Sum(Count.NONE, Count.NONE);

        Sum plus(Sum other) {
            return new Sum(sum.plus(other.sum), reports.plus(other.reports));
        }
    }

    /** Counts by what is known of the operators; where one is withheld, all are. */
    public record Breakdown(Map<String, Count> cells) {
        public Count at(String value) {
            return cells.getOrDefault(
                    value,
                    cells.values().stream().anyMatch(Count::withheld)
                            ? new Count(0, OptionalLong.empty())
                            : Count.NONE);
        }

        public Count unknown() {
            return at("UNKNOWN");
        }
    }

    /**
     * One country.
     *
     * @param code ISO 3166-1 alpha-2
     * @param people the population served; connections stand for households
     */
    public record Country(
            String code,
            Count operators,
            Map<Step, Count> steps,
            Breakdown licence,
            Breakdown connectivity,
            Breakdown chlorine,
            Sum people,
            Sum connections) {
        /** With neither a licence nor an entry in a register, so far as that is known. */
        public Count unlicensed() {
            return licence.at("UNREGISTERED").plus(licence.at("IN_PROCESS"));
        }

        public Count withoutInternet() {
            return connectivity.at("NONE");
        }

        /**
         * Of which the last asking did not say that chlorine is added, or which was never asked.
         */
        public Count withoutChlorine() {
            return chlorine.at("NO").plus(chlorine.unknown());
        }

        /** Those that stand at the step or beyond it. */
        public Count from(Step step) {
            return steps.entrySet().stream()
                    .filter(at -> at.getKey().reaches(step))
                    .map(Map.Entry::getValue)
                    .reduce(Count.NONE, Count::plus);
        }

        public Count withoutStep() {
            return steps.getOrDefault(Step.UNKNOWN, Count.NONE);
        }
    }

    /** The countries of the platform and of those below it that have any, by code. */
    @OpenToAll
    public List<Country> byCountry() {
        var platforms =
                String.join(
                        ",", network.subtree(current.get()).stream().map(Platform::id).toList());
        @SuppressWarnings("unchecked")
        List<Object[]> counts =
                em.createNativeQuery(
                                """
                                select country, breakdown, value, published, total from small_operator_count
                                where platform_id = any (string_to_array(?1, ','))""")
                        .setParameter(1, platforms)
                        .getResultList();
        @SuppressWarnings("unchecked")
        List<Object[]> sums =
                em.createNativeQuery(
                                """
                                select country, measure, published, total, published_reports, total_reports
                                from small_operator_sum
                                where platform_id = any (string_to_array(?1, ','))""")
                        .setParameter(1, platforms)
                        .getResultList();
        return countries(counts, sums);
    }

    private static List<Country> countries(List<Object[]> counts, List<Object[]> sums) {
        var cells = new TreeMap<String, Map<String, Map<String, Count>>>();
        for (var row : counts) {
            cells.computeIfAbsent((String) row[0], c -> new LinkedHashMap<>())
                    .computeIfAbsent((String) row[1], b -> new LinkedHashMap<>())
                    .merge((String) row[2], count(row[3], row[4]), Count::plus);
        }
        var served = new LinkedHashMap<String, Sum>();
        for (var row : sums) {
            served.merge(
                    row[0] + " " + row[1],
                    new Sum(count(row[2], row[3]), count(row[4], row[5])),
                    Sum::plus);
        }
        var countries = new ArrayList<Country>();
        cells.forEach(
                (code, of) ->
                        countries.add(
                                new Country(
                                        code,
                                        of.get("ALL").get("ALL"),
                                        steps(new Breakdown(of.get("STEP"))),
                                        new Breakdown(of.get("LICENCE")),
                                        new Breakdown(of.get("CONNECTIVITY")),
                                        new Breakdown(of.get("CHLORINE")),
                                        served.getOrDefault(code + " PEOPLE", Sum.NONE),
                                        served.getOrDefault(code + " CONNECTIONS", Sum.NONE))));
        return countries;
    }

    /** Each step, also those at which nobody stands. */
    private static Map<Step, Count> steps(Breakdown cells) {
        var steps = new LinkedHashMap<Step, Count>();
        for (var step : Step.values()) {
            steps.put(step, cells.at(step.name()));
        }
        return steps;
    }

    private static Count count(Object published, Object total) {
        return new Count(
                ((Number) published).longValue(),
                total == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(((Number) total).longValue()));
    }
}
