package org.wopplatform.core.rounds;

import java.util.List;
import java.util.Optional;

/**
 * The plan of a round and how good it is.
 *
 * @param chosen the plan, by request and mentor
 * @param gain the sum of the chosen pairs' gains
 * @param bound no plan that serves as many countries (where they come first) gains more than this:
 *     proved
 * @param countries different countries of requests with a mentor
 * @param mostCountries no plan serves more countries than this: proved, where countries come first;
 *     else the number of countries that ask
 * @param smallOperators small operators among those with a mentor
 * @param cost what the chosen pairs cost together, in whole units of the round's currency
 * @param seconds how long the computation took
 * @param unmatched every request that stays without a mentor, by request
 * @param areas what more mentor days would be worth, the most valuable area first
 */
public record Optimum(
        List<Chosen> chosen,
        long gain,
        long bound,
        Status status,
        int countries,
        int mostCountries,
        int smallOperators,
        long cost,
        double seconds,
        List<Unmatched> unmatched,
        List<AreaValue> areas) {

    public enum Status {
        /** No plan is better, by everything that rule M6 counts. */
        PROVED,
        /** Time ran out: the plan is feasible, and no plan gains more than the bound. */
        WITHIN
    }

    /** How much of the bound the plan may lack: 0 when it is reached, 0.01 for one per cent. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - gain) / bound;
    }

    /**
     * A pair of the plan.
     *
     * @param grouped whether it shares the mentor's group in the pair's area; a group exists only
     *     where days need it
     */
    public record Chosen(Problem.Pair pair, boolean grouped, boolean locked) {}

    /** Why a request stays without a mentor: the first of these that is true of it. */
    public enum Reason {
        /** No mentor passed its gates. */
        NO_CANDIDATE,
        /** Every pair it has was forbidden. */
        FORBIDDEN,
        /** Every pair that is not forbidden scores below the minimum. */
        BELOW_MINIMUM,
        /** Of the pairs that may be chosen, not one has a mentor with days and a place left. */
        MENTORS_FULL,
        /** A mentor has room for it; the money is spent. */
        BUDGET_SPENT
    }

    /**
     * @param best the pair of the highest gain among those that the reason speaks of; empty without
     *     any candidate
     * @param remedy what makes the plan with the best pair added feasible; {@link Remedy#NONE}
     *     without a pair
     */
    public record Unmatched(
            String request, Reason reason, Optional<Problem.Pair> best, Remedy remedy) {}

    /**
     * Everything that a pair lacks to be added to the plan, all of it together.
     *
     * @param days mentor days that its mentor would have to have more
     * @param places places that its mentor would have to have more
     * @param money by how much the budget would have to rise, in whole units of the round's
     *     currency
     * @param score by how much the minimum would have to fall, in hundredths of a point
     * @param unforbid whether the pair would have to be no longer forbidden
     */
    public record Remedy(int days, int places, long money, int score, boolean unforbid) {
        public static final Remedy NONE = new Remedy(0, 0, 0, 0, false);
    }

    /**
     * What more mentor days are worth in a working area.
     *
     * <p>Unit: gain a day. With the prices of the proved bound (what each request, the budget and
     * each country are worth to the others), it is what a mentor could do with 1 to 20 days more,
     * less what it does now, divided by these days; of all numbers of days the one that pays best.
     * It counts for the areas in which the mentor would give these days. It is never less than what
     * the relaxed problem would gain, and usually near what the plan would; 0 where days are not
     * what is scarce. {@code most} is the highest among the mentors that have a pair in the area
     * which may be chosen, {@code mean} the mean over all of them.
     *
     * @param mentor the mentor whose days are worth {@code most}, the first by identifier of
     *     several; empty where more days are worth nothing
     * @param days how many days more at once pay best with that mentor
     * @param mentors how many mentors have such a pair
     * @param unmatched requests without a mentor that have such a pair
     */
    public record AreaValue(
            String area,
            double most,
            String mentor,
            int days,
            double mean,
            int mentors,
            int unmatched) {}
}
