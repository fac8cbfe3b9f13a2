package org.wopplatform.core.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.assessments.Assessment.State;
import org.wopplatform.core.dates.Moments;

/** Where each operator of the current platform stands with its self-assessment. */
@ApplicationScoped
public class Overview {
    /** Which operators are looked for. */
    public enum Wanted {
        ALL("true"),
        WAITING("state = 'SUBMITTED'"),
        WRITTEN("state in ('DRAFT', 'RETURNED')"),
        MISSING("state is null and reviewed is null"),
        ENDING(
                "reviewed + interval '%d months' - interval '%d months' <= cast(?1 as date)"
                        .formatted(Validity.MONTHS, Validity.REMINDED_MONTHS_BEFORE));

        private final String condition;

        Wanted(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param open how far the one has come that is written or waits
     * @param reviewed the day that the newest reviewed one speaks of
     */
    public record Listed(
            UUID operator,
            String name,
            String country,
            Optional<String> place,
            boolean demonstration,
            Optional<State> open,
            Optional<Instant> submittedAt,
            Optional<LocalDate> reviewed,
            Validity validity) {}

    /** A page of them, and how many there are in all. */
    public record Found(List<Listed> operators, long total) {}

    @PersistenceContext EntityManager em;

    /**
     * Those that wait for review first, longest waiting first; then those being written, those
     * whose last one counts no more or is missing, and the others, by name.
     *
     * @param only the operators that the reader may see; empty for all
     */
    Found find(Wanted wanted, Optional<List<UUID>> only, LocalDate today, int from, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                with known as (
                                    select o.id, o.legal_name, o.country, o.place, o.demonstration, c.state, c.submitted_at, r.reviewed
                                    from operator o
                                    left join self_assessment c on c.platform_id = o.platform_id and c.operator_id = o.id and c.state <> 'REVIEWED'
                                    left join (select operator_id, max(assessed_on) as reviewed from self_assessment
                                               where state = 'REVIEWED' group by operator_id) r on r.operator_id = o.id
                                    where o.standing <> 'WITHDRAWN' and (?2 or o.id = any (cast(?3 as uuid[]))))
                                select id, legal_name, country, place, demonstration, state, submitted_at, cast(reviewed as text),
                                       count(*) over () as total
                                from known where %s
                                order by coalesce(array_position(array['SUBMITTED', 'RETURNED', 'DRAFT'], state), 4),
                                         case when state = 'SUBMITTED' then submitted_at end,
                                         coalesce(reviewed > cast(?1 as date) - interval '%d months', false), legal_name, id
                                offset ?4 limit ?5"""
                                        .formatted(wanted.condition, Validity.MONTHS))
                        .setParameter(1, today.toString())
                        .setParameter(2, only.isEmpty())
                        .setParameter(
                                3,
                                only.orElse(List.of()).stream()
                                        .map(UUID::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .setParameter(4, from)
                        .setParameter(5, size)
                        .getResultList();
        var total = rows.isEmpty() ? 0 : ((Number) rows.get(0)[8]).longValue();
        return new Found(rows.stream().map(row -> listed(row, today)).toList(), total);
    }

    private static Listed listed(Object[] row, LocalDate today) {
        var reviewed = Optional.ofNullable((String) row[7]).map(LocalDate::parse);
        return new Listed(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                Optional.ofNullable((String) row[3]),
                (Boolean) row[4],
                Optional.ofNullable((String) row[5]).map(State::valueOf),
                Optional.ofNullable(row[6]).map(Moments::of),
                reviewed,
                Validity.of(reviewed, today));
    }
}
