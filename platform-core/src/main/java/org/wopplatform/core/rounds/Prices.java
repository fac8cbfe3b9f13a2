package org.wopplatform.core.rounds;

import java.util.Arrays;

/**
 * What the rules that bind mentors together charge: each request for being helped, each unit of
 * money for being spent, and what each country pays for being served. With any prices from 0 to
 * their limits, the best that each mentor could do alone at these prices, and what the prices
 * themselves bring in, is a proved bound for every plan.
 */
final class Prices {
    /**
     * What all that is charged to requests may come to, and likewise what is charged for the budget
     * and what is paid if every pair were chosen. All weights together are below 4.1 · 10^18, so no
     * sum of weights and prices leaves the range of a long.
     */
    private static final long MOST_IN_ALL = 1L << 58;

    final long[] request;
    final long[] country;
    long money;

    Prices(Layout layout) {
        request = new long[layout.requests];
        country = new long[layout.countries];
    }

    /** Rounded to whole numbers, each at its limit at most. */
    Prices(Layout layout, double[] request, double[] country, double money) {
        this(layout);
        Arrays.setAll(this.request, r -> limited(request[r], layout.requests));
        Arrays.setAll(this.country, c -> limited(country[c], layout.pairs.size()));
        this.money = limited(money, layout.budget);
    }

    private static long limited(double price, long times) {
        return Math.min(Math.round(price), MOST_IN_ALL / Math.max(1, times));
    }

    long profit(Layout layout, int i) {
        var r = layout.request[i];
        var paid = layout.country[r] < 0 ? 0 : country[layout.country[r]];
        return layout.weight[i] - request[r] - money * layout.cost[i] + paid;
    }

    /**
     * What the prices bring in when every request is helped, the budget is spent and exactly the
     * countries that pay least are served.
     */
    long income(Layout layout, int countriesServed) {
        var sum = layout.budget < 0 ? 0 : money * layout.budget;
        for (var price : request) {
            sum += price;
        }
        return sum - cheapest(countriesServed);
    }

    private long cheapest(int count) {
        return Arrays.stream(country).sorted().limit(count).sum();
    }
}
