package org.wopplatform.web.pages.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.web.maps.Box;
import org.wopplatform.web.maps.Outline;
import org.wopplatform.web.maps.Spot;
import org.wopplatform.web.maps.Tenths;
import org.wopplatform.web.maps.WorldMap;

/**
 * Where the operators are that were found.
 *
 * @param frame what part of the canvas is shown
 * @param land the path of the land where nobody was found
 * @param dots the path of the islands where nobody was found
 * @param territory the countries in which somebody was found
 * @param spots one path for all operators that are shown each at its place
 * @param located how many these are
 * @param circles one for each country, where operators are shown by country
 */
public record DirectoryMap(
        Box frame,
        String land,
        String dots,
        List<Outline> territory,
        String spots,
        int located,
        List<Circle> circles) {
    private static final double WIDE = 250;
    private static final double LARGEST = 0.045;
    private static final double LEAST = 0.008;

    /** A circle in the middle of a country, whose area stands for how many were found there. */
    public record Circle(String country, String x, String y, String radius, long entries) {}

    /** Each operator at its place. */
    static DirectoryMap ofPlaces(Collection<String> countries, List<Profile> located) {
        var spots =
                located.stream()
                        .flatMap(profile -> profile.location().stream())
                        .map(
                                l ->
                                        Spot.of(
                                                        l.latitude().doubleValue(),
                                                        l.longitude().doubleValue())
                                                .path())
                        .distinct()
                        .collect(Collectors.joining());
        return of(countries, spots, located.size(), Map.of());
    }

    /** A circle for each country. */
    static DirectoryMap ofCountries(Map<String, Long> byCountry) {
        return of(byCountry.keySet(), "", 0, byCountry);
    }

    private static DirectoryMap of(
            Collection<String> countries, String spots, int located, Map<String, Long> byCountry) {
        var near = WorldMap.near();
        var frame = near.frame(countries);
        var map = frame.width() > WIDE ? WorldMap.overview() : near;
        var shown = Set.copyOf(countries);
        var most = byCountry.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return new DirectoryMap(
                frame,
                map.landExcept(shown, frame),
                map.dotsExcept(shown, frame),
                map.outlines().stream().filter(o -> shown.contains(o.country())).toList(),
                spots,
                located,
                byCountry.entrySet().stream()
                        .flatMap(
                                entry ->
                                        map.outline(entry.getKey()).stream()
                                                .map(o -> circle(o, entry.getValue(), most, frame)))
                        .toList());
    }

    /** The area goes with the number; a circle is no smaller than can be seen. */
    private static Circle circle(Outline outline, long entries, long most, Box frame) {
        var share = Math.sqrt((double) entries / most);
        return new Circle(
                outline.country(),
                Tenths.text(outline.x()),
                Tenths.text(outline.y()),
                Tenths.text(frame.width() * Math.max(LEAST, LARGEST * share)),
                entries);
    }
}
