package org.wopplatform.core.rounds;

import java.util.Arrays;

/**
 * What the rules that bind mentors together charge: each request for being helped, each unit of
 * money for being spent, and what each country pays for being served. With any prices of 0 or more,
 * the best that each mentor could do alone at these prices, and what the prices themselves bring
 * in, is a proved bound for every plan.
 */
final class Prices {
    final long[] request;
    final long[] country;
    long money;

    Prices(Layout layout) {
        request = new long[layout.requests];
        country = new long[layout.countries];
    }

    Prices(Prices other) {
        request = other.request.clone();
        country = other.country.clone();
        money = other.money;
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
