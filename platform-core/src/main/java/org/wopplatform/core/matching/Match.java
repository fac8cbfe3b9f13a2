package org.wopplatform.core.matching;

import java.util.List;

/**
 * A pair that passes every gate.
 *
 * @param areas asked for, in which the mentor is the more mature, best fit first
 * @param score in hundredths of a point, 0 to 10,000: the sum of the parts' points
 */
public record Match(Mentee mentee, Mentor mentor, List<String> areas, int score, List<Part> parts) {
    public Match {
        areas = List.copyOf(areas);
        parts = List.copyOf(parts);
    }
}
