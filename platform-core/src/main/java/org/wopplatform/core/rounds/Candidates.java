package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopplatform.core.rounds.Problem.Link;
import org.wopplatform.core.rounds.Problem.Pair;

/**
 * Which of a problem's pairs may be chosen: not forbidden, good enough, and not of a request locked
 * to another.
 */
final class Candidates {
    private final List<Pair> locked = new ArrayList<>();
    private final List<Pair> free = new ArrayList<>();

    Candidates(Problem problem) {
        Map<String, Link> held = new HashMap<>();
        problem.locks().forEach(lock -> held.put(lock.request(), lock));
        Set<Link> never = new HashSet<>(problem.forbidden());
        for (var pair : problem.pairs()) {
            var lock = held.get(pair.request());
            if (lock != null && lock.equals(pair.link())) {
                locked.add(pair);
            } else if (lock == null
                    && !never.contains(pair.link())
                    && pair.score() >= problem.minimumScore()) {
                free.add(pair);
            }
        }
    }

    List<Pair> locked() {
        return locked;
    }

    List<Pair> free() {
        return free;
    }
}
