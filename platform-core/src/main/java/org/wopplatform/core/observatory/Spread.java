package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.SortedMap;

/** Numbers and how often each occurs. */
final class Spread {
    private Spread() {}

    static long count(SortedMap<Long, Long> spread) {
        return spread.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The middle one; of an even count the mean of the two in the middle, whole or a half.
     *
     * @param spread how often each number occurs, at least one
     */
    static BigDecimal median(SortedMap<Long, Long> spread) {
        var count = count(spread);
        return BigDecimal.valueOf(at(spread, (count - 1) / 2) + at(spread, count / 2))
                .divide(BigDecimal.valueOf(2));
    }

    private static long at(SortedMap<Long, Long> spread, long position) {
        var passed = 0L;
        for (var entry : spread.entrySet()) {
            passed += entry.getValue();
            if (passed > position) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("nothing to take the middle of");
    }
}
