package org.wopplatform.web.maps;

/**
 * A curve from one country to another. It bends to the left of the way it goes, so that the arcs
 * there and back lie beside each other, and it stays inside the canvas.
 */
record Arc(Outline from, Outline to, Box canvas) {

    /** How far the control point lies off the straight line, as a share of its length. */
    private static final double BEND = 0.3;

    /** The curve as SVG path data. */
    String path() {
        double controlX = (from.x() + to.x()) / 2 + BEND * (to.y() - from.y());
        double controlY = (from.y() + to.y()) / 2 - BEND * (to.x() - from.x());
        return "M"
                + point(from.x(), from.y())
                + "Q"
                + point(
                        between(canvas.x(), controlX, canvas.right()),
                        between(canvas.y(), controlY, canvas.bottom()))
                + " "
                + point(to.x(), to.y());
    }

    private static double between(double least, double value, double greatest) {
        return Math.max(least, Math.min(value, greatest));
    }

    private static String point(double x, double y) {
        return Tenths.text(x) + " " + Tenths.text(y);
    }
}
