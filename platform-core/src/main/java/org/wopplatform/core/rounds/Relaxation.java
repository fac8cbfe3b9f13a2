package org.wopplatform.core.rounds;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds prices whose bound is as low as it can get.
 *
 * <p>First by following the requests that are helped too often or not at all (a subgradient), which
 * is quick and coarse; then by a linear programme over what mentors could do alone, which gets a
 * further column wherever the prices say that a mentor can do better, until none can. The bound
 * never rests on the linear programme's arithmetic: it is computed in whole numbers from whichever
 * prices were best.
 */
final class Relaxation {
    private static final int COARSE_STEPS = 100;
    private static final int MOST_FINE_STEPS = 400;
    private static final double SMOOTHING = 0.5;
    private static final int COLUMNS_AT_START = 4;

    private final Layout layout;
    private final int countriesServed;
    private final Deadline deadline;
    private final MentorPlans mentorPlans;
    private final List<int[]> columns = new ArrayList<>();
    private final List<Integer> columnMentors = new ArrayList<>();
    private final Set<List<Integer>> known = new HashSet<>();
    private double[] shares = new double[0];
    private Prices best;
    private long bound = Long.MAX_VALUE;

    /**
     * @param countriesServed how many countries every plan has to serve; 0: as it comes
     */
    Relaxation(Layout layout, int countriesServed, Deadline deadline) {
        this.layout = layout;
        this.countriesServed = countriesServed;
        this.deadline = deadline;
        this.mentorPlans = new MentorPlans(layout);
        this.best = new Prices(layout);
    }

    /** No plan weighs more; a multiple of {@link Layout#FINE}. */
    long bound() {
        return Math.floorDiv(bound, Layout.FINE) * Layout.FINE;
    }

    /** The bound as the best prices have it, before it is rounded. */
    long exactBound() {
        return bound;
    }

    Prices prices() {
        return best;
    }

    List<int[]> columns() {
        return columns;
    }

    int mentorOf(int column) {
        return columnMentors.get(column);
    }

    /** How much of each column the linear programme took. */
    double[] shares() {
        return shares;
    }

    void coarse(long weightOfAPlan) {
        var request = new double[layout.requests];
        var country = new double[layout.countries];
        var money = 0.0;
        var requestStep = new double[layout.requests];
        var countryStep = new double[layout.countries];
        var moneyStep = 0.0;
        var moneyRow =
                layout.usualCost
                        * Math.sqrt(Math.max(1, layout.requests)); // its step like another's
        var helped = new int[layout.requests];
        var served = new int[layout.countries];
        var boldness = 1.0;
        var vain = 0;
        for (var step = 0; step < COARSE_STEPS && !deadline.over(); step++) {
            var prices = new Prices(layout, request, country, money / moneyRow);
            Arrays.fill(helped, 0);
            Arrays.fill(served, 0);
            var value = prices.income(layout, countriesServed);
            var cost = 0L;
            for (var m = 0; m < layout.mentors; m++) {
                value += mentorPlans.best(m, prices);
                var chosen = mentorPlans.chosen();
                for (var i : chosen) {
                    helped[layout.request[i]]++;
                    if (layout.country[layout.request[i]] >= 0) {
                        served[layout.country[layout.request[i]]]++;
                    }
                    cost += layout.cost[i];
                }
                if (step > COARSE_STEPS / 3) {
                    keep(m, chosen);
                }
            }
            vain = value < bound - bound / 100_000 ? 0 : vain + 1;
            lower(value, prices);
            if (vain >= 10) {
                boldness *= 0.7;
                vain = 0;
            }
            var length = 0.0;
            var right = true;
            for (var r = 0; r < layout.requests; r++) {
                var excess = helped[r] - 1.0;
                right &= right(request[r], excess);
                requestStep[r] = towards(request[r], excess, requestStep[r]);
                length += requestStep[r] * requestStep[r];
            }
            var mustServe = cheapest(country);
            for (var c = 0; c < layout.countries; c++) {
                var excess = (mustServe[c] ? 1.0 : 0.0) - served[c];
                right &= right(country[c], excess);
                countryStep[c] = towards(country[c], excess, countryStep[c]);
                length += countryStep[c] * countryStep[c];
            }
            if (layout.budget >= 0) {
                var excess = (cost - layout.budget) / moneyRow;
                right &= right(money, excess);
                moneyStep = towards(money, excess, moneyStep);
                length += moneyStep * moneyStep;
            }
            if (right || length == 0) {
                return;
            }
            var stride = Math.max(1, boldness * (value - weightOfAPlan)) / length;
            for (var r = 0; r < layout.requests; r++) {
                request[r] = Math.max(0, request[r] + stride * requestStep[r]);
            }
            for (var c = 0; c < layout.countries; c++) {
                country[c] = Math.max(0, country[c] + stride * countryStep[c]);
            }
            money = Math.max(0, money + stride * moneyStep);
        }
    }

    /**
     * Whether nothing asks for another price. Where all are right, none bound lower, and what the
     * steps remember would only carry them further and further away.
     */
    private static boolean right(double price, double excess) {
        return excess == 0 || excess < 0 && price <= 0;
    }

    /** A step that remembers the one before; a price of nothing does not fall. */
    private static double towards(double price, double excess, double before) {
        var step = excess + 0.7 * before;
        return price <= 0 && step < 0 ? 0 : step;
    }

    private boolean[] cheapest(double[] country) {
        var order = new ArrayList<Integer>();
        for (var c = 0; c < country.length; c++) {
            order.add(c);
        }
        order.sort((a, b) -> Double.compare(country[a], country[b]));
        var cheapest = new boolean[country.length];
        order.stream().limit(countriesServed).forEach(c -> cheapest[c] = true);
        return cheapest;
    }

    /** Starts where another one with fewer countries ended. */
    void resume(Relaxation other) {
        for (var c = 0; c < other.columns.size(); c++) {
            keep(other.mentorOf(c), other.columns.get(c));
        }
        var prices = new Prices(layout);
        System.arraycopy(other.best.request, 0, prices.request, 0, layout.requests);
        prices.money = other.best.money;
        var value = prices.income(layout, countriesServed);
        for (var m = 0; m < layout.mentors; m++) {
            value += mentorPlans.best(m, prices);
        }
        lower(value, prices);
    }

    /**
     * Keeps of each mentor the columns of the highest profit, so that the linear programme starts
     * small.
     */
    void prune() {
        var profits = new HashMap<Integer, Long>();
        for (var c = 0; c < columns.size(); c++) {
            var profit = 0L;
            for (var i : columns.get(c)) {
                profit += best.profit(layout, i);
            }
            profits.put(c, profit);
        }
        var kept = new int[layout.mentors];
        var good =
                IntStream.range(0, columns.size())
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer c) -> -profits.get(c))
                                        .thenComparing(c -> c))
                        .filter(c -> kept[mentorOf(c)]++ < COLUMNS_AT_START)
                        .sorted()
                        .toList();
        var columnsBefore = List.copyOf(columns);
        var mentorsBefore = List.copyOf(columnMentors);
        columns.clear();
        columnMentors.clear();
        known.clear();
        good.forEach(c -> keep(mentorsBefore.get(c), columnsBefore.get(c)));
    }

    /**
     * @param plan a feasible plan that serves the countries, so that the linear programme has a
     *     start
     */
    void fine(int[] plan) {
        keep(plan);
        var solver = MPSolver.createSolver("GLOP");
        try {
            fine(solver);
        } finally {
            solver.delete();
        }
    }

    private void fine(MPSolver solver) {
        var parameters = new MPSolverParameters();
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.PRESOLVE,
                MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.INCREMENTALITY,
                MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
        parameters.setIntegerParam(
                MPSolverParameters.IntegerParam.LP_ALGORITHM,
                MPSolverParameters.LpAlgorithmValues.PRIMAL.swigValue());
        var programme = new Programme(solver);
        var added = 0;
        for (var step = 0; step < MOST_FINE_STEPS && !deadline.over(); step++) {
            for (; added < columns.size(); added++) {
                programme.add(columnMentors.get(added), columns.get(added));
            }
            solver.setTimeLimit(Math.max(1, (long) (deadline.secondsLeft() * 1000)));
            if (solver.solve(parameters) != MPSolver.ResultStatus.OPTIMAL) {
                return;
            }
            shares = programme.shares();
            var value = solver.objective().value() * layout.unit;
            var duals = programme.duals();
            for (var smoothing = SMOOTHING;
                    columns.size() == added;
                    smoothing = smoothing < 0.1 ? 0 : smoothing / 2) {
                price(duals, smoothing);
                if (smoothing == 0) {
                    break;
                }
            }
            if (columns.size() == added
                    || bound - value < Math.max(Layout.FINE / 10.0, bound * 1e-8)) {
                return;
            }
        }
    }

    /**
     * Bounds by prices between the best and the programme's, and keeps what the programme does not
     * know of.
     */
    private void price(Duals duals, double smoothing) {
        var prices = duals.mixed(best, smoothing);
        var value = prices.income(layout, countriesServed);
        for (var m = 0; m < layout.mentors; m++) {
            value += mentorPlans.best(m, prices);
            var chosen = mentorPlans.chosen();
            var more = -duals.mentor[m];
            for (var i : chosen) {
                more += duals.profit(i);
            }
            if (more > layout.unit * 1e-6) {
                keep(m, chosen);
            }
        }
        lower(value, prices);
    }

    private void lower(long value, Prices prices) {
        if (value < bound) {
            bound = value;
            best = prices;
        }
    }

    private void keep(int[] plan) {
        var byMentor = new ArrayList<List<Integer>>();
        for (var m = 0; m < layout.mentors; m++) {
            byMentor.add(new ArrayList<>());
        }
        Arrays.stream(plan).sorted().forEach(i -> byMentor.get(layout.mentor[i]).add(i));
        for (var m = 0; m < layout.mentors; m++) {
            keep(m, byMentor.get(m).stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private void keep(int m, int[] column) {
        if (column.length > 0 && known.add(Arrays.stream(column).boxed().toList())) {
            columns.add(column);
            columnMentors.add(m);
        }
    }

    /** The programme's prices; in weights. */
    private final class Duals {
        private final double[] request = new double[layout.requests];
        private final double[] mentor = new double[layout.mentors];
        private final double[] country = new double[layout.countries];
        private double money;

        double profit(int i) {
            var c = layout.country[layout.request[i]];
            return layout.weight[i]
                    - request[layout.request[i]]
                    - money * layout.cost[i]
                    + (c < 0 ? 0 : country[c]);
        }

        Prices mixed(Prices with, double part) {
            var r = new double[request.length];
            for (var k = 0; k < r.length; k++) {
                r[k] = Math.max(0, part * with.request[k] + (1 - part) * request[k]);
            }
            var c = new double[country.length];
            for (var k = 0; k < c.length; k++) {
                c[k] = Math.max(0, part * with.country[k] + (1 - part) * country[k]);
            }
            return new Prices(layout, r, c, Math.max(0, part * with.money + (1 - part) * money));
        }
    }

    /**
     * The linear programme: how much of which column, so that the gain is highest. Its unit is one
     * of gain, and its row of money counts in usual costs, so that its figures are of like size.
     */
    private final class Programme {
        private final MPSolver solver;
        private final MPConstraint[] request = new MPConstraint[layout.requests];
        private final MPConstraint[] mentor = new MPConstraint[layout.mentors];
        private final MPConstraint[] country = new MPConstraint[layout.countries];
        private final MPConstraint money;
        private final List<MPVariable> taken = new ArrayList<>();

        Programme(MPSolver solver) {
            this.solver = solver;
            var unlimited = MPSolver.infinity();
            var bound = new boolean[layout.mentors];
            for (var i = 0; i < layout.request.length; i++) {
                bound[layout.mentor[i]] |= layout.locked[i];
            }
            for (var r = 0; r < request.length; r++) {
                request[r] = solver.makeConstraint(-unlimited, 1);
            }
            for (var m = 0; m < mentor.length; m++) {
                mentor[m] = solver.makeConstraint(bound[m] ? 1 : -unlimited, 1);
            }
            money =
                    layout.budget < 0
                            ? null
                            : solver.makeConstraint(-unlimited, layout.budget / layout.usualCost);
            if (countriesServed > 0) {
                var enough = solver.makeConstraint(countriesServed, unlimited);
                for (var c = 0; c < country.length; c++) {
                    country[c] = solver.makeConstraint(-unlimited, 0);
                    var served = solver.makeVar(0, 1, false, "");
                    country[c].setCoefficient(served, 1);
                    enough.setCoefficient(served, 1);
                }
            }
            solver.objective().setMaximization();
        }

        void add(int m, int[] column) {
            var share = solver.makeVar(0, MPSolver.infinity(), false, "");
            var weight = 0L;
            var cost = 0L;
            var served = new double[layout.countries];
            for (var i : column) {
                weight += layout.weight[i];
                cost += layout.cost[i];
                request[layout.request[i]].setCoefficient(share, 1);
                if (layout.country[layout.request[i]] >= 0) {
                    served[layout.country[layout.request[i]]]++;
                }
            }
            mentor[m].setCoefficient(share, 1);
            if (money != null) {
                money.setCoefficient(share, cost / layout.usualCost);
            }
            for (var c = 0; c < served.length && countriesServed > 0; c++) {
                if (served[c] > 0) {
                    country[c].setCoefficient(share, -served[c]);
                }
            }
            solver.objective().setCoefficient(share, (double) weight / layout.unit);
            taken.add(share);
        }

        double[] shares() {
            return taken.stream().mapToDouble(MPVariable::solutionValue).toArray();
        }

        Duals duals() {
            var duals = new Duals();
            for (var r = 0; r < request.length; r++) {
                duals.request[r] = Math.max(0, request[r].dualValue() * layout.unit);
            }
            for (var m = 0; m < mentor.length; m++) {
                duals.mentor[m] = mentor[m].dualValue() * layout.unit;
            }
            for (var c = 0; c < country.length && countriesServed > 0; c++) {
                duals.country[c] = Math.max(0, country[c].dualValue() * layout.unit);
            }
            duals.money =
                    money == null
                            ? 0
                            : Math.max(0, money.dualValue() * layout.unit / layout.usualCost);
            return duals;
        }
    }
}
