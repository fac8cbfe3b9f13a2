package org.wopplatform.core.matching;

import java.util.Set;

/** Whether less is better of what is measured in an area. */
final class Direction {
    private static final Set<String> LESS =
            Set.of("WATER_LOSSES", "ENERGY_EFFICIENCY", "HUMAN_RESOURCES", "FINANCIAL_MANAGEMENT");

    private Direction() {}

    static boolean lessIsBetter(String area) {
        return LESS.contains(area);
    }
}
