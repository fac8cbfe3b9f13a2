package org.wopplatform.core.progress;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.Standpoints;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Holds what is measured against the targets of the plan in force (PR5, PR6). */
@UseCase
public class Measuring {
    @PersistenceContext EntityManager em;
    @Inject Standpoints standpoints;
    @Inject Days days;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The objectives of the plan in force, in its order; none where there is no such plan. */
    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Result> of(UUID partnership) {
        standpoints.of(partnership);
        return results(partnership);
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Result of(UUID partnership, UUID lasting) {
        standpoints.of(partnership);
        return find(partnership, lasting);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID partnership, UUID lasting) {
        standpoints.of(partnership).toWrite();
        find(partnership, lasting);
    }

    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public ResultValue enter(UUID partnership, UUID lasting, ResultValue.Said said) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        var result = find(partnership, lasting);
        days.hold(partnership, said.onDay());
        Told.by(standpoint, said.toldBy());
        if (said.means().isEmpty() && !standpoint.recorded()) {
            throw new RuleRefused("progress.means-wanted");
        }
        var value =
                new ResultValue(
                        standpoint, result, said, caller.account().orElseThrow(), clock.instant());
        em.persist(value);
        em.flush();
        return value;
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void checkWaiver(UUID partnership, UUID lasting) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        standpoint.toCoordinate();
        find(partnership, lasting);
    }

    /** The coordinator says why a target will not be measured. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void waive(UUID partnership, UUID lasting, String reason) {
        var standpoint = standpoints.of(partnership);
        standpoint.toWrite();
        standpoint.toCoordinate();
        var result = find(partnership, lasting);
        if (!result.open()) {
            throw new RuleRefused("progress.settled-already");
        }
        em.persist(
                new TargetWaiver(
                        standpoint,
                        result,
                        reason,
                        caller.account().orElseThrow(),
                        clock.instant()));
        em.flush();
    }

    private Result find(UUID partnership, UUID lasting) {
        return results(partnership).stream()
                .filter(result -> result.lasting().equals(lasting))
                .findFirst()
                .orElseThrow(() -> new NotFound("objective", lasting));
    }

    private List<Result> results(UUID partnership) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select o.plan_id, o.lasting_id, o.title, o.area, o.indicator, o.unit, o.direction, o.baseline,
                                       o.baseline_on, o.target, o.target_on
                                from plan p join plan_objective o
                                  on o.platform_id = p.platform_id and o.partnership_id = p.partnership_id and o.plan_id = p.id
                                where p.partnership_id = ?1 and p.state = 'APPROVED' order by o.entered_at, o.lasting_id""")
                        .setParameter(1, partnership)
                        .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var values =
                em.createQuery(
                                "select v from ResultValue v where v.partnership = :partnership",
                                ResultValue.class)
                        .setParameter("partnership", partnership)
                        .getResultList();
        var waivers =
                em.createQuery(
                                """
                                select w from TargetWaiver w where w.partnership = :partnership order by w.at desc""",
                                TargetWaiver.class)
                        .setParameter("partnership", partnership)
                        .getResultList();
        return rows.stream().map(row -> result(row, values, waivers)).toList();
    }

    private static Result result(
            Object[] row, List<ResultValue> values, List<TargetWaiver> waivers) {
        var lasting = (UUID) row[1];
        return new Result(
                (UUID) row[0],
                lasting,
                (String) row[2],
                Optional.ofNullable((String) row[3]),
                Optional.ofNullable((String) row[4]),
                Optional.ofNullable((String) row[5]),
                !"DOWN".equals(row[6]),
                Optional.ofNullable((BigDecimal) row[7]),
                Optional.ofNullable((String) row[8]).map(PartialDate::of),
                Optional.ofNullable((BigDecimal) row[9]),
                Optional.ofNullable((String) row[10]).map(PartialDate::of),
                values.stream()
                        .filter(value -> value.lasting().equals(lasting))
                        .sorted(
                                Comparator.comparing((ResultValue value) -> value.onDay().text())
                                        .thenComparing(ResultValue::at))
                        .toList(),
                waivers.stream().filter(waiver -> waiver.lasting().equals(lasting)).findFirst());
    }
}
