package org.wopplatform.web.pages;

import java.util.List;

/**
 * The side navigation of a platform's administration: what the reader may open, and where the
 * reader is.
 */
public record Desk(String here, List<String> places) {
    /** Where a place is within the platform; most are called as they are addressed. */
    public String path(String place) {
        return switch (place) {
            case "desk" -> "administration";
            case "committee" -> "committee";
            case "small-operators" -> "administration/operators/small";
            default -> "administration/" + place;
        };
    }

    /** A place is also the key of its name: {@code desk.texts}. */
    public boolean has(String place) {
        return places.contains(place);
    }
}
