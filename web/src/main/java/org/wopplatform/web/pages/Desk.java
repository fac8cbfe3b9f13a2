package org.wopplatform.web.pages;

import java.util.List;

/**
 * The side navigation of a platform's administration: what the reader may open, and where the
 * reader is.
 */
public record Desk(String here, List<String> places) {
    /**
     * Places are also the last part of their address and the key of their name: {@code desk.texts}.
     */
    public boolean has(String place) {
        return places.contains(place);
    }
}
