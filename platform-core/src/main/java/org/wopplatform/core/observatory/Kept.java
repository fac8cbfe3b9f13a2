package org.wopplatform.core.observatory;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was worked out of cells, kept in memory until one of them changes or the day is over. */
final class Kept<T> {
    /** By dimension as the database names it. */
    private record Cells(Measure measure, Set<String> dimensions) {}

    private record Answer<T>(AnalystSource.Moment asOf, T content) {}

    private final Map<Cells, Answer<T>> answers = new ConcurrentHashMap<>();
    private final AnalystSource analyst;

    Kept(AnalystSource analyst) {
        this.analyst = analyst;
    }

    /**
     * As of this moment, made anew only where it has to be. What changes while it is made is dated
     * after the moment that it is kept by, so that it is made again when it is asked for next.
     */
    T of(Measure measure, Set<String> dimensions, Supplier<T> making) {
        var cells = new Cells(measure, dimensions);
        var kept = answers.get(cells);
        var since =
                analyst.since(
                        kept == null ? AnalystSource.Moment.NEVER : kept.asOf(),
                        measure,
                        dimensions);
        if (kept != null && since.holds()) {
            return kept.content();
        }
        var made = making.get();
        answers.put(cells, new Answer<>(since.now(), made));
        return made;
    }
}
