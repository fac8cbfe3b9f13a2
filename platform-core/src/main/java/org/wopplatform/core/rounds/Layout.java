package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.wopplatform.core.rounds.Problem.Pair;

/**
 * A problem as numbers: its pairs that may be chosen, mentor after mentor, and of a mentor area
 * after area and the most days first, which is the order in which {@link MentorPlans} walks.
 *
 * <p>A pair's weight is {@code (gain · (s + 1) + [small]) · 1000}, where s is the number of small
 * operators: the sum of weights orders plans by gain and, at equal gain, by small operators, since
 * s of them weigh less than one unit of gain. The factor 1000 leaves room for prices between two
 * units. Weights of a whole plan stay below 1.1 · 10^17.
 */
final class Layout {
    static final long FINE = 1_000;

    final int requests;
    final int mentors;
    final int countries;
    final long unit;
    final List<Pair> pairs;
    final int[] firstOf;
    final int[] request;
    final int[] mentor;
    final int[] area;
    final int[] days;
    final long[] cost;
    final long[] weight;
    final boolean[] groupable;
    final boolean[] locked;
    final int[] country;
    final int[] freeDays;
    final int[] places;
    final int[] groupPlaces;
    final long budget;
    final double usualCost;
    private final List<String> areas;

    Layout(Problem problem, Candidates candidates) {
        var requestAt = new HashMap<String, Integer>();
        var mentorAt = new HashMap<String, Integer>();
        problem.requests().forEach(r -> requestAt.put(r.id(), requestAt.size()));
        problem.mentors().forEach(m -> mentorAt.put(m.id(), mentorAt.size()));
        requests = requestAt.size();
        mentors = mentorAt.size();
        budget = problem.budget().orElse(-1);
        var all = new ArrayList<>(candidates.locked());
        var held = new HashSet<>(candidates.locked());
        var spent = candidates.locked().stream().mapToLong(Pair::cost).sum();
        candidates.free().stream()
                .filter(p -> problem.mentors().get(mentorAt.get(p.mentor())).places() > 0)
                .filter(p -> budget < 0 || p.cost() <= budget - spent)
                .forEach(all::add);
        areas = List.copyOf(new TreeSet<>(all.stream().map(Pair::area).toList()));
        var areaAt = new HashMap<String, Integer>();
        areas.forEach(name -> areaAt.put(name, areaAt.size()));
        all.sort(
                Comparator.comparing((Pair p) -> mentorAt.get(p.mentor()))
                        .thenComparing(p -> areaAt.get(p.area()))
                        .thenComparing(
                                p -> -problem.requests().get(requestAt.get(p.request())).days())
                        .thenComparing(Pair::request));
        pairs = List.copyOf(all);
        var names =
                new TreeSet<>(
                        all.stream()
                                .map(
                                        p ->
                                                problem.requests()
                                                        .get(requestAt.get(p.request()))
                                                        .country())
                                .filter(name -> !name.isEmpty())
                                .toList());
        var countryAt = new HashMap<String, Integer>();
        names.forEach(name -> countryAt.put(name, countryAt.size()));
        countries = names.size();
        country = new int[requests];
        for (var r = 0; r < requests; r++) {
            country[r] = countryAt.getOrDefault(problem.requests().get(r).country(), -1);
        }
        unit = (problem.requests().stream().filter(Problem.Request::small).count() + 1) * FINE;
        freeDays = problem.mentors().stream().mapToInt(Problem.Mentor::days).toArray();
        places = problem.mentors().stream().mapToInt(Problem.Mentor::places).toArray();
        groupPlaces =
                problem.mentors().stream()
                        .mapToInt(m -> Math.min(m.groupPlaces(), m.places()))
                        .toArray();
        firstOf = new int[mentors + 1];
        request = new int[all.size()];
        mentor = new int[all.size()];
        area = new int[all.size()];
        days = new int[all.size()];
        cost = new long[all.size()];
        weight = new long[all.size()];
        groupable = new boolean[all.size()];
        locked = new boolean[all.size()];
        for (var i = 0; i < all.size(); i++) {
            var pair = all.get(i);
            var of = problem.requests().get(requestAt.get(pair.request()));
            request[i] = requestAt.get(pair.request());
            mentor[i] = mentorAt.get(pair.mentor());
            area[i] = areaAt.get(pair.area());
            days[i] = of.days();
            cost[i] = pair.cost();
            weight[i] = pair.gain() * unit + (of.small() ? FINE : 0);
            groupable[i] = of.groupable() && groupPlaces[mentor[i]] > 1;
            locked[i] = held.contains(pair);
            firstOf[mentor[i] + 1]++;
        }
        for (var m = 0; m < mentors; m++) {
            firstOf[m + 1] += firstOf[m];
        }
        usualCost =
                Math.max(
                        1,
                        all.stream().mapToLong(Pair::cost).filter(c -> c > 0).average().orElse(1));
    }

    /** The same, where only these countries are looked at. */
    Layout looking(Set<Integer> at) {
        return new Layout(this, List.copyOf(new TreeSet<>(at)));
    }

    private Layout(Layout all, List<Integer> at) {
        requests = all.requests;
        mentors = all.mentors;
        countries = at.size();
        unit = all.unit;
        pairs = all.pairs;
        firstOf = all.firstOf;
        request = all.request;
        mentor = all.mentor;
        area = all.area;
        days = all.days;
        cost = all.cost;
        weight = all.weight;
        groupable = all.groupable;
        locked = all.locked;
        country = IntStream.of(all.country).map(at::indexOf).toArray();
        freeDays = all.freeDays;
        places = all.places;
        groupPlaces = all.groupPlaces;
        budget = all.budget;
        usualCost = all.usualCost;
        areas = all.areas;
    }

    boolean leadsGroups(int m) {
        return groupPlaces[m] > 1;
    }

    String areaName(int i) {
        return areas.get(area[i]);
    }

    long weight(int[] plan) {
        var sum = 0L;
        for (var i : plan) {
            sum += weight[i];
        }
        return sum;
    }

    /** The highest sum of gains that a sum of weights allows. */
    long gain(long weights) {
        return Math.floorDiv(weights, unit);
    }
}
