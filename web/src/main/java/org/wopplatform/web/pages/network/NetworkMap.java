package org.wopplatform.web.pages.network;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.core.partnerships.PublishedPartnerships.Party;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.maps.Box;
import org.wopplatform.web.maps.Outline;
import org.wopplatform.web.maps.WorldMap;

/**
 * A map as a template draws it.
 *
 * @param frame what part of the canvas is shown
 * @param land the path of all land that belongs to no territory shown
 * @param dots the path of all dots that belong to no territory shown
 * @param territory the countries of the platform, or of all platforms on the global map
 * @param arcs one path for each pair of mentor's and mentee's countries
 */
public record NetworkMap(
        Box frame, String land, String dots, List<Outline> territory, List<Arc> arcs) {
    public record Arc(String mentorCountry, String menteeCountry, String path) {}

    /** The map of a platform's territory, or of all territories on the global map, without arcs. */
    static NetworkMap of(Platform platform, Set<String> territory) {
        var global = platform.kind() == Kind.GLOBAL;
        var map = map(platform);
        var frame = global ? map.world() : map.frame(territory);
        return new NetworkMap(
                frame,
                global ? map.landExcept(territory) : map.landExcept(territory, frame),
                global ? map.dotsExcept(territory) : map.dotsExcept(territory, frame),
                map.outlines().stream().filter(o -> territory.contains(o.country())).toList(),
                List.of());
    }

    /** The same with an arc for each pair of countries that the partnerships join. */
    NetworkMap with(Platform platform, List<Partnership> partnerships) {
        return new NetworkMap(frame, land, dots, territory, arcs(map(platform), partnerships));
    }

    private static WorldMap map(Platform platform) {
        return platform.kind() == Kind.GLOBAL ? WorldMap.overview() : WorldMap.near();
    }

    private static List<Arc> arcs(WorldMap map, List<Partnership> partnerships) {
        var seen = new LinkedHashSet<String>();
        var arcs = new ArrayList<Arc>();
        for (var partnership : partnerships) {
            for (var mentor : countries(partnership, "MENTOR")) {
                for (var mentee : countries(partnership, "MENTEE")) {
                    if (seen.add(mentor + mentee)) {
                        map.arc(mentor, mentee)
                                .ifPresent(path -> arcs.add(new Arc(mentor, mentee, path)));
                    }
                }
            }
        }
        return arcs;
    }

    private static Set<String> countries(Partnership partnership, String role) {
        var countries = new LinkedHashSet<String>();
        partnership.parties().stream()
                .filter(party -> party.role().equals(role))
                .map(Party::country)
                .forEach(country -> country.ifPresent(countries::add));
        return countries;
    }
}
