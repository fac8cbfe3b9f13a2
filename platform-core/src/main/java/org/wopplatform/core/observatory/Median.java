package org.wopplatform.core.observatory;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A middle of single values, which no figures of parts can be added to. */
public enum Median implements Indicator {
    /** For how many days partnerships have been in their present state. */
    DAYS_IN_STATE;

    /**
     * The median of one category.
     *
     * @param value empty where it is withheld, or where there is nothing to take the middle of
     * @param reason why it is withheld
     */
    public record Middle(Optional<Long> value, Reason reason) {
        /**
         * @param counted how many there are
         * @param value where enough are counted for it to be told
         */
        public static Middle of(Figure counted, Optional<Long> value) {
            if (value.isPresent() || !counted.isShown()) {
                return new Middle(value, counted.reason());
            }
            var nothing = counted.exact().filter(exact -> exact.signum() == 0).isPresent();
            return new Middle(value, nothing ? Reason.NONE : Reason.FEW_OPERATORS);
        }

        public boolean isNothing() {
            return value.isEmpty() && reason == Reason.NONE;
        }
    }

    /** What it is taken of. */
    public Measure measure() {
        return Measure.PARTNERSHIPS;
    }

    /** By what it is told; there is none of all together. */
    public Dimension by() {
        return Dimension.STATE;
    }

    @Override
    public Adds adds() {
        return Adds.MEDIAN;
    }

    @Override
    public Set<Dimension> dimensions() {
        return EnumSet.of(by());
    }

    @Override
    public Set<Measure> madeOf() {
        return EnumSet.of(measure());
    }
}
