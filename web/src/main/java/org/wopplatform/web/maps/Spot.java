package org.wopplatform.web.maps;

/**
 * A place on the canvas.
 *
 * @param x in canvas units from the left
 * @param y in canvas units from the top
 */
public record Spot(double x, double y) {
    private static final double CENTRAL_MERIDIAN = 11;
    private static final double SCALE = 189.5638;
    private static final double MIDDLE = 489.2100;
    private static final double EQUATOR = 255.4419;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    /**
     * Where a place of the earth lies on the canvas, in the Equal Earth projection.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @return at most 0.1 units off the outlines, 4 km at the equator: scale and origin are fitted
     *     to the places that the outlines' file rounds to a tenth
     */
    public static Spot of(double latitude, double longitude) {
        var lambda = Math.toRadians((longitude - CENTRAL_MERIDIAN + 540) % 360 - 180);
        var theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        var square = theta * theta;
        var sixth = square * square * square;
        var x =
                lambda
                        * Math.cos(theta)
                        / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
        var y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
        return new Spot(MIDDLE + SCALE * x, EQUATOR - SCALE * y);
    }

    /** Path data of a line of no length, which a round line cap turns into a dot. */
    public String path() {
        return "M" + Tenths.text(x) + " " + Tenths.text(y) + "h0";
    }
}
