package org.wopplatform.core.observatory;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which published partnerships are asked about: those that are in each of the categories named.
 *
 * @param platform a platform, with all below it
 * @param categories one category of each dimension that is narrowed
 */
public record Filter(String platform, Map<Dimension, String> categories) {
    public Filter {
        for (var by : categories.keySet()) {
            if (!Measure.PARTNERSHIPS.dimensions().contains(by) || by == Dimension.ALL) {
                throw new IllegalArgumentException("partnerships are not told apart by " + by);
            }
        }
        categories = Map.copyOf(categories);
    }

    public static Filter all(String platform) {
        return new Filter(platform, Map.of());
    }

    public Filter with(Dimension by, String category) {
        var narrowed = new EnumMap<Dimension, String>(Dimension.class);
        narrowed.putAll(categories);
        narrowed.put(by, category);
        return new Filter(platform, narrowed);
    }
}
