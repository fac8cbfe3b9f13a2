package org.wopplatform.core.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.review.Resemblance.Why;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * Which operators of the platform may be one and the same.
 *
 * <p>Two of them are compared when they share a number, the words of their names, or the name of
 * their place; each of the three is found by an index.
 */
@ApplicationScoped
public class Resemblances {
    static final int SHOWN = 5;

    /** Once for each pair: the better of what is found in several ways. */
    private static final String PAIRS =
            """
            with asked as materialized (
                select id, country, name_key, subdivision, place_name from operator
                where platform_id = ?1 and id = any (cast(string_to_array(?2, ',') as uuid[]))),
            found as (
                select a.id as one, j.operator_id as other, 1.0 as likeness, 'NUMBER' as why
                from asked a
                join operator_identifier i on i.platform_id = ?1 and i.operator_id = a.id
                join operator_identifier j on j.platform_id = ?1 and j.number = i.number and j.operator_id <> a.id
                union all
                select a.id, o.id, %s, 'NAME_ELSEWHERE'
                from asked a
                join operator o on o.platform_id = ?1 and o.country = a.country and o.name_key = a.name_key
                 and o.id <> a.id and o.standing <> 'WITHDRAWN'
                union all
                select a.id, o.id, similarity(o.name_key, a.name_key),
                       case when o.name_key = a.name_key then 'NAME_AND_PLACE' else 'SIMILAR_NAME_AND_PLACE' end
                from asked a
                join operator o on o.platform_id = ?1 and o.place_name = a.place_name and o.place_name <> ''
                 and o.country = a.country and o.id <> a.id
                 and (o.subdivision is null or a.subdivision is null or folded(o.subdivision) = folded(a.subdivision))
                where similarity(o.name_key, a.name_key) >= %s),
            pairs as (
                select distinct on (one, other) one, other, likeness, why from found
                order by one, other, likeness desc, why desc)"""
                    .formatted(Resemblance.ELSEWHERE, Resemblance.LEAST);

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Operators operators;

    /** How many others each of them resembles; who resembles nobody is absent. */
    public Map<UUID, Integer> counts(Collection<UUID> ids) {
        var counts = new HashMap<UUID, Integer>();
        for (var row : rows(" select one, count(*) from pairs group by one", ids)) {
            counts.put((UUID) row[0], ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** Those among them that resemble somebody. */
    Set<UUID> resembling(Collection<UUID> ids) {
        return new HashSet<>(counts(ids).keySet());
    }

    /** The most alike, at most five, the most alike first. */
    public List<Resemblance> of(UUID id) {
        var rows =
                rows(
                        " select other, likeness, why from pairs order by likeness desc, other limit "
                                + SHOWN,
                        List.of(id));
        return rows.stream()
                .map(
                        row ->
                                new Resemblance(
                                        operators.get((UUID) row[0]),
                                        (int)
                                                Math.max(
                                                        1,
                                                        Math.round(
                                                                ((Number) row[1]).doubleValue()
                                                                        * 100)),
                                        Why.valueOf((String) row[2])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String end, Collection<UUID> ids) {
        return em.createNativeQuery(PAIRS + end)
                .setParameter(1, current.get().id())
                .setParameter(2, ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getResultList();
    }
}
