package org.wopplatform.core.rounds;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The round as one model with a yes or no for each pair. It needs no tables, so it serves where
 * mentors have so many days and places that {@link MentorPlans} cannot hold them, and for the
 * question how many countries can be served.
 */
final class WholeModel {
    /**
     * @param value of the plan: its weight, or the countries it serves
     * @param bound no plan has more
     */
    record Answer(int[] plan, long value, long bound) {}

    private final Layout layout;
    private final CpModel model = new CpModel();
    private final BoolVar[] chosen;

    WholeModel(Layout layout) {
        this.layout = layout;
        chosen = new BoolVar[layout.request.length];
        var byRequest = new ArrayList<List<Literal>>();
        for (var r = 0; r < layout.requests; r++) {
            byRequest.add(new ArrayList<>());
        }
        var spent = LinearExpr.newBuilder();
        for (var i = 0; i < chosen.length; i++) {
            chosen[i] = model.newBoolVar("");
            byRequest.get(layout.request[i]).add(chosen[i]);
            spent.addTerm(chosen[i], layout.cost[i]);
            if (layout.locked[i]) {
                model.addEquality(chosen[i], 1);
            }
        }
        byRequest.stream().filter(takes -> !takes.isEmpty()).forEach(model::addAtMostOne);
        if (layout.budget >= 0) {
            model.addLessOrEqual(spent, layout.budget);
        }
        for (var m = 0; m < layout.mentors; m++) {
            capacity(m);
        }
    }

    private void capacity(int m) {
        var days = LinearExpr.newBuilder();
        var places = LinearExpr.newBuilder();
        var groups = new TreeMap<Integer, List<Integer>>();
        for (var i = layout.firstOf[m]; i < layout.firstOf[m + 1]; i++) {
            days.addTerm(chosen[i], layout.days[i]);
            places.add(chosen[i]);
            if (layout.groupable[i]) {
                groups.computeIfAbsent(layout.area[i], area -> new ArrayList<>()).add(i);
            }
        }
        groups.values().forEach(able -> group(m, able, days));
        model.addLessOrEqual(days, layout.freeDays[m]);
        model.addLessOrEqual(places, layout.places[m]);
    }

    /**
     * Members save their days, and the group pays for each number of days that some member needs,
     * step by step.
     */
    private void group(int m, List<Integer> able, LinearExprBuilder days) {
        var steps = new TreeMap<Integer, BoolVar>();
        able.forEach(i -> steps.computeIfAbsent(layout.days[i], d -> model.newBoolVar("")));
        var below = 0;
        for (var step : steps.entrySet()) {
            days.addTerm(step.getValue(), step.getKey() - below);
            var lower = steps.lowerEntry(step.getKey());
            if (lower != null) {
                model.addImplication(step.getValue(), lower.getValue());
            }
            below = step.getKey();
        }
        var members = LinearExpr.newBuilder();
        for (var i : able) {
            var member = model.newBoolVar("");
            model.addImplication(member, chosen[i]);
            model.addImplication(member, steps.get(layout.days[i]));
            days.addTerm(member, -layout.days[i]);
            members.add(member);
        }
        model.addLessOrEqual(members, layout.groupPlaces[m]);
    }

    Answer mostCountries(int[] hint, Deadline deadline) {
        var byCountry = byCountry();
        var countries = LinearExpr.newBuilder();
        for (var pairs : byCountry.values()) {
            var served = model.newBoolVar("");
            var any = new ArrayList<Literal>(pairs);
            any.add(served.not());
            model.addBoolOr(any);
            countries.add(served);
        }
        model.maximize(countries);
        return solve(hint, deadline);
    }

    Answer mostWeight(int countriesServed, int[] hint, Deadline deadline) {
        if (countriesServed > 0) {
            var countries = LinearExpr.newBuilder();
            for (var pairs : byCountry().values()) {
                var served = model.newBoolVar("");
                var any = new ArrayList<Literal>(pairs);
                any.add(served.not());
                model.addBoolOr(any);
                countries.add(served);
            }
            model.addGreaterOrEqual(countries, countriesServed);
        }
        model.maximize(LinearExpr.weightedSum(chosen, layout.weight));
        return solve(hint, deadline);
    }

    private TreeMap<Integer, List<BoolVar>> byCountry() {
        var byCountry = new TreeMap<Integer, List<BoolVar>>();
        for (var i = 0; i < chosen.length; i++) {
            var c = layout.country[layout.request[i]];
            if (c >= 0) {
                byCountry.computeIfAbsent(c, k -> new ArrayList<>()).add(chosen[i]);
            }
        }
        return byCountry;
    }

    private Answer solve(int[] hint, Deadline deadline) {
        var hinted = new HashMap<Integer, Boolean>();
        for (var i : hint) {
            hinted.put(i, true);
        }
        for (var i = 0; i < chosen.length; i++) {
            model.addHint(chosen[i], hinted.containsKey(i) ? 1 : 0);
        }
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setMaxTimeInSeconds(Math.max(0.01, deadline.secondsLeft()));
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(hint, -1, Long.MAX_VALUE);
        }
        var most = solver.bestObjectiveBound(); // a double, so no longer whole beyond 2^53
        return new Answer(
                IntStream.range(0, chosen.length)
                        .filter(i -> solver.booleanValue(chosen[i]))
                        .toArray(),
                Math.round(solver.objectiveValue()),
                (long) Math.floor(most + Math.ulp(most) + 0.5));
    }
}
