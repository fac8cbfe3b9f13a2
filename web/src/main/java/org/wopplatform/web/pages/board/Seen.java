package org.wopplatform.web.pages.board;

import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Picture;

/**
 * What others see of a platform's own figures; empty where filters combine what nobody is told.
 *
 * @param rows of each measure at least one, since each has its total
 */
record Seen(Map<Measure, Map<Dimension, Picture.Row>> rows) {
    static final Seen NOTHING = new Seen(Map.of());

    boolean any() {
        return !rows.isEmpty();
    }

    Optional<Figure> total(Measure measure) {
        return rows.getOrDefault(measure, Map.of()).values().stream()
                .findFirst()
                .map(Picture.Row::total);
    }

    Optional<Figure> of(Measure measure, Dimension dimension, String category) {
        return row(measure, dimension).map(row -> row.of(category));
    }

    private Optional<Picture.Row> row(Measure measure, Dimension dimension) {
        return Optional.ofNullable(rows.getOrDefault(measure, Map.of()).get(dimension));
    }
}
