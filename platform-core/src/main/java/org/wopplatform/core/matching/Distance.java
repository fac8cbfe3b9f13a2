package org.wopplatform.core.matching;

import java.util.OptionalDouble;

/**
 * The way between two operators over the ground.
 *
 * <p>Unit: kilometres along the great circle of a sphere of 6,371 km, 0 to 20,016. Error: 0.6 per
 * cent, since the earth is no sphere. Source: the haversine formula, R. W. Sinnott, Sky and
 * Telescope 68 (1984).
 */
final class Distance {
    private static final double RADIUS = 6_371;

    private Distance() {}

    /** Empty where either place is not known. */
    static OptionalDouble between(Side one, Side other) {
        if (one.latitude().isEmpty()
                || one.longitude().isEmpty()
                || other.latitude().isEmpty()
                || other.longitude().isEmpty()) {
            return OptionalDouble.empty();
        }
        var from = StrictMath.toRadians(one.latitude().get());
        var to = StrictMath.toRadians(other.latitude().get());
        var north = StrictMath.sin((to - from) / 2);
        var east =
                StrictMath.sin(
                        StrictMath.toRadians(other.longitude().get() - one.longitude().get()) / 2);
        var square = north * north + StrictMath.cos(from) * StrictMath.cos(to) * east * east;
        return OptionalDouble.of(
                2 * RADIUS * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(square))));
    }
}
