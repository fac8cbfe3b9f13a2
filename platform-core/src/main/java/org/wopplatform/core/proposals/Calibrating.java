package org.wopplatform.core.proposals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Part;
import org.wopplatform.core.matching.Parts;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform holds its scores against how its proposals went. */
@UseCase
public class Calibrating {
    private static final int FIRST_YEAR = 2000;

    @PersistenceContext EntityManager em;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** The years in which it has proposed, the latest first; this one at least. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<Integer> years() {
        @SuppressWarnings("unchecked")
        List<Number> years =
                em.createNativeQuery(
                                """
                                select distinct cast(extract(year from proposed_at at time zone 'UTC') as integer) as year
                                from match_proposal where platform_id = ?1
                                union select cast(?2 as integer) order by year desc""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, thisYear())
                        .getResultList();
        return years.stream().map(Number::intValue).toList();
    }

    /** Of the year that is asked for; of this one where none is, or none that can be. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Calibration of(Optional<Integer> asked) {
        var year = asked.filter(y -> y >= FIRST_YEAR && y <= thisYear()).orElse(thisYear());
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select p.score, cast(p.parts as text), p.state, w.state,
                                       exists (select from partnership_step s where s.partnership_id = w.id and s.became = 'AGREED')
                                         or w.state in ('AGREED', 'DIAGNOSING', 'PLANNED', 'IMPLEMENTING', 'SUSPENDED', 'CLOSING', 'CLOSED',
                                           'SCALED', 'FOLLOWED_UP', 'TERMINATED'),
                                       (select avg((select avg(x) from unnest(array[v.benefit, v.roles, v.communication, v.trust, v.resources,
                                          v.lasting]) x)) from evaluation v where v.partnership_id = w.id and v.state = 'SUBMITTED')
                                from match_proposal p
                                left join partnership w on w.platform_id = p.platform_id and w.id = p.partnership_id
                                where p.platform_id = ?1 and extract(year from p.proposed_at at time zone 'UTC') = ?2""")
                        .setParameter(1, current.get().id())
                        .setParameter(2, year)
                        .getResultList();
        return Calibration.of(year, rows.stream().map(Calibrating::read).toList());
    }

    private static Calibration.Case read(Object[] row) {
        var fulfilments = new EnumMap<Criterion, Double>(Criterion.class);
        Parts.ofJson((String) row[1]).stream()
                .filter(Part::known)
                .forEach(part -> fulfilments.put(part.criterion(), part.fulfilment()));
        var state = State.valueOf((String) row[2]);
        var became = row[3] == null ? "" : (String) row[3];
        return new Calibration.Case(
                ((BigDecimal) row[0]).movePointRight(2).intValueExact(),
                fulfilments,
                state == State.DECLINED,
                state.wanted(),
                state == State.CONVERTED,
                Boolean.TRUE.equals(row[4]),
                List.of("CLOSED", "SCALED", "FOLLOWED_UP").contains(became),
                List.of("WITHDRAWN", "TERMINATED").contains(became),
                row[5] == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(((Number) row[5]).doubleValue()));
    }

    private int thisYear() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
    }
}
