package org.wopplatform.core.proposals;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A side says whether it wants the proposal (PR5, PR6). */
@UseCase
public class Answering {
    public static final int LONGEST = 2000;

    @Inject Proposals proposals;
    @Inject Answers answers;
    @Inject Stances stances;
    @Inject Serving serving;

    /** Asks the gate for one that is there. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void check(UUID id) {
        find(id);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void check(UUID id, Who who) {
        toAnswer(id, who);
    }

    /**
     * @param kind of a no, which everybody hears
     * @param reason of a no, which the side's own platform keeps
     * @param paper who signed, where the platform puts it down for the operator
     */
    @Requires(Permission.SPEAK_FOR_OPERATORS)
    public void answer(
            UUID id,
            Who who,
            boolean yes,
            Optional<DeclineKind> kind,
            Optional<String> reason,
            Optional<Answers.Paper> paper) {
        var proposal = toAnswer(id, who);
        if (!proposal.state().waitsFor().contains(who)) {
            throw new RuleRefused("proposal.gone-on");
        }
        if (!yes && kind.isEmpty()) {
            throw new RuleRefused("proposal.kind-wanted");
        }
        var online = stances.of(proposal).online().contains(who);
        if (!online && paper.isEmpty()) {
            throw new RuleRefused("proposal.paper-wanted");
        }
        answers.give(
                proposal,
                who,
                yes,
                kind.filter(k -> !yes),
                reason.filter(r -> !yes),
                paper.filter(p -> !online));
        proposals.tell(proposal);
    }

    private Proposal toAnswer(UUID id, Who who) {
        var proposal = find(id);
        if (!stances.of(proposal).answersFor(who)) {
            throw new RuleRefused("proposal.not-your-side");
        }
        return proposal;
    }

    private Proposal find(UUID id) {
        var proposal = proposals.get(id);
        if (!stances.finds(proposal, serving.ofThePlatform(), serving.served())) {
            throw new NotFound("proposal", id);
        }
        return proposal;
    }
}
