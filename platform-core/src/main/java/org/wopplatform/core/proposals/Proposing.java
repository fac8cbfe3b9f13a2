package org.wopplatform.core.proposals;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.core.matching.Match;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A facilitator proposes a pair, or takes it back (PR2 to PR4, PR8). */
@UseCase
public class Proposing {
    public static final int LONGEST = 1000;

    @Inject Finding finding;
    @Inject Proposals proposals;
    @Inject ReadingProposals reading;

    /**
     * A pair before it is proposed.
     *
     * @param rank its place among the candidates, from 1; empty where it is none of them
     */
    public record Draft(Match match, Optional<Integer> rank) {
        /** Whether the engine names the mentor itself. */
        public boolean named() {
            return rank.isPresent();
        }
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.MATCH_OPERATORS)
    public void check() {}

    /** Asks the gate for one that is there. */
    @Requires(Permission.MATCH_OPERATORS)
    public void check(UUID id) {
        own(id);
    }

    /**
     * @throws NotFound where no such request or offer is in reach
     * @throws RuleRefused where a gate is shut
     */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Draft draft(UUID request, UUID offer) {
        var compared = finding.compare(request, offer);
        var match = compared.judgement().match().orElseThrow(() -> shut(compared));
        var candidates = finding.candidates(request).candidates();
        var rank =
                IntStream.range(0, candidates.size())
                        .filter(n -> candidates.get(n).match().mentor().offer().equals(offer))
                        .mapToObj(n -> n + 1)
                        .findFirst();
        return new Draft(match, rank);
    }

    /**
     * @param reason why the facilitator chooses this mentor; needed unless the engine names it
     * @return the proposal
     */
    @Requires(Permission.MATCH_OPERATORS)
    public UUID propose(UUID request, UUID offer, Optional<String> reason) {
        var draft = draft(request, offer);
        if (!draft.named() && reason.isEmpty()) {
            throw new RuleRefused("proposal.reason-wanted");
        }
        return proposals.add(
                draft.match(),
                reason.isPresent() ? Author.FACILITATOR : Author.ENGINE,
                reason,
                Optional.empty());
    }

    @Requires(Permission.MATCH_OPERATORS)
    public void withdraw(UUID id) {
        var proposal = own(id);
        if (!proposal.state().open()) {
            throw new RuleRefused("proposal.gone-on");
        }
        proposals.withdraw(proposal);
    }

    private Proposal own(UUID id) {
        var opened = reading.of(id);
        if (!opened.stance().proposes()) {
            throw new RuleRefused("proposal.proposers");
        }
        return opened.proposal();
    }

    private static RuleRefused shut(Finding.Compared compared) {
        return new RuleRefused(
                "proposal.gate-shut",
                Map.of(
                        "mentee",
                        compared.asked().mentee().side().name(),
                        "mentor",
                        compared.mentor().side().name()));
    }
}
