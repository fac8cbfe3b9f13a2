package org.wopplatform.web.maps;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one country looks like on a map.
 *
 * @param country ISO 3166-1 alpha-2 code in capitals
 * @param dot whether the country is too small for its shape to be seen; its path then is a line of
 *     no length at its anchor, which a round line cap turns into a dot
 * @param x of the anchor, where a label stands and arcs end: a point well inside the biggest piece
 *     of land; canvas units from the left
 * @param y of the anchor, in canvas units from the top
 * @param box around the main land, without far islands; for a dot one unit wide and high
 * @param path SVG path data in canvas units
 */
public record Outline(String country, boolean dot, double x, double y, Box box, String path) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Outline {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("No country code: " + country);
        }
        Objects.requireNonNull(box, "box");
        if (!box.holds(x, y)) {
            throw new IllegalArgumentException("Anchor of " + country + " outside its box");
        }
        PathData.check(path);
    }
}
