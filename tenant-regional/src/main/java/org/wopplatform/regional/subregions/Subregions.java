package org.wopplatform.regional.subregions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wopplatform.core.platforms.Platform;

/** How a region is divided among itself and the platforms below it (SR1, SR2). */
public record Subregions(Platform region, List<Platform> subtree) {
    private static final Comparator<Platform> NARROWEST_FIRST =
            Comparator.<Platform>comparingInt(platform -> platform.territory().size())
                    .thenComparing(Platform::id);

    /** For each country of the region, the platform that looks after it. */
    public Map<String, Platform> byCountry() {
        var division = new TreeMap<String, Platform>();
        for (var country : region.territory()) {
            subtree.stream()
                    .filter(platform -> platform.territory().contains(country))
                    .min(NARROWEST_FIRST)
                    .ifPresent(platform -> division.put(country, platform));
        }
        return division;
    }
}
