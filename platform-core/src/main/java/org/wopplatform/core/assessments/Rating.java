package org.wopplatform.core.assessments;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an assessment says of one working area; a draft may leave any of it open.
 *
 * @param maturity 1 does not do it yet, 2 begins, 3 does it, 4 does it well and measures it, 5
 *     others learn from it
 * @param priority of the need, 1 first, 3 last
 */
public record Rating(
        String area,
        Optional<Integer> maturity,
        Optional<String> evidence,
        boolean canMentor,
        boolean needsSupport,
        Optional<Integer> priority,
        Optional<Performance> performance) {
    public static final int HIGHEST = 5;

    /** From here on an operator does the thing itself, and can show it to others. */
    public static final int MENTORS_FROM = 3;

    public static final int LAST_PRIORITY = 3;
    public static final int LONGEST_EVIDENCE = 2000;

    /** How a figure is known. */
    public enum Confidence {
        MEASURED,
        ESTIMATED
    }

    /** A figure in the unit of the area's indicator. */
    public record Performance(BigDecimal value, int year, Confidence confidence) {
        public Performance {
            value = value.stripTrailingZeros();
        }
    }

    public Rating {
        if (maturity.filter(m -> m < 1 || m > HIGHEST).isPresent()
                || priority.filter(p -> p < 1 || p > LAST_PRIORITY).isPresent()) {
            throw new IllegalArgumentException("maturity " + maturity + ", priority " + priority);
        }
        if (priority.isPresent() && !needsSupport) {
            throw new IllegalArgumentException("a priority without a need in " + area);
        }
    }

    public static Rating open(String area) {
        return new Rating(
                area,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it says anything at all. */
    public boolean says() {
        return !equals(open(area));
    }
}
