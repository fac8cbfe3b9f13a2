package org.wopplatform.core.review;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.OperatorVerified;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.rules.Verdict;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** The queue of operators under review, with the checks done, and the decisions on them. */
@UseCase
public class Reviewing {
    public static final int LARGEST_PAGE = 200;

    @PersistenceContext EntityManager em;
    @Inject Operators operators;
    @Inject Checks checks;
    @Inject Resemblances resemblances;
    @Inject DecisionLetters letters;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Event<OperatorVerified> verified;
    @Inject Clock clock;

    /**
     * An operator in the queue.
     *
     * @param resembling how many others it resembles
     */
    public record Waiting(Operator operator, List<Finding> findings, int resembling) {}

    /** A page of the queue, and how many wait in all. */
    public record Queue(List<Waiting> operators, long total) {}

    /**
     * One operator under review.
     *
     * @param particulars with its first identifier
     * @param others the particulars of those that it resembles, by id
     * @param attestation whether the association's word stands in the place of a licence
     * @param mayVerify whether whoever asks may verify it as it is
     * @param reachable whether a decision can be written to it
     */
    public record Case(
            Operator operator,
            Particulars particulars,
            List<Finding> findings,
            List<Resemblance> resemblances,
            Map<UUID, Particulars> others,
            boolean attestation,
            Verdict mayVerify,
            boolean reachable) {}

    @Requires(value = Permission.REVIEW_OPERATORS, reads = true)
    public long waiting() {
        return ((Number)
                        em.createNativeQuery(
                                        """
                                        select count(*) from operator
                                        where platform_id = ?1 and standing = 'UNDER_REVIEW'""")
                                .setParameter(1, current.get().id())
                                .getSingleResult())
                .longValue();
    }

    /** Whoever came first is first. */
    @Requires(value = Permission.REVIEW_OPERATORS, reads = true)
    public Queue queue(int from, int most) {
        if (from < 0 || most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "page out of range: from " + from + ", most " + most);
        }
        var page =
                em.createQuery(
                                """
                                select o from Operator o where o.standing = :standing
                                order by o.registeredAt, o.id""",
                                Operator.class)
                        .setParameter("standing", Standing.UNDER_REVIEW)
                        .setFirstResult(from)
                        .setMaxResults(most)
                        .getResultList();
        var findings = checks.of(page);
        var resembling = resemblances.counts(page.stream().map(Operator::id).toList());
        return new Queue(
                page.stream()
                        .map(
                                o ->
                                        new Waiting(
                                                o,
                                                findings.get(o.id()),
                                                resembling.getOrDefault(o.id(), 0)))
                        .toList(),
                waiting());
    }

    @Requires(value = Permission.REVIEW_OPERATORS, reads = true)
    public Case get(UUID id) {
        var operator = operators.get(id);
        if (operator.standing() != Standing.UNDER_REVIEW) {
            throw new NotFound("review", id);
        }
        var alike = resemblances.of(id);
        var others = new LinkedHashMap<UUID, Particulars>();
        alike.forEach(a -> others.put(a.other().id(), operators.particulars(a.other())));
        return new Case(
                operator,
                operators.particulars(operator),
                checks.of(operator),
                alike,
                others,
                Completeness.needsAttestation(operator.particulars()),
                mayVerify(operator),
                letters.address(operator).isPresent());
    }

    /** Nothing but the question whether whoever asks may decide. */
    @Requires(Permission.REVIEW_OPERATORS)
    public void check() {}

    /**
     * @param version of the record that was read (R6)
     * @param reason needed where the operator does not get what it asked for
     * @param attestation the association's word, needed where no licence is
     */
    @Requires(Permission.REVIEW_OPERATORS)
    public Operator decide(
            UUID id, int version, Decision decision, String reason, String attestation) {
        var operator = operators.ofVersion(id, version);
        if (operator.standing() != Standing.UNDER_REVIEW) {
            throw new RuleRefused("review.not-waiting");
        }
        if (decision.needsReason() && reason.isBlank()) {
            throw new RuleRefused("review.reason-missing");
        }
        if (decision == Decision.VERIFY) {
            allow(operator, attestation);
        }
        operator.become(
                decision.leadsTo(),
                caller.account(),
                Optional.of(reason.strip()).filter(r -> !r.isEmpty()),
                clock.instant());
        em.flush();
        if (decision == Decision.VERIFY) {
            verified.fire(new OperatorVerified(id, operator.platform()));
        }
        letters.tell(operator, decision, reason.strip());
        return operator;
    }

    private void allow(Operator operator, String attestation) {
        if (mayVerify(operator) instanceof Verdict.Refused refused) {
            throw new RuleRefused(refused.rule());
        }
        if (Completeness.needsAttestation(operator.particulars())) {
            if (attestation.isBlank()) {
                throw new RuleRefused("review.attestation-missing");
            }
            operator.attest(attestation);
        }
    }

    private Verdict mayVerify(Operator operator) {
        if (operator.enteredBy().isPresent() && operator.enteredBy().equals(caller.account())) {
            return Verdict.refuse("operator.second-person");
        }
        var hindered =
                checks.of(operator).stream()
                        .anyMatch(f -> f.kind() == Finding.Kind.INTERESTS_MISSING);
        return hindered ? Verdict.refuse("review.interests-missing") : Verdict.allow();
    }
}
