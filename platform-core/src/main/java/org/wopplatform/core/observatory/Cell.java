package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What one platform's own records, those that may count upward and are not published, add up to in
 * one category of one dimension, or in all ({@link #ALL}).
 *
 * <p>An operator stands behind a cell when it holds some of its amount; who holds nothing of it is
 * not among {@code operators}. A cell whose amount is zero has therefore nobody behind it.
 *
 * @param platform the platform whose own records these are, without those of platforms below it
 * @param category the category, {@link #ALL} for the total
 * @param amount the sum, never negative; whole things are counted in whole numbers
 * @param operators how many different operators hold some of it
 * @param largest what the operator that holds most of it holds
 * @param few what each of them holds, by a number without meaning, where the operators may stand
 *     behind another platform's cells too and are fewer than twelve; otherwise empty
 */
public record Cell(
        String platform,
        String category,
        BigDecimal amount,
        long operators,
        BigDecimal largest,
        Map<Long, BigDecimal> few) {
    /** The category of a total. */
    public static final String ALL = "";

    public Cell {
        if (amount.signum() < 0 || operators < 0 || largest.signum() < 0) {
            throw new IllegalArgumentException(
                    "nothing in a cell is negative, got "
                            + amount
                            + " of "
                            + operators
                            + " operators, the largest "
                            + largest);
        }
        few = Map.copyOf(few);
    }
}
