package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.core.rounds.Optimum.Reason;
import org.wopplatform.core.rounds.Optimum.Remedy;
import org.wopplatform.core.rounds.Optimum.Unmatched;
import org.wopplatform.core.rounds.Problem.Link;
import org.wopplatform.core.rounds.Problem.Pair;

/** Why the requests without a mentor have none (rule M9). */
final class Reasons {
    private final Problem problem;
    private final Draft plan;
    private final Set<Link> forbidden;
    private final Map<String, List<Pair>> pairs = new HashMap<>();

    Reasons(Problem problem, Draft plan) {
        this.problem = problem;
        this.plan = plan;
        this.forbidden = new HashSet<>(problem.forbidden());
        problem.pairs()
                .forEach(
                        pair ->
                                pairs.computeIfAbsent(pair.request(), r -> new ArrayList<>())
                                        .add(pair));
    }

    List<Unmatched> unmatched() {
        return problem.requests().stream()
                .map(Problem.Request::id)
                .filter(request -> !plan.matched(request))
                .map(this::unmatched)
                .toList();
    }

    private Unmatched unmatched(String request) {
        var all = pairs.getOrDefault(request, List.of());
        if (all.isEmpty()) {
            return new Unmatched(request, Reason.NO_CANDIDATE, Optional.empty(), Remedy.NONE);
        }
        var allowed = all.stream().filter(pair -> !forbidden.contains(pair.link())).toList();
        if (allowed.isEmpty()) {
            return because(Reason.FORBIDDEN, all);
        }
        var good = allowed.stream().filter(pair -> pair.score() >= problem.minimumScore()).toList();
        if (good.isEmpty()) {
            return because(Reason.BELOW_MINIMUM, allowed);
        }
        var roomy = good.stream().filter(plan::hasRoom).toList();
        return roomy.isEmpty()
                ? because(Reason.MENTORS_FULL, good)
                : because(Reason.BUDGET_SPENT, roomy);
    }

    private Unmatched because(Reason reason, List<Pair> spokenOf) {
        var best = spokenOf.stream().min(Draft.MOST_GAIN_FIRST).orElseThrow();
        var load = plan.with(best);
        return new Unmatched(
                best.request(),
                reason,
                Optional.of(best),
                new Remedy(
                        load.daysLacking(),
                        load.placesLacking(),
                        plan.moneyLacking(best),
                        Math.max(0, problem.minimumScore() - best.score()),
                        forbidden.contains(best.link())));
    }
}
