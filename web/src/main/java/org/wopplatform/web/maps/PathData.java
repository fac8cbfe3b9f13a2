package org.wopplatform.web.maps;

/** The part of SVG's path language that the maps use. */
final class PathData {

    private static final String LETTERS_AND_NUMBERS = "Mlhz -.0123456789";

    private PathData() {}

    /** Refuses text that does not start a path or that could end the attribute it stands in. */
    static void check(String path) {
        boolean clean = path.chars().allMatch(sign -> LETTERS_AND_NUMBERS.indexOf(sign) >= 0);
        if (!path.startsWith("M") || !clean) {
            throw new IllegalArgumentException("No path data: " + path);
        }
    }
}
