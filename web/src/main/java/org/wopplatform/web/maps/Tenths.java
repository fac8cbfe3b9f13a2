package org.wopplatform.web.maps;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates as they are written in SVG. */
public final class Tenths {

    private Tenths() {}

    /**
     * The shortest text of a coordinate.
     *
     * @param units canvas units, any finite number
     * @return the number to the nearest tenth, thus at most 0.05 units off, with a point whatever
     *     the locale
     */
    public static String text(double units) {
        BigDecimal tenths = BigDecimal.valueOf(units).setScale(1, RoundingMode.HALF_UP);
        return tenths.stripTrailingZeros().toPlainString();
    }
}
