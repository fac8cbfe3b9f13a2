package org.wopplatform.core.rounds;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.rounds.Optimum.Chosen;
import org.wopplatform.core.rounds.Optimum.Status;

/** Computes the plan of a round. */
public final class Optimiser {
    private Optimiser() {}

    /**
     * The best plan that is found within the time, proved if it can be.
     *
     * @param limit how long may be searched; building the problem and reading the answer come on
     *     top
     */
    public static Optimum plan(Problem problem, Duration limit) {
        var started = System.nanoTime();
        var candidates = new Candidates(problem);
        var draft = new Draft(problem);
        candidates.locked().forEach(draft::add);
        draft.fill(candidates.free());
        var best = new HashMap<String, Long>();
        problem.pairs().forEach(pair -> best.merge(pair.request(), pair.gain(), Math::max));
        return told(
                problem, draft, best.values().stream().mapToLong(Long::longValue).sum(), started);
    }

    private static Optimum told(Problem problem, Draft draft, long bound, long started) {
        var locks = Map.copyOf(locked(problem));
        return new Optimum(
                draft.pairs().stream()
                        .map(
                                pair ->
                                        new Chosen(
                                                pair,
                                                draft.grouped(pair),
                                                pair.link().equals(locks.get(pair.request()))))
                        .toList(),
                draft.gain(),
                bound,
                draft.gain() == bound ? Status.PROVED : Status.WITHIN,
                draft.countries(),
                (int)
                        problem.requests().stream()
                                .map(Problem.Request::country)
                                .filter(c -> !c.isEmpty())
                                .distinct()
                                .count(),
                draft.smallOperators(),
                draft.cost(),
                (System.nanoTime() - started) / 1e9,
                new Reasons(problem, draft).unmatched(),
                List.of());
    }

    private static Map<String, Problem.Link> locked(Problem problem) {
        var locks = new HashMap<String, Problem.Link>();
        problem.locks().forEach(lock -> locks.put(lock.request(), lock));
        return locks;
    }
}
