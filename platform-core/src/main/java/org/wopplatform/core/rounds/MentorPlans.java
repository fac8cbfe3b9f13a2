package org.wopplatform.core.rounds;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Everything one mentor could do alone, by exact dynamic programming over its free days and places.
 *
 * <p>Pairs are walked area after area, the most days first. Whoever is taken first into a group
 * needs at least as many days as all after it, so it pays its days and the others none: a set of
 * mentees has one way through the walk, and that way takes {@link MentorLoad#days()}.
 */
final class MentorPlans {
    /** Table cells that one mentor may need: 12 million of 8 bytes. */
    static final long MOST_CELLS = 12_000_000;

    /** Table cells that all mentors together may need: some seconds' work. */
    static final long MOST_CELLS_IN_ALL = 500_000_000;

    private static final long NEVER = Long.MIN_VALUE / 4;

    private final Layout layout;
    private long[][] values = new long[0][];
    private int[] listed = new int[0];
    private int count;
    private int places;
    private int days;
    private int groupPlaces;
    private int sizes;
    private final int[] chosen = new int[Problem.MOST_PLACES];
    private int chosenCount;

    MentorPlans(Layout layout) {
        this.layout = layout;
    }

    /** Whether the mentors' tables are small enough to be worked with. */
    static boolean withinReach(Layout layout) {
        var inAll = 0L;
        for (var m = 0; m < layout.mentors; m++) {
            var pairs = layout.firstOf[m + 1] - layout.firstOf[m];
            var groups = layout.leadsGroups(m) ? layout.groupPlaces[m] + 1 : 1;
            var states =
                    (layout.freeDays[m] + 1L) * (Math.min(layout.places[m], pairs) + 1L) * groups;
            inAll += states * (pairs + 1L);
            if (states * (pairs + 1L) > MOST_CELLS || inAll > MOST_CELLS_IN_ALL) {
                return false;
            }
        }
        return true;
    }

    /** The highest profit that the mentor can make; {@link #chosen()} is how. */
    long best(int m, Prices prices) {
        tabulate(m, prices, 1, layout.freeDays[m]);
        trace();
        return values[0][state(days, places, 0)];
    }

    /** By how much the highest profit rises with 1, 2, … days more. */
    long[] more(int m, Prices prices, int most) {
        tabulate(m, prices, 1, layout.freeDays[m] + most);
        var rises = new long[most];
        var now = values[0][state(layout.freeDays[m], places, 0)];
        for (var more = 1; more <= most; more++) {
            rises[more - 1] = values[0][state(layout.freeDays[m] + more, places, 0)] - now;
        }
        return rises;
    }

    /** What the mentor would do with so many days more. */
    int[] chosenWith(int m, Prices prices, int more) {
        tabulate(m, prices, 1, layout.freeDays[m] + more);
        trace();
        return chosen();
    }

    int[] chosen() {
        return Arrays.copyOf(chosen, chosenCount);
    }

    /**
     * Hands over everything the mentor can do that lacks at most {@code slack} of its highest
     * profit, until it is no longer wanted.
     *
     * @return whether all was handed over
     */
    boolean near(int m, Prices prices, long slack, Predicate<int[]> sink) {
        tabulate(m, prices, -slack, layout.freeDays[m]);
        return near(prices, 0, days, places, 0, values[0][state(days, places, 0)] - slack, 0, sink);
    }

    /** Goes deeper for whom it takes and on for whom it leaves, so never deeper than places. */
    private boolean near(
            Prices prices,
            int from,
            int daysLeft,
            int placesLeft,
            int sizeBefore,
            long needed,
            int taken,
            Predicate<int[]> sink) {
        var size = sizeBefore;
        for (var l = from; values[l][state(daysLeft, placesLeft, size)] >= needed; l++) {
            if (l == count) {
                return sink.test(Arrays.copyOf(chosen, taken));
            }
            var i = listed[l];
            var last = lastOfArea(l);
            var takes = takes(i, size);
            if (placesLeft > 0 && takes <= daysLeft) {
                chosen[taken] = i;
                var more =
                        near(
                                prices,
                                l + 1,
                                daysLeft - takes,
                                placesLeft - 1,
                                last ? 0 : sizeWith(i, size),
                                needed - prices.profit(layout, i),
                                taken + 1,
                                sink);
                if (!more) {
                    return false;
                }
            }
            if (layout.locked[i]) {
                return true;
            }
            size = last ? 0 : size;
        }
        return true;
    }

    /**
     * The value of what is still to come, for every pair of at least this profit and every state
     * before it.
     */
    private void tabulate(int m, Prices prices, long leastProfit, int daysToGive) {
        list(m, prices, leastProfit);
        groupPlaces = layout.groupPlaces[m];
        sizes = layout.leadsGroups(m) ? groupPlaces + 1 : 1;
        places = Math.min(layout.places[m], count);
        days = daysToGive;
        var states = (days + 1) * (places + 1) * sizes;
        if (values.length <= count) {
            values = Arrays.copyOf(values, count + 1);
        }
        for (var l = 0; l <= count; l++) {
            if (values[l] == null || values[l].length < states) {
                values[l] = new long[states];
            }
        }
        Arrays.fill(values[count], 0, states, 0);
        for (var l = count - 1; l >= 0; l--) {
            if (sizes == 1) {
                alone(l, prices.profit(layout, listed[l]), states);
            } else {
                inGroups(l, prices.profit(layout, listed[l]));
            }
        }
    }

    private void list(int m, Prices prices, long leastProfit) {
        var pairs = layout.firstOf[m + 1] - layout.firstOf[m];
        if (listed.length < pairs) {
            listed = new int[pairs];
        }
        count = 0;
        for (var i = layout.firstOf[m]; i < layout.firstOf[m + 1]; i++) {
            if (layout.locked[i] || prices.profit(layout, i) >= leastProfit) {
                listed[count++] = i;
            }
        }
    }

    private void alone(int l, long profit, int states) {
        var after = values[l + 1];
        var here = values[l];
        var takes = layout.days[listed[l]];
        if (layout.locked[listed[l]]) {
            Arrays.fill(here, 0, states, NEVER);
        } else {
            System.arraycopy(after, 0, here, 0, states);
        }
        var width = places + 1;
        for (var d = takes; d <= days; d++) {
            var to = d * width;
            var from = (d - takes) * width - 1;
            for (var p = 1; p < width; p++) {
                var with = profit + after[from + p];
                if (with > here[to + p]) {
                    here[to + p] = with;
                }
            }
        }
    }

    private void inGroups(int l, long profit) {
        var after = values[l + 1];
        var here = values[l];
        var i = listed[l];
        var last = lastOfArea(l);
        for (var d = 0; d <= days; d++) {
            for (var p = 0; p <= places; p++) {
                for (var size = 0; size < sizes; size++) {
                    var best = layout.locked[i] ? NEVER : after[state(d, p, last ? 0 : size)];
                    var takes = takes(i, size);
                    if (p > 0 && takes <= d) {
                        best =
                                Math.max(
                                        best,
                                        profit
                                                + after[
                                                        state(
                                                                d - takes,
                                                                p - 1,
                                                                last ? 0 : sizeWith(i, size))]);
                    }
                    here[state(d, p, size)] = best;
                }
            }
        }
    }

    private void trace() {
        chosenCount = 0;
        var d = days;
        var p = places;
        var size = 0;
        for (var l = 0; l < count; l++) {
            var i = listed[l];
            var last = lastOfArea(l);
            var here = values[l][state(d, p, size)];
            if (!layout.locked[i] && here == values[l + 1][state(d, p, last ? 0 : size)]) {
                size = last ? 0 : size;
            } else {
                chosen[chosenCount++] = i;
                d -= takes(i, size);
                p--;
                size = last ? 0 : sizeWith(i, size);
            }
        }
    }

    private int takes(int i, int size) {
        return layout.groupable[i] && size > 0 && size < groupPlaces ? 0 : layout.days[i];
    }

    private int sizeWith(int i, int size) {
        return layout.groupable[i] ? Math.min(size + 1, groupPlaces) : size;
    }

    private boolean lastOfArea(int l) {
        return sizes > 1 && l + 1 < count && layout.area[listed[l + 1]] != layout.area[listed[l]];
    }

    private int state(int d, int p, int size) {
        return (d * (places + 1) + p) * sizes + size;
    }
}
