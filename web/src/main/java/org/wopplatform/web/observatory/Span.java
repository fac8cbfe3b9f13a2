package org.wopplatform.web.observatory;

import java.util.Optional;
import org.wopplatform.core.observatory.Dimension;

/** A category, or of days and years all from one to another, both included. */
public record Span(String from, String to) {
    /** Nothing for what cannot be a category of the dimension. */
    static Optional<Span> of(Dimension dimension, String code) {
        var ends = code.split("\\.\\.", -1);
        if (ends.length > 2 || (ends.length == 2 && !Categories.inOrder(dimension))) {
            return Optional.empty();
        }
        var span = new Span(ends[0], ends[ends.length - 1]);
        return Categories.has(dimension, span.from()) && Categories.has(dimension, span.to())
                ? Optional.of(span)
                : Optional.empty();
    }

    boolean isUpsideDown() {
        return from.compareTo(to) > 0;
    }

    public boolean isOne() {
        return from.equals(to);
    }

    public boolean holds(String category) {
        return from.compareTo(category) <= 0 && category.compareTo(to) <= 0;
    }

    @Override
    public String toString() {
        return isOne() ? from : from + ".." + to;
    }
}
