package org.wopplatform.web.maps;

/**
 * An upright rectangle on the canvas.
 *
 * @param x left edge, in canvas units from the left
 * @param y upper edge, in canvas units from the top
 * @param width in canvas units, above 0
 * @param height in canvas units, above 0
 */
public record Box(double x, double y, double width, double height) {

    public Box {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("No corner of a box: " + x + ", " + y);
        }
        if (!isLength(width) || !isLength(height)) {
            throw new IllegalArgumentException("No size of a box: " + width + " x " + height);
        }
    }

    private static boolean isLength(double units) {
        return Double.isFinite(units) && units > 0;
    }

    /** The value of an SVG {@code viewBox} attribute, each number to the nearest tenth. */
    public String viewBox() {
        return String.join(
                " ", Tenths.text(x), Tenths.text(y), Tenths.text(width), Tenths.text(height));
    }

    /** The right edge, in canvas units from the left. */
    public double right() {
        return x + width;
    }

    /** The lower edge, in canvas units from the top. */
    public double bottom() {
        return y + height;
    }

    /** Whether the point lies in this box or on its edge. */
    public boolean holds(double pointX, double pointY) {
        return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
    }

    /** Whether the two boxes have a point in common. */
    public boolean touches(Box other) {
        return other.x <= right()
                && other.right() >= x
                && other.y <= bottom()
                && other.bottom() >= y;
    }

    /** The smallest box around both. */
    Box with(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }
}
