package org.wopplatform.core.review;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.OperatorVerified;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Verifies the operators of an import that nothing was found on, a thousand at a time (R7). */
@UseCase
public class VerifyingTogether {
    static final int ROUND = 1_000;

    /** How many are looked at before anybody decides; the others when their turn comes. */
    static final int LOOKED_AT = 10_000;

    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext EntityManager em;
    @Inject Checks checks;
    @Inject Resemblances resemblances;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Event<OperatorVerified> verified;
    @Inject Clock clock;

    /** An import of which operators wait. */
    public record Batch(UUID importId, long waiting) {}

    /**
     * What a decision on all would do.
     *
     * @param ready on which nothing was found
     * @param attested how many of these are verified on the association's word
     * @param found on which something was found, or which whoever asks has entered
     * @param own how many of these whoever asks has entered
     * @param later how many were not looked at yet
     */
    public record Readiness(long ready, long attested, long found, long own, long later) {
        Readiness and(Readiness more) {
            return new Readiness(
                    ready + more.ready,
                    attested + more.attested,
                    found + more.found,
                    own + more.own,
                    later + more.later);
        }

        long seen() {
            return ready + found;
        }
    }

    /**
     * A part of the work.
     *
     * @param verified how many it verified
     * @param last the last operator looked at; empty where none was left
     */
    public record Round(int verified, Optional<UUID> last) {}

    @Requires(value = Permission.REVIEW_OPERATORS, reads = true)
    public List<Batch> batches() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery(
                                """
                                select import_id, count(*) from operator
                                where platform_id = ?1 and standing = 'UNDER_REVIEW' and import_id is not null
                                group by import_id order by min(registered_at)""")
                        .setParameter(1, current.get().id())
                        .getResultList();
        return rows.stream()
                .map(row -> new Batch((UUID) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** Looks at the first ten thousand, a thousand at a time. */
    @Requires(value = Permission.REVIEW_OPERATORS, reads = true)
    public Readiness readiness(UUID importId) {
        var readiness = new Readiness(0, 0, 0, 0, 0);
        var after = FIRST;
        var some = next(importId, after);
        while (!some.isEmpty() && readiness.seen() < LOOKED_AT) {
            var sound = sound(some);
            readiness =
                    readiness.and(
                            new Readiness(
                                    sound.size(),
                                    sound.stream().filter(VerifyingTogether::attested).count(),
                                    some.size() - sound.size(),
                                    some.stream().filter(this::own).count(),
                                    0));
            after = some.get(some.size() - 1).id();
            em.clear();
            some = next(importId, after);
        }
        return readiness.and(
                new Readiness(0, 0, 0, 0, some.isEmpty() ? 0 : waiting(importId, after)));
    }

    private long waiting(UUID importId, UUID after) {
        return em.createQuery(
                        """
                        select count(o) from Operator o
                        where o.importId = :import and o.standing = :standing and o.id > :after""",
                        Long.class)
                .setParameter("import", importId)
                .setParameter("standing", Standing.UNDER_REVIEW)
                .setParameter("after", after)
                .getSingleResult();
    }

    /** Nothing but the question whether whoever asks may decide. */
    @Requires(Permission.REVIEW_OPERATORS)
    public void check() {}

    /**
     * Verifies what is sound among the next thousand.
     *
     * @param attestation the association's one word for all community and small operators without a
     *     licence
     */
    @Requires(Permission.REVIEW_OPERATORS)
    public Round verify(UUID importId, Optional<UUID> after, String attestation) {
        var some = next(importId, after.orElse(FIRST));
        if (some.isEmpty()) {
            return new Round(0, Optional.empty());
        }
        var sound = sound(some);
        if (attestation.isBlank() && sound.stream().anyMatch(VerifyingTogether::attested)) {
            throw new RuleRefused("review.attestation-missing");
        }
        em.clear();
        var done = sound.isEmpty() ? List.<UUID>of() : verify(sound, attestation.strip());
        done.forEach(id -> verified.fire(new OperatorVerified(id, current.get().id())));
        return new Round(done.size(), Optional.of(some.get(some.size() - 1).id()));
    }

    /** Each only where it is still what was looked at. */
    @SuppressWarnings("unchecked")
    private List<UUID> verify(List<Operator> sound, String attestation) {
        return em.createNativeQuery(
                        """
                        update operator o
                        set standing = 'VERIFIED', standing_by = ?2, standing_at = ?3, standing_reason = null,
                            attestation = case when s.attested then ?4 else o.attestation end,
                            published = o.listed, version = o.version + 1
                        from unnest(cast(string_to_array(?5, ',') as uuid[]),
                                    cast(string_to_array(?6, ',') as integer[]),
                                    cast(string_to_array(?7, ',') as boolean[])) s (id, version, attested)
                        where o.platform_id = ?1 and o.id = s.id and o.version = s.version and o.standing = 'UNDER_REVIEW'
                        returning o.id""")
                .setParameter(1, current.get().id())
                .setParameter(2, caller.account().orElseThrow())
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, attestation)
                .setParameter(5, joined(sound, Operator::id))
                .setParameter(6, joined(sound, Operator::version))
                .setParameter(7, joined(sound, VerifyingTogether::attested))
                .getResultList();
    }

    private List<Operator> next(UUID importId, UUID after) {
        return em.createQuery(
                        """
                        select o from Operator o
                        where o.importId = :import and o.standing = :standing and o.id > :after
                        order by o.id""",
                        Operator.class)
                .setParameter("import", importId)
                .setParameter("standing", Standing.UNDER_REVIEW)
                .setParameter("after", after)
                .setMaxResults(ROUND)
                .getResultList();
    }

    private List<Operator> sound(List<Operator> some) {
        var findings = checks.of(some);
        var plain = new ArrayList<Operator>();
        for (var operator : some) {
            if (!own(operator)
                    && findings.get(operator.id()).stream().noneMatch(Finding::asksForALook)) {
                plain.add(operator);
            }
        }
        var resembling = resemblances.resembling(plain.stream().map(Operator::id).toList());
        return plain.stream().filter(o -> !resembling.contains(o.id())).toList();
    }

    private boolean own(Operator operator) {
        return operator.enteredBy().isPresent() && operator.enteredBy().equals(caller.account());
    }

    private static boolean attested(Operator operator) {
        return Completeness.needsAttestation(operator.particulars());
    }

    private static String joined(List<Operator> operators, Function<Operator, Object> what) {
        return operators.stream().map(what).map(String::valueOf).collect(Collectors.joining(","));
    }
}
