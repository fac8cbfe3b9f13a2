package org.wopplatform.core.rounds;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses one column for each mentor so that together they make the plan that lacks least of a
 * bound, in whole numbers throughout.
 */
final class Packing {
    /**
     * @param plan the pairs of the plan, empty when none was found
     * @param lacksAtLeast what every plan of these columns lacks at least
     * @param settled whether the plan is the best of these columns, or it is proved that they hold
     *     none
     */
    record Answer(int[] plan, long lacksAtLeast, boolean found, boolean settled) {}

    private final Layout layout;
    private final int countriesServed;
    private final Prices prices;
    private final CpModel model = new CpModel();
    private final List<BoolVar> chosen = new ArrayList<>();
    private final List<int[]> columns = new ArrayList<>();
    private final List<List<Literal>> byRequest = new ArrayList<>();
    private final List<List<Literal>> byMentor = new ArrayList<>();
    private final List<List<Literal>> byCountry = new ArrayList<>();
    private final LinearExprBuilder lack = LinearExpr.newBuilder();
    private final LinearExprBuilder spent = LinearExpr.newBuilder();
    private final long[] best;

    Packing(Layout layout, int countriesServed, Prices prices) {
        this.layout = layout;
        this.countriesServed = countriesServed;
        this.prices = prices;
        best = new long[layout.mentors];
        var mentorPlans = new MentorPlans(layout);
        for (var m = 0; m < layout.mentors; m++) {
            best[m] = mentorPlans.best(m, prices);
            byMentor.add(new ArrayList<>());
        }
        for (var r = 0; r < layout.requests; r++) {
            byRequest.add(new ArrayList<>());
        }
        for (var c = 0; c < layout.countries; c++) {
            byCountry.add(new ArrayList<>());
        }
    }

    void add(int m, int[] column) {
        var take = model.newBoolVar("");
        var lacks = best[m];
        var cost = 0L;
        for (var i : column) {
            lacks += prices.request[layout.request[i]] - layout.weight[i];
            cost += layout.cost[i];
            byRequest.get(layout.request[i]).add(take);
            var c = layout.country[layout.request[i]];
            if (c >= 0) {
                byCountry.get(c).add(take);
            }
        }
        byMentor.get(m).add(take);
        lack.addTerm(take, lacks);
        spent.addTerm(take, cost);
        chosen.add(take);
        columns.add(column);
    }

    /**
     * The best choice that lacks no more than allowed.
     *
     * @param most what a plan may lack
     * @param enough a plan that lacks no more is good enough to stop; 0: only the best
     */
    Answer solve(long most, long enough, Deadline deadline) {
        for (var ofOne : byMentor) {
            model.addExactlyOne(ofOne);
        }
        lack.add(prices.income(layout, countriesServed));
        for (var r = 0; r < layout.requests; r++) {
            var price = prices.request[r];
            if (price > 0 || !byRequest.get(r).isEmpty()) {
                var left = model.newBoolVar("");
                byRequest.get(r).add(left);
                model.addExactlyOne(byRequest.get(r));
                lack.addTerm(left, price);
            }
            lack.add(-price);
        }
        if (layout.budget >= 0) {
            model.addLessOrEqual(spent, layout.budget);
        }
        if (countriesServed > 0) {
            var served = LinearExpr.newBuilder();
            for (var takes : byCountry) {
                var here = model.newBoolVar("");
                var any = new ArrayList<>(takes);
                any.add(here.not());
                model.addBoolOr(any);
                served.add(here);
            }
            model.addGreaterOrEqual(served, countriesServed);
        }
        model.addLessOrEqual(lack, most);
        model.minimize(lack);
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(1)
                .setLinearizationLevel(2)
                .setCutLevel(0)
                .setMaxNumCuts(0)
                .setCpModelProbingLevel(0)
                .setAbsoluteGapLimit(enough)
                .setMaxTimeInSeconds(Math.max(0.01, deadline.secondsLeft()));
        var status = solver.solve(model);
        var found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        if (!found) {
            return new Answer(
                    new int[0],
                    status == CpSolverStatus.INFEASIBLE ? most + 1 : 0,
                    false,
                    status == CpSolverStatus.INFEASIBLE);
        }
        var plan = new ArrayList<Integer>();
        for (var c = 0; c < columns.size(); c++) {
            if (solver.booleanValue(chosen.get(c))) {
                for (var i : columns.get(c)) {
                    plan.add(i);
                }
            }
        }
        var least = solver.bestObjectiveBound(); // a double, so no longer whole beyond 2^53
        return new Answer(
                plan.stream().mapToInt(Integer::intValue).sorted().toArray(),
                Math.max(0, (long) Math.ceil(least - Math.ulp(least) - 0.5)),
                true,
                status == CpSolverStatus.OPTIMAL);
    }
}
