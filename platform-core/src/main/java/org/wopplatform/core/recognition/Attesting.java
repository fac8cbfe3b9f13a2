package org.wopplatform.core.recognition;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.documents.Documents;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Keeps the dossiers of recognition (RC3, RC4). */
@UseCase
public class Attesting {
    @PersistenceContext EntityManager em;
    @Inject Operators operators;
    @Inject RecognitionSteps steps;
    @Inject Documents documents;
    @Inject Invented invented;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.ATTEST_RECOGNITION)
    public void check() {
        current.get();
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Operator operator(UUID id) {
        return operators.get(id);
    }

    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public Dossier dossier(UUID operator) {
        return steps.of(operators.get(operator).id());
    }

    /** What anybody may read of a published operator. */
    @OpenToAll
    public Dossier published(UUID operator) {
        var found =
                operators
                        .find(operator)
                        .filter(Operator::published)
                        .orElseThrow(() -> new NotFound("operator", operator));
        return new Dossier(steps.of(found.id()).held());
    }

    /** For whom a step can be attested today. */
    @Requires(value = Permission.READ_OPERATORS, reads = true)
    public List<HostTerm> hosts() {
        return current.get().hostsOn(today());
    }

    /**
     * Attests the next step.
     *
     * @throws RuleRefused where a step before it is missing, it is held already, its day is to
     *     come, the association does not host the platform today, or the operator is no small one
     */
    @Requires(Permission.ATTEST_RECOGNITION)
    public RecognitionStep attest(UUID id, Attestation said) {
        var operator = operators.get(id);
        small(operator);
        var dossier = steps.of(operator.id());
        if (dossier.reached().reaches(said.step())) {
            throw new RuleRefused("recognition.already");
        }
        if (dossier.reached().next().filter(said.step()::equals).isEmpty()) {
            throw new RuleRefused("recognition.step-skipped");
        }
        if (said.reachedOn().earliest().isAfter(today())) {
            throw new RuleRefused(
                    "recognition.in-the-future", Map.of("date", said.reachedOn().text()));
        }
        if (hosts().stream().noneMatch(host -> host.association().equals(said.onBehalfOf()))) {
            throw new RuleRefused("recognition.no-such-host");
        }
        if (said.document()
                .filter(
                        document ->
                                documents.of(operator.id()).stream()
                                        .noneMatch(d -> d.id().equals(document)))
                .isPresent()) {
            throw new RuleRefused("recognition.no-such-document");
        }
        var step =
                new RecognitionStep(
                        operator,
                        said,
                        caller.account().orElseThrow(),
                        operator.demonstration() || invented.bySomebodyInvented(),
                        clock.instant());
        steps.add(step);
        return step;
    }

    /** Withdraws a step and those above it; certificates that name one of them are revoked. */
    @Requires(Permission.ATTEST_RECOGNITION)
    public void withdraw(UUID id, Step from, String reason) {
        var dossier = steps.of(operators.get(id).id());
        if (dossier.held(from).isEmpty()) {
            throw new RuleRefused("recognition.not-held");
        }
        var now = clock.instant();
        dossier.held().stream()
                .filter(held -> held.step().reaches(from))
                .sorted(Comparator.comparing(RecognitionStep::step).reversed())
                .forEach(
                        held -> {
                            held.withdraw(caller.account().orElseThrow(), reason.strip(), now);
                            em.flush();
                        });
    }

    private static void small(Operator operator) {
        if (operator.standing() == Standing.WITHDRAWN) {
            throw new RuleRefused("recognition.operator-withdrawn");
        }
        if (!SmallScale.mayBe(operator.sizeClass(), operator.legalForm())) {
            throw new RuleRefused("recognition.not-small");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
