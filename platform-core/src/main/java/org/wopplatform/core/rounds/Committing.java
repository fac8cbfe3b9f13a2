package org.wopplatform.core.rounds;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.GateFailure;
import org.wopplatform.core.matching.Match;
import org.wopplatform.core.proposals.Author;
import org.wopplatform.core.proposals.Proposals;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What a workshop has agreed on becomes proposals, all of it or nothing (M15). */
@UseCase
public class Committing {
    @Inject Rounds rounds;
    @Inject Tables tables;
    @Inject Proposals proposals;

    /** Why a pair of the plan can no longer be proposed. */
    public enum Obstacle {
        REQUEST_GONE,
        OFFER_GONE,
        GATES
    }

    /**
     * @param gates that it does not pass today
     */
    public record Obstructed(RoundPlan.Pair pair, Obstacle obstacle, List<GateFailure> gates) {}

    /**
     * What would be sent today, and what stands in the way.
     *
     * @param fresh pairs for which a proposal would be made
     * @param standing pairs that have one already, which stays as it is
     */
    public record Outlook(
            Table table,
            List<RoundPlan.Pair> fresh,
            List<RoundPlan.Pair> standing,
            List<Obstructed> obstructed) {
        public boolean open() {
            return obstructed.isEmpty() && !table.outdated() && !fresh.isEmpty();
        }
    }

    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Outlook outlook(UUID id) {
        return outlook(tables.of(rounds.get(id)));
    }

    /**
     * Makes a proposal of each pair of the plan that has none yet, after every gate was judged
     * again.
     *
     * @return how many were made
     * @throws RuleRefused where a pair no longer passes, naming it; nothing was done
     */
    @Requires(Permission.MATCH_OPERATORS)
    public int commit(UUID id, int version) {
        var round = rounds.hold(id);
        round.toChange(version);
        if (round.planned().isEmpty()) {
            throw new RuleRefused("round.no-plan");
        }
        var outlook = outlook(tables.of(round));
        if (!outlook.obstructed().isEmpty()) {
            throw refused(outlook.obstructed());
        }
        if (outlook.table().outdated()) {
            throw new RuleRefused("round.outdated");
        }
        if (outlook.fresh().isEmpty()) {
            throw new RuleRefused("round.nothing-to-propose");
        }
        var basis = outlook.table().basis().orElseThrow();
        for (var pair : outlook.fresh()) {
            proposals.add(
                    match(basis, pair).orElseThrow(),
                    Author.ROUND,
                    Optional.empty(),
                    Optional.of(id));
        }
        rounds.end(round, Round.State.COMMITTED);
        return outlook.fresh().size();
    }

    @Requires(Permission.MATCH_OPERATORS)
    public void cancel(UUID id, int version) {
        var round = rounds.hold(id);
        round.toChange(version);
        rounds.end(round, Round.State.CANCELLED);
    }

    private Outlook outlook(Table table) {
        var fresh = new ArrayList<RoundPlan.Pair>();
        var standing = new ArrayList<RoundPlan.Pair>();
        var obstructed = new ArrayList<Obstructed>();
        if (table.basis().isPresent()) {
            var basis = table.basis().get();
            var proposed = rounds.proposed(table.plan().map(RoundPlan::pairs).orElse(List.of()));
            for (var pair : table.plan().map(RoundPlan::pairs).orElse(List.of())) {
                var obstacle = obstacle(basis, pair);
                if (obstacle.isPresent()) {
                    obstructed.add(obstacle.get());
                } else if (proposed.contains(link(pair))) {
                    standing.add(pair);
                } else {
                    fresh.add(pair);
                }
            }
        }
        return new Outlook(table, fresh, standing, obstructed);
    }

    private static Optional<Obstructed> obstacle(Basis basis, RoundPlan.Pair pair) {
        if (basis.mentee(pair.request()).isEmpty()) {
            return Optional.of(new Obstructed(pair, Obstacle.REQUEST_GONE, List.of()));
        }
        if (basis.mentor(pair.offer()).isEmpty()) {
            return Optional.of(new Obstructed(pair, Obstacle.OFFER_GONE, List.of()));
        }
        return match(basis, pair).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Obstructed(
                                pair,
                                Obstacle.GATES,
                                basis.failures(pair.request(), pair.offer())));
    }

    private static RoundEntry.Two link(RoundPlan.Pair pair) {
        return new RoundEntry.Two(pair.request(), pair.offer());
    }

    private static Optional<Match> match(Basis basis, RoundPlan.Pair pair) {
        return basis.match(pair.request(), pair.offer());
    }

    private static RuleRefused refused(List<Obstructed> obstructed) {
        var first = obstructed.get(0);
        var code =
                switch (first.obstacle()) {
                    case REQUEST_GONE -> "round.request-gone";
                    case OFFER_GONE -> "round.offer-gone";
                    case GATES -> "round.gate-closed." + first.gates().get(0).gate().key();
                };
        return new RuleRefused(
                code,
                Map.of(
                        "mentee",
                        first.pair().mentee().name(),
                        "mentor",
                        first.pair().mentor().name(),
                        "count",
                        String.valueOf(obstructed.size())));
    }
}
