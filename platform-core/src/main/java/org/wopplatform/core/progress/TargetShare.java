package org.wopplatform.core.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How much of the way from a baseline to its target a value has gone. */
public final class TargetShare {
    private TargetShare() {}

    /**
     * The share of the way: (value − baseline) : (target − baseline).
     *
     * <p>Unit: none; the three numbers are in one unit. 0 is the baseline and 1 the target, whether
     * the target lies above or below the baseline. Below 0 things became worse, above 1 they went
     * beyond the target; nothing is capped here. Zero is a number like any other and stands for no
     * missing one. Where baseline and target are the same, what is wanted is to hold: 1 as long as
     * the value is at least as good as the target, else nothing, since a share of no way means
     * nothing.
     *
     * <p>Error: rounded to 16 digits, half to even ({@link MathContext#DECIMAL64}); the numbers
     * themselves are as exact as they were typed.
     *
     * @param ascending whether more is better; asked only where baseline and target are the same
     */
    public static Optional<BigDecimal> of(
            BigDecimal baseline, BigDecimal target, BigDecimal value, boolean ascending) {
        var way = target.subtract(baseline);
        if (way.signum() == 0) {
            var ahead = value.compareTo(target) * (ascending ? 1 : -1);
            return ahead >= 0 ? Optional.of(BigDecimal.ONE) : Optional.empty();
        }
        return Optional.of(value.subtract(baseline).divide(way, MathContext.DECIMAL64));
    }

    /**
     * The same for a bar or a percentage to be looked at: whole percent, 0 to 100.
     *
     * <p>Rounded down, so that 100 says that the target was reached; capped at both ends.
     */
    public static int shown(BigDecimal share) {
        return share.movePointRight(2).max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)).intValue();
    }
}
