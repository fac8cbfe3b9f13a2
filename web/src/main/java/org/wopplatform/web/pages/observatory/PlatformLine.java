package org.wopplatform.web.pages.observatory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.web.observatory.Edition;

/**
 * A platform with all below it.
 *
 * @param level what kind of platform it is, as words call it
 * @param depth how far below the platform whose page it is; 0 for that one itself
 * @param figures its totals, by measure; none of what was not measured
 */
public record PlatformLine(
        Edition.Place place, Optional<String> level, int depth, Map<String, Figure> figures) {
    /** Why figures of the lines are withheld, each reason once. */
    public static List<Reason> reasons(List<PlatformLine> lines) {
        return among(lines.stream().flatMap(line -> line.figures().values().stream()));
    }

    static List<Reason> among(Stream<Figure> figures) {
        return figures.map(Figure::reason)
                .filter(reason -> reason != Reason.NONE)
                .distinct()
                .sorted()
                .toList();
    }
}
