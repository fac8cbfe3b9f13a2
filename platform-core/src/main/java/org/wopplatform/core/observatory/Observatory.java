package org.wopplatform.core.observatory;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** What everybody may know of the whole network: exact totals that give nobody away. */
@UseCase
public class Observatory {
    @PersistenceContext EntityManager em;
    @Inject Pictures pictures;
    @Inject Network network;

    /**
     * @param by one of the measure's dimensions, {@link Dimension#ALL} for totals alone
     * @return each platform with all below it, and by itself, as of this moment
     */
    @OpenToAll
    public Picture picture(Measure measure, Dimension by) {
        if (!measure.dimensions().contains(by)) {
            throw new IllegalArgumentException(measure + " is not told by " + by);
        }
        return pictures.of(measure, by);
    }

    /**
     * For how long partnerships have been in their present state, of each platform with all below
     * it: the median in whole days, half rounded up, of states whose number is shown and is at
     * least the platform's threshold.
     *
     * @param measure {@link Measure#PARTNERSHIPS} or {@link Measure#PROSPECTS}
     */
    @OpenToAll
    public Map<String, SortedMap<String, Long>> medianDays(Measure measure) {
        return pictures.medianDays(measure);
    }

    /**
     * Published partnerships that the filter leaves, by category of one dimension.
     *
     * @param measure {@link Measure#PARTNERSHIPS} or {@link Measure#PROSPECTS}
     * @param by {@link Dimension#ALL} for how many there are
     */
    @OpenToAll
    public SortedMap<String, Long> open(Measure measure, Dimension by, Filter filter) {
        var counts = new TreeMap<String, Long>();
        openByPlatform(measure, by, filter)
                .values()
                .forEach(
                        own ->
                                own.forEach(
                                        (category, count) ->
                                                counts.merge(category, count, Long::sum)));
        return counts;
    }

    /** The same of each platform by itself, of those that have any. */
    @OpenToAll
    public Map<String, SortedMap<String, Long>> openByPlatform(
            Measure measure, Dimension by, Filter filter) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select r.platform_id, v.category, count(*)
                                from open_partnership r
                                cross join lateral (
                                    select '' as category where ?1 = 'ALL'
                                    union all
                                    select e.value from jsonb_array_elements_text(r.dims -> cast(?1 as text)) e (value)) v
                                where r.measure = ?2 and r.platform_id = any (string_to_array(?3, ','))
                                  and r.dims @> cast(?4 as jsonb)
                                group by r.platform_id, v.category""")
                        .setParameter(1, by.name())
                        .setParameter(2, measure.name())
                        .setParameter(
                                3,
                                network.subtree(network.get(filter.platform())).stream()
                                        .map(Platform::id)
                                        .collect(Collectors.joining(",")))
                        .setParameter(4, Dimension.json(filter.categories()))
                        .getResultList();
        var counts = new HashMap<String, SortedMap<String, Long>>();
        rows.forEach(
                row ->
                        counts.computeIfAbsent((String) row[0], any -> new TreeMap<>())
                                .put((String) row[1], ((Number) row[2]).longValue()));
        return counts;
    }
}
