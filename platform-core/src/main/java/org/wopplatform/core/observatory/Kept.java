package org.wopplatform.core.observatory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;

/**
 * What was worked out of cells, kept in memory until one of them or the tree of platforms changes,
 * or the day is over.
 */
final class Kept<T> {
    /** By dimension as the database names it. */
    private record Cells(Measure measure, Set<String> dimensions) {}

    private record Answer<T>(AnalystSource.Moment asOf, List<Platform> platforms, T content) {}

    private final Map<Cells, Answer<T>> answers = new ConcurrentHashMap<>();
    private final AnalystSource analyst;
    private final Network network;

    Kept(AnalystSource analyst, Network network) {
        this.analyst = analyst;
        this.network = network;
    }

    /**
     * As of this moment, made anew only where it has to be. What changes while it is made is dated
     * after the moment that it is kept by, so that it is made again when it is asked for next.
     */
    T of(Measure measure, Set<String> dimensions, Supplier<T> making) {
        var cells = new Cells(measure, dimensions);
        var kept = answers.get(cells);
        var platforms = network.all();
        var since =
                analyst.since(
                        kept == null ? AnalystSource.Moment.NEVER : kept.asOf(),
                        measure,
                        dimensions);
        if (kept != null && since.holds() && kept.platforms().equals(platforms)) {
            return kept.content();
        }
        var made = making.get();
        answers.put(cells, new Answer<>(since.now(), platforms, made));
        return made;
    }
}
