package org.wopplatform.web.maps;

/** The part of the canvas that a map of some countries shows. */
final class Frame {

    /** Share of the longer side left free on each side. */
    private static final double MARGIN = 0.07;

    /**
     * Canvas units left free on each side at least; about 120 km from west to east at the equator.
     */
    private static final double LEAST_MARGIN = 3;

    /** Canvas units; about 1600 km at the equator: so wide that an island shows its neighbours. */
    private static final double LEAST_WIDTH = 40;

    /** Canvas units; about 700 km at the equator. */
    private static final double LEAST_HEIGHT = 25;

    private static final double LEAST_ASPECT = 1.2;
    private static final double GREATEST_ASPECT = 2.2;

    private Frame() {}

    /**
     * The frame around some land.
     *
     * @param land what must be seen
     * @param canvas what there is, 1.2 to 2.2 times as wide as high
     * @return a box inside the canvas, 1.2 to 2.2 times as wide as high, which holds the land as
     *     far as the canvas does
     */
    static Box around(Box land, Box canvas) {
        double margin = Math.max(LEAST_MARGIN, MARGIN * Math.max(land.width(), land.height()));
        double width = Math.max(LEAST_WIDTH, land.width() + 2 * margin);
        double height = Math.max(LEAST_HEIGHT, land.height() + 2 * margin);
        width = Math.min(canvas.width(), Math.max(width, height * LEAST_ASPECT));
        height = Math.min(canvas.height(), Math.max(height, width / GREATEST_ASPECT));
        return new Box(
                start(land.x(), land.width(), width, canvas.x(), canvas.right()),
                start(land.y(), land.height(), height, canvas.y(), canvas.bottom()),
                width,
                height);
    }

    /** The frame, to both sides as wide as the aspect asks and the canvas allows. */
    static Box widened(Box frame, double aspect, Box canvas) {
        double width = Math.min(canvas.width(), Math.max(frame.width(), frame.height() * aspect));
        return new Box(
                start(frame.x(), frame.width(), width, canvas.x(), canvas.right()),
                frame.y(),
                width,
                frame.height());
    }

    /** Where a side starts that has the land in its middle unless the canvas ends before. */
    private static double start(
            double from, double length, double side, double first, double last) {
        double middle = from + length / 2;
        return Math.max(first, Math.min(middle - side / 2, last - side));
    }
}
