package org.wopplatform.core.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.assessments.Assessment.State;
import org.wopplatform.core.assessments.Rating.Confidence;
import org.wopplatform.core.assessments.Rating.Performance;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.rules.RuleRefused;

/** The self-assessments of the current platform's operators. */
@ApplicationScoped
public class Assessments {
    @PersistenceContext EntityManager em;

    /** The one that is written or waits first, then the reviewed ones, newest first. */
    public List<Assessment> of(UUID operator) {
        var ratings = ratings(operator);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select s.id, s.operator_id, s.state, cast(s.assessed_on as text), s.on_word_of,
                                       s.submitted_by, w.name as submitter, s.submitted_at, d.name as decider, s.decided_at,
                                       s.return_reason, s.demonstration, s.version
                                from self_assessment s
                                left join account w on w.id = s.submitted_by
                                left join account d on d.id = s.decided_by
                                where s.operator_id = ?1
                                order by s.state = 'REVIEWED', s.assessed_on desc, s.decided_at desc, s.id""")
                        .setParameter(1, operator)
                        .getResultList();
        return rows.stream()
                .map(row -> assessment(row, ratings.getOrDefault((UUID) row[0], List.of())))
                .toList();
    }

    private Map<UUID, List<Rating>> ratings(UUID operator) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select assessment_id, area, maturity, evidence, can_mentor, needs_support, priority,
                                       figure, figure_year, figure_confidence
                                from area_rating where operator_id = ?1 order by area""")
                        .setParameter(1, operator)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(Assessments::rating, Collectors.toList())));
    }

    private static Assessment assessment(Object[] row, List<Rating> ratings) {
        return new Assessment(
                (UUID) row[0],
                (UUID) row[1],
                State.valueOf((String) row[2]),
                LocalDate.parse((String) row[3]),
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((UUID) row[5]),
                Optional.ofNullable((String) row[6]).filter(name -> !name.isBlank()),
                Optional.ofNullable(row[7]).map(Moments::of),
                Optional.ofNullable((String) row[8]).filter(name -> !name.isBlank()),
                Optional.ofNullable(row[9]).map(Moments::of),
                Optional.ofNullable((String) row[10]),
                (Boolean) row[11],
                ((Number) row[12]).intValue(),
                ratings);
    }

    private static Rating rating(Object[] row) {
        return new Rating(
                (String) row[1],
                number(row[2]),
                Optional.ofNullable((String) row[3]),
                (Boolean) row[4],
                (Boolean) row[5],
                number(row[6]),
                Optional.ofNullable((BigDecimal) row[7])
                        .map(
                                value ->
                                        new Performance(
                                                value,
                                                number(row[8]).orElseThrow(),
                                                Confidence.valueOf((String) row[9]))));
    }

    private static Optional<Integer> number(Object value) {
        return Optional.ofNullable((Number) value).map(Number::intValue);
    }

    /**
     * A draft that begins with what an earlier assessment says.
     *
     * @param areas of which something may be taken over
     */
    UUID begin(Operator operator, LocalDate today, Optional<Assessment> from, Set<String> areas) {
        var id = UUID.randomUUID();
        em.createNativeQuery(
                        """
                        insert into self_assessment (id, platform_id, operator_id, state, assessed_on, demonstration)
                        values (?1, ?2, ?3, 'DRAFT', cast(?4 as date), ?5)""")
                .setParameter(1, id)
                .setParameter(2, operator.platform())
                .setParameter(3, operator.id())
                .setParameter(4, today.toString())
                .setParameter(5, operator.demonstration())
                .executeUpdate();
        from.ifPresent(
                earlier ->
                        earlier.ratings().stream()
                                .filter(rating -> areas.contains(rating.area()))
                                .forEach(rating -> add(operator, id, rating)));
        return id;
    }

    /**
     * @param seen the version that was read
     * @throws RuleRefused if somebody else has changed it meanwhile
     */
    void keep(
            Operator operator,
            Assessment kept,
            int seen,
            LocalDate assessedOn,
            Optional<String> onWordOf,
            List<Rating> ratings) {
        var changed =
                em.createNativeQuery(
                                """
                                update self_assessment set assessed_on = cast(?3 as date), on_word_of = nullif(?4, ''),
                                    version = version + 1
                                where id = ?1 and version = ?2 and state in ('DRAFT', 'RETURNED')""")
                        .setParameter(1, kept.id())
                        .setParameter(2, seen)
                        .setParameter(3, assessedOn.toString())
                        .setParameter(4, onWordOf.orElse(""))
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("assessment.changed-meanwhile");
        }
        var before = new HashMap<String, Rating>();
        kept.ratings().forEach(rating -> before.put(rating.area(), rating));
        for (var rating : ratings) {
            var was = before.remove(rating.area());
            if (was == null) {
                add(operator, kept.id(), rating);
            } else if (!was.equals(rating)) {
                change(kept.id(), rating);
            }
        }
        before.keySet().forEach(area -> remove(kept.id(), area));
    }

    private void add(Operator operator, UUID assessment, Rating rating) {
        fill(
                        em.createNativeQuery(
                                        """
                                        insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, evidence,
                                            can_mentor, needs_support, priority, figure, figure_year, figure_confidence)
                                        values (gen_random_uuid(), ?10, ?11, ?1, ?2, cast(nullif(?3, '') as smallint), nullif(?4, ''), ?5, ?6,
                                            cast(nullif(?7, '') as smallint), cast(nullif(?8, '') as numeric),
                                            cast(nullif(?9, '') as smallint), nullif(?12, ''))""")
                                .setParameter(10, operator.platform())
                                .setParameter(11, operator.id()),
                        assessment,
                        rating)
                .executeUpdate();
    }

    private void change(UUID assessment, Rating rating) {
        fill(
                        em.createNativeQuery(
                                """
                                update area_rating set maturity = cast(nullif(?3, '') as smallint), evidence = nullif(?4, ''),
                                    can_mentor = ?5, needs_support = ?6, priority = cast(nullif(?7, '') as smallint),
                                    figure = cast(nullif(?8, '') as numeric), figure_year = cast(nullif(?9, '') as smallint),
                                    figure_confidence = nullif(?12, '')
                                where assessment_id = ?1 and area = ?2"""),
                        assessment,
                        rating)
                .executeUpdate();
    }

    private void remove(UUID assessment, String area) {
        em.createNativeQuery("delete from area_rating where assessment_id = ?1 and area = ?2")
                .setParameter(1, assessment)
                .setParameter(2, area)
                .executeUpdate();
    }

    private static Query fill(Query query, UUID assessment, Rating rating) {
        var figure = rating.performance();
        return query.setParameter(1, assessment)
                .setParameter(2, rating.area())
                .setParameter(3, text(rating.maturity()))
                .setParameter(4, rating.evidence().orElse(""))
                .setParameter(5, rating.canMentor())
                .setParameter(6, rating.needsSupport())
                .setParameter(7, text(rating.priority()))
                .setParameter(8, figure.map(f -> f.value().toPlainString()).orElse(""))
                .setParameter(9, text(figure.map(Performance::year)))
                .setParameter(12, figure.map(f -> f.confidence().name()).orElse(""));
    }

    private static String text(Optional<Integer> number) {
        return number.map(Object::toString).orElse("");
    }

    /**
     * @param seen the version that was read
     * @throws RuleRefused if somebody else has changed it meanwhile
     */
    void become(Assessment assessment, int seen, State next, Optional<String> reason) {
        var changed =
                em.createNativeQuery(
                                """
                                update self_assessment set state = ?4, return_reason = nullif(?5, ''), version = version + 1
                                where id = ?1 and version = ?2 and state = ?3""")
                        .setParameter(1, assessment.id())
                        .setParameter(2, seen)
                        .setParameter(3, assessment.state().name())
                        .setParameter(4, next.name())
                        .setParameter(5, reason.orElse(""))
                        .executeUpdate();
        if (changed == 0) {
            throw new RuleRefused("assessment.changed-meanwhile");
        }
    }
}
