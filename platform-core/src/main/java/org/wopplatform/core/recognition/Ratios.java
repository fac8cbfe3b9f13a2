package org.wopplatform.core.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What follows from the answers to the eight questions.
 *
 * <p>Unit: per cent, with one decimal, rounded half up, so an error of at most 0.05. A ratio of
 * which a term is not known, or whose divisor is zero, is not known either: empty, never 0 (RC1).
 */
public final class Ratios {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratios() {}

    /**
     * Households served of the households in the area.
     *
     * <p>Range: 0 upwards; over 100 where an operator serves more than it says there are, which is
     * shown as a doubt and not cut.
     */
    public static Optional<BigDecimal> coverage(Answers answers) {
        return percent(
                answers.householdsServed().map(BigDecimal::valueOf),
                answers.householdsInArea().map(BigDecimal::valueOf));
    }

    /**
     * Money collected of the money billed last month.
     *
     * <p>Range: 0 upwards; over 100 in a month in which arrears were paid.
     */
    public static Optional<BigDecimal> collection(Answers answers) {
        return percent(answers.collected(), answers.billed());
    }

    /**
     * Money collected of the monthly cost.
     *
     * <p>Range: 0 upwards; from 100 on, the month paid for itself. The cost is what the operator
     * says it is: unpaid work is not in it.
     */
    public static Optional<BigDecimal> costRecovery(Answers answers) {
        return percent(answers.collected(), answers.monthlyCost());
    }

    /** Households with a meter of the households served. Range: 0 upwards. */
    public static Optional<BigDecimal> metering(Answers answers) {
        return percent(
                answers.meters().map(BigDecimal::valueOf),
                answers.householdsServed().map(BigDecimal::valueOf));
    }

    /** Hours of supply in a week. Unit: hours, 0 to 168, exact. */
    public static Optional<BigDecimal> hoursPerWeek(Answers answers) {
        return answers.hoursPerDay()
                .flatMap(hours -> answers.daysPerWeek().map(hours::multiply))
                .map(hours -> hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros());
    }

    private static Optional<BigDecimal> percent(
            Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.flatMap(
                of ->
                        whole.filter(w -> w.signum() > 0)
                                .map(w -> of.multiply(HUNDRED).divide(w, 1, RoundingMode.HALF_UP)));
    }
}
