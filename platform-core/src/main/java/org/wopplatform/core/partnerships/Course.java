package org.wopplatform.core.partnerships;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.Moments;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/**
 * How a partnership goes on: where it stands, what the next step still wants and of whom, the step
 * itself, and every step so far (W5, W6).
 */
@UseCase
public class Course {
    @PersistenceContext EntityManager em;
    @Inject Partnerships partnerships;
    @Inject Parties parties;
    @Inject Standpoints standpoints;
    @Inject Gates gates;

    /**
     * A step that may come next.
     *
     * @param missing what it still wants; the gate is open when nothing is
     * @param mine whether whoever asks may take it when the gate is open
     */
    public record Ahead(State to, List<Gap> missing, boolean mine) {}

    /** A platform of a party, and whether it consents. */
    public record Consent(
            String platform, String consent, Optional<Instant> at, Optional<String> reason) {}

    public record Standing(
            Partnership partnership,
            Standpoint standpoint,
            List<Partner> partners,
            List<Ahead> ahead,
            List<Consent> consents) {
        public Optional<Ahead> forward() {
            return partnership
                    .state()
                    .forward()
                    .flatMap(to -> ahead.stream().filter(a -> a.to() == to).findFirst());
        }
    }

    /**
     * A step that was taken.
     *
     * @param cause PERSON, or the rule by which the database took it
     * @param who the name of whoever took it, where that person belongs to the platform that asks
     */
    public record Taken(
            Optional<State> was,
            State became,
            String cause,
            String side,
            Optional<String> who,
            Instant at,
            Optional<PartialDate> onDay,
            Optional<String> reason,
            Optional<String> toldBy) {}

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public Standing of(UUID id) {
        var standpoint = standpoints.of(id);
        var partnership = partnerships.get(id);
        var ahead = new ArrayList<Ahead>();
        if (!partnership.recorded()) {
            for (var next : partnership.state().next()) {
                ahead.add(
                        new Ahead(
                                next,
                                gates.missing(id, next),
                                standpoint.coordinates()
                                        || (next.byEitherSide() && actsForSomebody(standpoint))));
            }
        }
        return new Standing(partnership, standpoint, parties.of(id), ahead, consents(id));
    }

    @Requires(value = Permission.READ_PARTNERSHIPS, reads = true)
    public List<Taken> steps(UUID id) {
        standpoints.of(id);
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select s.was, s.became, s.cause, s.side_platform_id, a.name, s.at, s.on_day, s.reason, s.told_by
                                from partnership_step s left join account a on a.id = s.account_id
                                where s.partnership_id = ?1 order by s.at desc""")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Taken(
                                        Optional.ofNullable((String) row[0]).map(State::valueOf),
                                        State.valueOf((String) row[1]),
                                        (String) row[2],
                                        (String) row[3],
                                        Optional.ofNullable((String) row[4]),
                                        Moments.of(row[5]),
                                        Optional.ofNullable((String) row[6]).map(PartialDate::of),
                                        Optional.ofNullable((String) row[7]),
                                        Optional.ofNullable((String) row[8])))
                .toList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public void check(UUID id) {
        standpoints.of(id);
    }

    /**
     * Takes a step. The database takes it, or refuses it, under the lock of the partnership.
     *
     * @param from the state that whoever asks has read
     * @param reason kept with the step; some steps are not taken without
     */
    @Requires(Permission.WORK_IN_PARTNERSHIPS)
    public Partnership step(UUID id, State from, State to, Optional<String> reason) {
        var standpoint = standpoints.of(id);
        var partnership = partnerships.get(id);
        if (partnership.recorded()) {
            throw new RuleRefused("partnership.record-is-told");
        }
        if (partnership.state() != from) {
            throw new RuleRefused(
                    "partnership.gone-on", Map.of("reached", partnership.state().name()));
        }
        if (!from.next().contains(to)) {
            throw new RuleRefused(
                    "partnership.no-such-step",
                    Map.of("reached", from.name(), "wanted", to.name()));
        }
        if (!standpoint.coordinates() && !(to.byEitherSide() && actsForSomebody(standpoint))) {
            throw new RuleRefused("partnership.coordinators");
        }
        if (to.wantsReason() && reason.isEmpty()) {
            throw new RuleRefused("partnership.reason");
        }
        if (!gates.missing(id, to).isEmpty()) {
            throw new RuleRefused("partnership.gate-closed", Map.of("wanted", to.name()));
        }
        take(standpoint, from, to, reason, Optional.empty(), Optional.empty());
        return partnerships.get(id);
    }

    /**
     * Puts down what a source tells of a record's course.
     *
     * @param toldBy the source, as one would cite it
     */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public Partnership tell(
            UUID id,
            State from,
            State to,
            Optional<PartialDate> on,
            String toldBy,
            Optional<String> what) {
        var standpoint = standpoints.of(id);
        standpoint.toCoordinate();
        var partnership = partnerships.get(id);
        if (!partnership.recorded()) {
            throw new RuleRefused("partnership.lived-is-not-told");
        }
        if (partnership.state() != from) {
            throw new RuleRefused(
                    "partnership.gone-on", Map.of("reached", partnership.state().name()));
        }
        if (from == to) {
            throw new RuleRefused("partnership.same-state");
        }
        take(standpoint, from, to, what, on, Optional.of(toldBy));
        return partnerships.get(id);
    }

    /** The consent of the platform here, or its refusal, which says why. */
    @Requires(Permission.COORDINATE_PARTNERSHIPS)
    public void consent(UUID id, boolean given, Optional<String> reason) {
        var standpoint = standpoints.of(id);
        var now =
                consents(id).stream()
                        .filter(c -> c.platform().equals(standpoint.here()))
                        .findFirst()
                        .orElseThrow(() -> new RuleRefused("partnership.no-consent-asked"));
        if (!given && reason.isEmpty()) {
            throw new RuleRefused("partnership.reason");
        }
        var next = given ? "GIVEN" : now.consent().equals("GIVEN") ? "WITHDRAWN" : "REFUSED";
        if (next.equals(now.consent()) || (!given && now.consent().equals("WITHDRAWN"))) {
            throw new RuleRefused("partnership.consent-said");
        }
        em.createNativeQuery(
                        """
                        update partnership_share set consent = ?1, consent_reason = ?2
                        where partnership_id = ?3 and platform_id = ?4""")
                .setParameter(1, next)
                .setParameter(2, reason.orElse(null))
                .setParameter(3, id)
                .setParameter(4, standpoint.here())
                .executeUpdate();
    }

    private void take(
            Standpoint standpoint,
            State from,
            State to,
            Optional<String> reason,
            Optional<PartialDate> on,
            Optional<String> toldBy) {
        em.createNativeQuery(
                        """
                        insert into partnership_step (id, platform_id, partnership_id, side_platform_id, was, became, at, reason, on_day, told_by)
                        values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5, now(), ?6, ?7, ?8)""")
                .setParameter(1, standpoint.coordinator())
                .setParameter(2, standpoint.partnership())
                .setParameter(3, standpoint.here())
                .setParameter(4, from.name())
                .setParameter(5, to.name())
                .setParameter(6, reason.orElse(null))
                .setParameter(7, on.map(PartialDate::text).orElse(null))
                .setParameter(8, toldBy.orElse(null))
                .executeUpdate();
    }

    private List<Consent> consents(UUID id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select platform_id, consent, consent_at, consent_reason from partnership_share
                                where partnership_id = ?1 order by platform_id""")
                        .setParameter(1, id)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Consent(
                                        (String) row[0],
                                        (String) row[1],
                                        Optional.ofNullable(row[2]).map(Moments::of),
                                        Optional.ofNullable((String) row[3])))
                .toList();
    }

    private static boolean actsForSomebody(Standpoint standpoint) {
        return !standpoint.served().isEmpty()
                || (standpoint.staff() && !standpoint.spokenFor().isEmpty());
    }
}
