package org.wopplatform.web.maps;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The world on a flat canvas, 1000 units wide and 460 high, in the Equal Earth projection with 11
 * degrees east in the middle; at the equator a unit is 39 km from west to east and 29 km from south
 * to north. Countries are named by ISO 3166-1 alpha-2 codes in capitals; a code that the map does
 * not know is passed over.
 *
 * <p>There are two drawings on the same canvas: {@link #overview()} to show the whole world, {@link
 * #near()} to show a part of it.
 */
public final class WorldMap {

    private static final Box CANVAS = new Box(0, 0, 1000, 460);

    private static final WorldMap OVERVIEW = new WorldMap(OutlineFile.named("world.tsv"));
    private static final WorldMap NEAR = new WorldMap(OutlineFile.named("near.tsv"));

    private final Map<String, Outline> outlines;
    private final String landWithoutCode;

    private WorldMap(OutlineFile file) {
        outlines =
                file.outlines().stream()
                        .collect(
                                Collectors.toMap(
                                        Outline::country,
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalStateException(
                                                    "Two outlines of " + one.country());
                                        },
                                        LinkedHashMap::new));
        landWithoutCode = file.landWithoutCode();
    }

    /**
     * The drawing for the whole world. Points are rounded to half a unit, thus at most 10 km off,
     * and bends smaller than a square unit (1100 square kilometres) are left out; islands below
     * 5600 square kilometres are dots.
     */
    public static WorldMap overview() {
        return OVERVIEW;
    }

    /**
     * The drawing for a part of the world. In Latin America and the Caribbean points are rounded to
     * a tenth of a unit, thus at most 2 km off, and bends smaller than 100 square kilometres are
     * left out; elsewhere to a fifth, 4 km, and 400 square kilometres. Islands below 1500 square
     * kilometres are dots.
     */
    public static WorldMap near() {
        return NEAR;
    }

    /** The outline of the country, or empty if the map does not know it. */
    public Optional<Outline> outline(String country) {
        return Optional.ofNullable(outlines.get(country));
    }

    /** All outlines, by country code. */
    public List<Outline> outlines() {
        return List.copyOf(outlines.values());
    }

    /** Path data of all land of the world but that of the given countries; dots are left out. */
    public String landExcept(Set<String> countries) {
        return landExcept(countries, CANVAS);
    }

    /**
     * Path data of the land that a frame shows, but for the given countries; dots are left out.
     * Land outside the frame is there only as part of a country whose main land touches the frame.
     */
    public String landExcept(Set<String> countries, Box frame) {
        return paths(outline -> !outline.dot(), countries, frame) + landWithoutCode;
    }

    /** Path data of all dots of the world but those of the given countries. */
    public String dotsExcept(Set<String> countries) {
        return dotsExcept(countries, CANVAS);
    }

    /**
     * Path data of the dots that a frame shows, but for the given countries. Drawn with {@code
     * stroke-linecap: round} and {@code vector-effect: non-scaling-stroke}, each is a dot as wide
     * as the stroke, whatever the frame.
     */
    public String dotsExcept(Set<String> countries, Box frame) {
        return paths(Outline::dot, countries, frame);
    }

    private String paths(Predicate<Outline> kind, Set<String> countries, Box frame) {
        return outlines.values().stream()
                .filter(kind)
                .filter(outline -> !countries.contains(outline.country()))
                .filter(outline -> outline.box().touches(frame))
                .map(Outline::path)
                .collect(Collectors.joining());
    }

    /**
     * The part of the canvas that shows the main land of the countries, their neighbourhood and a
     * margin; the whole canvas if the map knows none of them.
     *
     * @return a box inside the canvas, 1.2 to 2.2 times as wide as high, at least 40 units wide
     */
    public Box frame(Collection<String> countries) {
        return countries.stream()
                .map(outlines::get)
                .filter(Objects::nonNull)
                .map(Outline::box)
                .reduce(Box::with)
                .map(land -> Frame.around(land, CANVAS))
                .orElse(CANVAS);
    }

    /**
     * The same, also with the anchors of other countries, and wider if need be.
     *
     * @param ends countries of which the anchor alone need be seen
     * @param aspect how many times as wide as high at least, up to 2.2; as far as the canvas allows
     */
    public Box frame(Collection<String> countries, Collection<String> ends, double aspect) {
        return Stream.concat(
                        countries.stream()
                                .map(outlines::get)
                                .filter(Objects::nonNull)
                                .map(Outline::box),
                        ends.stream()
                                .map(outlines::get)
                                .filter(Objects::nonNull)
                                .map(end -> new Box(end.x() - 1, end.y() - 1, 2, 2)))
                .reduce(Box::with)
                .map(land -> Frame.widened(Frame.around(land, CANVAS), aspect, CANVAS))
                .orElse(CANVAS);
    }

    /** The whole canvas. */
    public Box world() {
        return CANVAS;
    }

    /**
     * Path data of a curve from the anchor of one country to that of another, bent to the left of
     * its way; empty if the map does not know both, or they are one.
     */
    public Optional<String> arc(String from, String to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        return outline(from)
                .flatMap(start -> outline(to).map(end -> new Arc(start, end, CANVAS).path()));
    }
}
