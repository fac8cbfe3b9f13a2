package org.wopplatform.web.pages.board;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.Observatory;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** Reads what everybody is told of the current platform's own records (BO3). */
@RequestScoped
class SeenByOthers {
    @Inject Observatory observatory;
    @Inject CurrentPlatform current;

    /**
     * @param wanted by what each measure is looked at, besides its total
     */
    Seen ofOwn(Map<Measure, Set<Dimension>> wanted) {
        var rows = new EnumMap<Measure, Map<Dimension, Picture.Row>>(Measure.class);
        wanted.forEach(
                (measure, dimensions) -> {
                    var told = new EnumMap<Dimension, Picture.Row>(Dimension.class);
                    dimensions.stream()
                            .filter(measure.dimensions()::contains)
                            .forEach(by -> told.put(by, row(measure, by)));
                    if (told.isEmpty()) {
                        told.put(Dimension.ALL, row(measure, Dimension.ALL));
                    }
                    rows.put(measure, told);
                });
        return new Seen(rows);
    }

    private Picture.Row row(Measure measure, Dimension by) {
        return observatory.picture(measure, by).ownRow(current.get().id());
    }
}
