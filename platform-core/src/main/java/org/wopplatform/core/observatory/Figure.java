package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number of a picture.
 *
 * @param open what published records add up to, which is always told
 * @param exact everything together, the published part included; empty when it is withheld
 * @param reason why it is withheld
 */
public record Figure(BigDecimal open, Optional<BigDecimal> exact, Reason reason) {
    /** A zero, told as such. */
    public static final Figure NOTHING = shown(BigDecimal.ZERO, BigDecimal.ZERO);

    public Figure {
        if (exact.isPresent() != (reason == Reason.NONE)) {
            throw new IllegalArgumentException(
                    "a figure is shown or has a reason, got " + exact + " and " + reason);
        }
    }

    public static Figure shown(BigDecimal open, BigDecimal exact) {
        return new Figure(open, Optional.of(exact), Reason.NONE);
    }

    public static Figure withheld(BigDecimal open, Reason reason) {
        return new Figure(open, Optional.empty(), reason);
    }

    public boolean isShown() {
        return exact.isPresent();
    }
}
