package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wopplatform.core.rounds.Problem.Mentor;
import org.wopplatform.core.rounds.Problem.Pair;
import org.wopplatform.core.rounds.Problem.Request;

/**
 * Tries every plan of a small problem; written from the rules alone, with none of the program's own
 * reckoning.
 */
final class EveryPlan {
    /**
     * @param value countries, gain, small operators, in this order
     */
    record Best(List<Long> value) {}

    private final Problem problem;
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Mentor> mentors = new HashMap<>();
    private List<Long> best;

    private EveryPlan(Problem problem) {
        this.problem = problem;
        problem.requests().forEach(r -> requests.put(r.id(), r));
        problem.mentors().forEach(m -> mentors.put(m.id(), m));
    }

    static Best best(Problem problem) {
        var all = new EveryPlan(problem);
        all.from(0, new ArrayList<>());
        return new Best(all.best);
    }

    static Best value(Problem problem, List<Pair> plan) {
        return new Best(new EveryPlan(problem).value(plan));
    }

    static boolean feasible(Problem problem, List<Pair> plan) {
        return new EveryPlan(problem).feasible(plan);
    }

    private void from(int r, List<Pair> plan) {
        if (r == problem.requests().size()) {
            if (feasible(plan)) {
                var value = value(plan);
                if (best == null || compare(value, best) > 0) {
                    best = value;
                }
            }
            return;
        }
        from(r + 1, plan);
        for (var pair : problem.pairs()) {
            if (pair.request().equals(problem.requests().get(r).id())) {
                plan.add(pair);
                from(r + 1, plan);
                plan.remove(plan.size() - 1);
            }
        }
    }

    private List<Long> value(List<Pair> plan) {
        Set<String> countries = new HashSet<>();
        plan.forEach(pair -> countries.add(requests.get(pair.request()).country()));
        countries.remove("");
        return List.of(
                problem.countriesFirst() ? (long) countries.size() : 0,
                plan.stream().mapToLong(Pair::gain).sum(),
                plan.stream().filter(pair -> requests.get(pair.request()).small()).count());
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (var k = 0; k < one.size(); k++) {
            var difference = Long.compare(one.get(k), other.get(k));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private boolean feasible(List<Pair> plan) {
        var links = plan.stream().map(Pair::link).toList();
        return new HashSet<>(plan.stream().map(Pair::request).toList()).size() == plan.size()
                && links.containsAll(problem.locks())
                && problem.forbidden().stream().noneMatch(links::contains)
                && plan.stream()
                        .allMatch(
                                p ->
                                        p.score() >= problem.minimumScore()
                                                || problem.locks().contains(p.link()))
                && (problem.budget().isEmpty()
                        || plan.stream().mapToLong(Pair::cost).sum()
                                <= problem.budget().getAsLong())
                && problem.mentors().stream().allMatch(m -> carries(m, plan));
    }

    private boolean carries(Mentor mentor, List<Pair> plan) {
        var mine = plan.stream().filter(pair -> pair.mentor().equals(mentor.id())).toList();
        if (mine.size() > mentor.places()) {
            return false;
        }
        for (var members = 0; members < 1 << mine.size(); members++) {
            if (days(mentor, mine, members) <= mentor.days()) {
                return true;
            }
        }
        return false;
    }

    /** With these in groups, one an area at most; more than anybody has where they may not be. */
    private int days(Mentor mentor, List<Pair> mine, int members) {
        var days = 0;
        var groups = new HashMap<String, List<Request>>();
        for (var k = 0; k < mine.size(); k++) {
            var request = requests.get(mine.get(k).request());
            if ((members >> k & 1) == 0) {
                days += request.days();
            } else if (request.groupable()) {
                groups.computeIfAbsent(mine.get(k).area(), area -> new ArrayList<>()).add(request);
            } else {
                return Integer.MAX_VALUE;
            }
        }
        for (var group : groups.values()) {
            if (group.size() < 2 || group.size() > mentor.groupPlaces()) {
                return Integer.MAX_VALUE;
            }
            days += group.stream().mapToInt(Request::days).max().orElseThrow();
        }
        return days;
    }
}
