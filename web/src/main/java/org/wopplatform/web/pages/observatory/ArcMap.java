package org.wopplatform.web.pages.observatory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wopplatform.web.maps.Box;
import org.wopplatform.web.maps.Outline;
import org.wopplatform.web.maps.Tenths;
import org.wopplatform.web.maps.WorldMap;
import org.wopplatform.web.observatory.Edition;
import org.wopplatform.web.observatory.Edition.Place;

/**
 * Partnerships on a map: an arc from each mentor's country to the mentee's, a ring around a country
 * whose operators help each other, and the platforms as areas.
 *
 * @param frame what part of the canvas is shown
 * @param land the path of all land that belongs to no platform shown
 * @param dots the path of all islands that belong to none
 * @param areas the platforms, those above before those below
 * @param arcs the thin ones last, so that they lie on top
 */
public record ArcMap(
        Box frame, String land, String dots, List<Area> areas, List<Arc> arcs, List<Ring> rings) {
    /** Wider than this, a part of the world is drawn as the whole of it is; canvas units. */
    private static final double WIDE = 320;

    /** How much wider than high a map is at least, so that all of it is seen at once. */
    private static final double ASPECT = 1.7;

    private static final int[] STEPS = {1, 2, 5, 10};

    /**
     * The countries that a platform looks after itself.
     *
     * @param level what kind of platform it is, as words and style sheet call it
     * @param land the path of its land
     * @param islands the path of those of its countries that are dots
     */
    public record Area(Place platform, String level, String land, String islands) {}

    /** Partnerships from one country to another. */
    public record Link(String mentor, String mentee, BigDecimal number, boolean more) {}

    /**
     * @param weight 1 to 4: how thick it is drawn
     */
    public record Arc(Link link, String path, int weight) {
        /** Where the mentor is; path data of a dot. */
        public String start() {
            return path.substring(0, path.indexOf('Q')) + "h0";
        }

        /** Where the mentee is; path data of a dot. */
        public String end() {
            var bits = path.split(" ");
            return "M" + bits[3] + " " + bits[4] + "h0";
        }
    }

    /** Partnerships within one country. */
    public record Ring(Link link, String x, String y, String radius) {}

    /**
     * @param edition whose platforms' countries are areas; each country is that of the platform
     *     deepest in the tree
     * @param shown the platform with all below it that is looked at
     * @param links what joins countries; those with an unknown country are not drawn
     * @param near whether only the surroundings of the links are shown
     */
    static ArcMap of(Edition edition, Place shown, List<Link> links, boolean near) {
        var platforms = edition.under(shown.id());
        var widest =
                platforms.stream().sorted(Comparator.comparing(p -> depth(p, platforms))).toList();
        var owners = owners(widest);
        var ends = new LinkedHashSet<String>();
        links.forEach(
                link -> {
                    ends.add(link.mentor());
                    ends.add(link.mentee());
                });
        var world = shown.parent().isEmpty() && (!near || ends.isEmpty());
        var drawing = WorldMap.near();
        var frame =
                world
                        ? drawing.world()
                        : near
                                ? drawing.frame(ends, Set.of(), ASPECT)
                                : drawing.frame(owners.keySet(), ends, ASPECT);
        var map = frame.width() > WIDE ? WorldMap.overview() : drawing;
        return new ArcMap(
                frame,
                map.landExcept(owners.keySet(), frame),
                map.dotsExcept(owners.keySet(), frame),
                areas(edition, widest, owners, map),
                arcs(links, map),
                rings(links, map, frame));
    }

    private static Map<String, Place> owners(List<Place> platforms) {
        var owners = new HashMap<String, Place>();
        platforms.forEach(
                platform -> platform.territory().forEach(country -> owners.put(country, platform)));
        return owners;
    }

    private static int depth(Place platform, List<Place> platforms) {
        return platform.parent()
                .flatMap(id -> platforms.stream().filter(p -> p.id().equals(id)).findFirst())
                .map(parent -> 1 + depth(parent, platforms))
                .orElse(0);
    }

    private static List<Area> areas(
            Edition edition, List<Place> platforms, Map<String, Place> owners, WorldMap map) {
        var areas = new ArrayList<Area>();
        for (var platform : platforms) {
            var own =
                    new TreeSet<>(platform.territory())
                            .stream()
                                    .filter(country -> platform.equals(owners.get(country)))
                                    .flatMap(country -> map.outline(country).stream())
                                    .toList();
            if (!own.isEmpty()) {
                areas.add(
                        new Area(
                                platform,
                                edition.level(platform).orElse("NATIONAL"),
                                paths(own, false),
                                paths(own, true)));
            }
        }
        return areas;
    }

    private static String paths(List<Outline> outlines, boolean dots) {
        return outlines.stream()
                .filter(outline -> outline.dot() == dots)
                .map(Outline::path)
                .collect(Collectors.joining());
    }

    private static List<Arc> arcs(List<Link> links, WorldMap map) {
        return links.stream()
                .filter(link -> link.number().signum() > 0)
                .flatMap(
                        link ->
                                map.arc(link.mentor(), link.mentee()).stream()
                                        .map(path -> new Arc(link, path, weight(link.number()))))
                .sorted(Comparator.comparing(Arc::weight).reversed())
                .toList();
    }

    private static List<Ring> rings(List<Link> links, WorldMap map, Box frame) {
        return links.stream()
                .filter(link -> link.mentor().equals(link.mentee()))
                .filter(link -> link.number().signum() > 0)
                .flatMap(
                        link ->
                                map.outline(link.mentor()).stream()
                                        .map(
                                                at ->
                                                        new Ring(
                                                                link,
                                                                Tenths.text(at.x()),
                                                                Tenths.text(at.y()),
                                                                radius(link.number(), frame))))
                .toList();
    }

    private static int weight(BigDecimal number) {
        var weight = 0;
        for (var step : STEPS) {
            weight += number.intValue() >= step ? 1 : 0;
        }
        return Math.max(1, weight);
    }

    /** Its area goes with the number, up to a hundred. */
    private static String radius(BigDecimal number, Box frame) {
        var share = Math.sqrt(Math.min(100, number.doubleValue()) / 100);
        return Tenths.text(frame.width() * (0.006 + 0.02 * share));
    }

    /** Countries in which partners work, as far as the links tell. */
    public int countries() {
        Set<String> countries = new HashSet<>();
        arcs.forEach(
                arc -> {
                    countries.add(arc.link().mentor());
                    countries.add(arc.link().mentee());
                });
        rings.forEach(ring -> countries.add(ring.link().mentor()));
        return countries.size();
    }
}
