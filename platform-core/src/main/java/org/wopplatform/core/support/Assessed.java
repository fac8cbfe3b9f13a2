package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.assessments.Validity;

/**
 * What operators of the current platform have said of themselves, as far as support asks for it.
 */
@ApplicationScoped
public class Assessed {
    @PersistenceContext EntityManager em;

    /** Whether an area in which somebody would mentor counts, and if not, why (SU4). */
    public enum Weight {
        COUNTS,
        NOT_REVIEWED,
        TOO_OLD,
        NOT_ASSESSED
    }

    /**
     * @param reviewed by area, what the newest reviewed assessment says
     * @param on the day that one speaks of
     * @param told areas of any assessment that is no draft
     */
    public record Standing(Map<String, Rating> reviewed, Optional<LocalDate> on, Set<String> told) {
        public Weight weight(String area, LocalDate today) {
            if (!reviewed.containsKey(area)) {
                return told.contains(area) ? Weight.NOT_REVIEWED : Weight.NOT_ASSESSED;
            }
            return on.filter(day -> !day.isBefore(Validity.since(today))).isPresent()
                    ? Weight.COUNTS
                    : Weight.TOO_OLD;
        }

        Map<String, Integer> needs() {
            var needs = new LinkedHashMap<String, Integer>();
            reviewed.forEach(
                    (area, rating) -> rating.priority().ifPresent(p -> needs.put(area, p)));
            return needs;
        }

        Set<String> strengths() {
            var strengths = new LinkedHashSet<String>();
            reviewed.forEach(
                    (area, rating) -> {
                        if (rating.mentors()) {
                            strengths.add(area);
                        }
                    });
            return strengths;
        }
    }

    /**
     * @param priority 1 to 3 where it needs support there
     */
    public record Rating(int maturity, boolean mentors, Optional<Integer> priority) {}

    Standing of(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select r.area, r.maturity, r.can_mentor, case when r.needs_support then coalesce(r.priority, 2) end,
                                       s.state, cast(s.assessed_on as text), cast(s.id as text)
                                from self_assessment s
                                join area_rating r on r.platform_id = s.platform_id and r.assessment_id = s.id
                                where s.operator_id = ?1 and s.state <> 'DRAFT'
                                order by s.state = 'REVIEWED' desc, s.assessed_on desc, s.decided_at desc, s.id, r.area""")
                        .setParameter(1, operator)
                        .getResultList();
        var reviewed = new LinkedHashMap<String, Rating>();
        var told = new LinkedHashSet<String>();
        Optional<LocalDate> on = Optional.empty();
        var newest = rows.isEmpty() || !rows.get(0)[4].equals("REVIEWED") ? "" : rows.get(0)[6];
        for (var row : rows) {
            told.add((String) row[0]);
            if (row[6].equals(newest)) {
                on = Optional.of(LocalDate.parse((String) row[5]));
                reviewed.put(
                        (String) row[0],
                        new Rating(
                                ((Number) row[1]).intValue(),
                                (Boolean) row[2],
                                Optional.ofNullable((Number) row[3]).map(Number::intValue)));
            }
        }
        return new Standing(reviewed, on, told);
    }
}
