package org.wopplatform.core.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wopplatform.core.rounds.Optimum.Chosen;
import org.wopplatform.core.rounds.Optimum.Status;
import org.wopplatform.core.rounds.Problem.Link;
import org.wopplatform.core.rounds.Problem.Pair;

/**
 * Computes the plan of a round.
 *
 * <p>How: countries first are settled by themselves, and from then on only those looked at that
 * would stay empty. Then prices are found at which what every mentor would do alone bounds every
 * plan ({@link Relaxation}). Only what a mentor can do that lacks little of its best at these
 * prices can be part of the best plan, so all of that is listed, little by little more, and the
 * best choice from the list is computed exactly ({@link Packing}); as soon as one exists, it is the
 * best of all.
 */
public final class Optimiser {
    /**
     * What a plan may lack of the bound at the first attempt, as a part of it; each attempt allows
     * twice as much as the one before.
     */
    private static final long FIRST_ATTEMPT = 50_000;

    private static final int MOST_COLUMNS = 120_000;

    private final Problem problem;
    private final Candidates candidates;
    private final Layout layout;
    private final Deadline deadline;
    private final Watcher watcher;
    private int countriesServed;
    private int mostCountries;

    /**
     * Countries that must be looked at: those that a plan left empty which took no notice of them.
     */
    private final Set<Integer> wanted = new TreeSet<>();

    private int[] plan = new int[0];
    private long bound;

    /** Is told each time that the plan or the bound may have become better. */
    public interface Watcher {
        /**
         * @param gap how much of the bound the plan may lack, as a part of it
         * @param seconds since the start
         */
        void saw(double gap, double seconds);
    }

    private Optimiser(Problem problem, Duration limit, Watcher watcher) {
        this.problem = problem;
        this.watcher = watcher;
        this.deadline = new Deadline(limit);
        this.candidates = new Candidates(problem);
        this.layout = new Layout(problem, candidates);
    }

    /**
     * The best plan that is found within the time, proved if it can be.
     *
     * @param limit how long may be searched; reading the problem and telling the answer come on top
     * @throws SolverMissing where the solver cannot be loaded
     */
    public static Optimum plan(Problem problem, Duration limit) {
        return plan(problem, limit, (gap, seconds) -> {});
    }

    public static Optimum plan(Problem problem, Duration limit, Watcher watcher) {
        Solver.ready();
        return new Optimiser(problem, limit, watcher).plan();
    }

    /**
     * The gain of the plan that takes the highest gain first and never looks back: what a careful
     * person does.
     */
    public static long greedyGain(Problem problem) {
        var candidates = new Candidates(problem);
        var draft = new Draft(problem);
        candidates.locked().forEach(draft::add);
        draft.fill(candidates.free());
        return draft.gain();
    }

    private Optimum plan() {
        greedy();
        countries();
        if (layout.pairs.isEmpty()) {
            return told(List.of());
        }
        if (!MentorPlans.withinReach(layout)) {
            var answer = new WholeModel(layout).mostWeight(countriesServed, plan, deadline);
            bound = Math.min(bound, floor(answer.bound()));
            improve(answer.plan());
            return told(List.of());
        }
        var earlier = Optional.<Relaxation>empty();
        while (true) {
            var looked = layout.looking(wanted);
            var needed = countriesServed == layout.countries ? wanted.size() : countriesServed;
            var relaxation = new Relaxation(looked, needed, deadline);
            if (earlier.isEmpty()) {
                relaxation.coarse(layout.weight(plan));
                relaxation.prune();
            } else {
                relaxation.resume(earlier.get());
            }
            earlier = Optional.of(relaxation);
            if (!deadline.over()) {
                relaxation.fine(plan);
            }
            bound = Math.min(bound, relaxation.bound());
            improve(rounded(relaxation));
            tell();
            var before = wanted.size();
            if (!attempts(looked, needed, relaxation)
                    && wanted.size() == before
                    && !deadline.over()) {
                columnsOnly(looked, needed, relaxation);
            }
            if (wanted.size() == before || deadline.over()) {
                return told(
                        new DayValues(problem, looked, relaxation.prices(), finished()).areas());
            }
        }
    }

    private void greedy() {
        var draft = started(List.of());
        draft.fill(candidates.free());
        plan = items(draft);
        var best = new long[layout.requests];
        for (var i = 0; i < layout.weight.length; i++) {
            best[layout.request[i]] = Math.max(best[layout.request[i]], layout.weight[i]);
        }
        bound = IntStream.range(0, best.length).mapToLong(r -> best[r]).sum();
    }

    /** Settles how many countries are served, and finds a plan that serves them. */
    private void countries() {
        mostCountries = layout.countries;
        if (!problem.countriesFirst()) {
            return;
        }
        var empty = empty(plan);
        if (served(plan) < layout.countries) {
            var draft = started(onePerCountry());
            draft.fill(candidates.free());
            if (served(items(draft)) > served(plan)) {
                plan = items(draft);
            }
        }
        if (served(plan) < layout.countries) {
            var answer = new WholeModel(layout).mostCountries(plan, deadline);
            mostCountries = (int) Math.min(mostCountries, answer.bound());
            if (served(answer.plan()) > served(plan)) {
                var draft = started(pairs(answer.plan()));
                draft.fill(candidates.free());
                plan = items(draft);
            }
        }
        countriesServed = served(plan);
        if (countriesServed == layout.countries) {
            wanted.addAll(empty);
        } else {
            IntStream.range(0, layout.countries).forEach(wanted::add);
        }
    }

    private List<Integer> empty(int[] items) {
        var served =
                IntStream.of(items)
                        .map(i -> layout.country[layout.request[i]])
                        .boxed()
                        .collect(Collectors.toSet());
        return IntStream.range(0, layout.countries)
                .boxed()
                .filter(c -> !served.contains(c))
                .toList();
    }

    /** For each country, those with the fewest pairs first, the pair that fits and takes least. */
    private List<Pair> onePerCountry() {
        var byCountry = new TreeMap<Integer, List<Integer>>();
        for (var i = 0; i < layout.request.length; i++) {
            if (layout.country[layout.request[i]] >= 0) {
                byCountry
                        .computeIfAbsent(layout.country[layout.request[i]], c -> new ArrayList<>())
                        .add(i);
            }
        }
        var draft = started(List.of());
        byCountry.values().stream()
                .filter(all -> all.stream().noneMatch(i -> layout.locked[i]))
                .sorted(Comparator.comparing(List::size))
                .forEach(
                        all ->
                                all.stream()
                                        .sorted(
                                                Comparator.comparing((Integer i) -> layout.days[i])
                                                        .thenComparing(i -> layout.cost[i])
                                                        .thenComparing(i -> i))
                                        .map(layout.pairs::get)
                                        .filter(draft::fits)
                                        .findFirst()
                                        .ifPresent(draft::add));
        return draft.pairs();
    }

    /**
     * The plan that takes the linear programme's columns, the largest shares first, and fills what
     * is left by gain.
     */
    private int[] rounded(Relaxation relaxation) {
        var shares = relaxation.shares();
        var full = new HashSet<Integer>();
        var helped = new HashSet<Integer>();
        var taken = new ArrayList<Pair>();
        IntStream.range(0, shares.length)
                .boxed()
                .filter(c -> shares[c] > 1e-6)
                .sorted(Comparator.comparing((Integer c) -> -shares[c]).thenComparing(c -> c))
                .forEach(
                        c -> {
                            if (full.add(relaxation.mentorOf(c))) {
                                for (var i : relaxation.columns().get(c)) {
                                    if (helped.add(layout.request[i])) {
                                        taken.add(layout.pairs.get(i));
                                    }
                                }
                            }
                        });
        var draft = started(List.of());
        taken.stream()
                .filter(pair -> !draft.matched(pair.request()) && draft.fits(pair))
                .forEach(draft::add);
        draft.fill(candidates.free());
        return items(draft);
    }

    /**
     * Lists all that lacks little, then more, until a plan is among it; whether it came to an end.
     */
    private boolean attempts(Layout looked, int needed, Relaxation relaxation) {
        var slack = Math.max(layout.unit, relaxation.bound() / FIRST_ATTEMPT);
        while (!proved() && !deadline.over()) {
            var lacking = relaxation.exactBound() - layout.weight(plan) - Layout.FINE;
            var most = Math.min(slack, lacking);
            var packing = new Packing(looked, needed, relaxation.prices());
            var mentorPlans = new MentorPlans(looked);
            var listed = new int[1];
            for (var m = 0; m < layout.mentors; m++) {
                var of = m;
                var all =
                        mentorPlans.near(
                                m,
                                relaxation.prices(),
                                most,
                                column -> {
                                    packing.add(of, column);
                                    return ++listed[0] < MOST_COLUMNS
                                            && (listed[0] % 1000 != 0 || !deadline.over());
                                });
                if (!all) {
                    return false;
                }
            }
            var answer = packing.solve(most, 0, deadline);
            if (answer.found()) {
                improve(answer.plan());
            }
            if (answer.settled()) {
                var best =
                        answer.found()
                                ? layout.weight(answer.plan())
                                : floor(relaxation.exactBound() - most - 1);
                bound = Math.min(bound, best);
            } else {
                bound = Math.min(bound, floor(relaxation.exactBound() - answer.lacksAtLeast()));
                return answer.found();
            }
            if (answer.found() && served(answer.plan()) < countriesServed) {
                wanted.addAll(empty(answer.plan()));
                return false;
            }
            slack *= 2;
            tell();
        }
        return proved();
    }

    /**
     * Where too much lacks too little to be listed: the best plan from the linear programme's own
     * columns.
     */
    private void columnsOnly(Layout looked, int needed, Relaxation relaxation) {
        var packing = new Packing(looked, needed, relaxation.prices());
        var bound = new boolean[layout.mentors];
        for (var i = 0; i < layout.locked.length; i++) {
            bound[layout.mentor[i]] |= layout.locked[i];
        }
        for (var m = 0; m < layout.mentors; m++) {
            if (!bound[m]) {
                packing.add(m, new int[0]);
            }
        }
        for (var c = 0; c < relaxation.columns().size(); c++) {
            packing.add(relaxation.mentorOf(c), relaxation.columns().get(c));
        }
        var lacking = relaxation.exactBound() - layout.weight(plan);
        var answer = packing.solve(lacking, 0, deadline);
        if (answer.found()) {
            improve(answer.plan());
        }
    }

    private static long floor(long weight) {
        return Math.floorDiv(weight, Layout.FINE) * Layout.FINE;
    }

    private void tell() {
        watcher.saw(1 - (double) layout.weight(plan) / Math.max(1, bound), deadline.secondsUsed());
    }

    private boolean proved() {
        return layout.weight(plan) >= bound;
    }

    /** Takes a plan that weighs more and serves the countries. */
    private void improve(int[] other) {
        if (layout.weight(other) > layout.weight(plan)
                && (countriesServed == 0 || served(other) >= countriesServed)) {
            plan = other;
        }
    }

    private Draft started(List<Pair> pairs) {
        var draft = new Draft(problem);
        candidates.locked().forEach(draft::add);
        pairs.stream().filter(pair -> !draft.matched(pair.request())).forEach(draft::add);
        return draft;
    }

    private Draft finished() {
        return started(pairs(plan));
    }

    private int[] items(Draft draft) {
        var at = new HashMap<Link, Integer>();
        for (var i = 0; i < layout.pairs.size(); i++) {
            at.put(layout.pairs.get(i).link(), i);
        }
        return draft.pairs().stream().mapToInt(pair -> at.get(pair.link())).sorted().toArray();
    }

    private List<Pair> pairs(int[] items) {
        return IntStream.of(items).mapToObj(layout.pairs::get).toList();
    }

    private int served(int[] items) {
        return (int)
                IntStream.of(items)
                        .map(i -> layout.country[layout.request[i]])
                        .filter(c -> c >= 0)
                        .distinct()
                        .count();
    }

    private Optimum told(List<Optimum.AreaValue> areas) {
        var draft = finished();
        if (!draft.feasible()) {
            throw new IllegalStateException("the plan oversteps a capacity");
        }
        Map<String, Set<String>> grouped = new HashMap<>();
        var locks = new HashSet<>(problem.locks());
        var proved = proved() && (!problem.countriesFirst() || countriesServed == mostCountries);
        return new Optimum(
                draft.pairs().stream()
                        .map(
                                pair ->
                                        new Chosen(
                                                pair,
                                                grouped.computeIfAbsent(
                                                                pair.mentor(), draft::grouped)
                                                        .contains(pair.request()),
                                                locks.contains(pair.link())))
                        .toList(),
                draft.gain(),
                proved ? draft.gain() : Math.max(draft.gain(), layout.gain(bound)),
                proved ? Status.PROVED : Status.WITHIN,
                draft.countries(),
                mostCountries,
                draft.smallOperators(),
                draft.cost(),
                deadline.secondsUsed(),
                new Reasons(problem, draft).unmatched(),
                areas);
    }
}
