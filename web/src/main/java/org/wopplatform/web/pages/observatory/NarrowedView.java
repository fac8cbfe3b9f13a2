package org.wopplatform.web.pages.observatory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.partnerships.PublishedPartnerships.Partnership;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Partnerships narrowed down.
 *
 * @param title with the names of the filters
 * @param open how many published ones there are
 * @param figure published or not; empty where filters are combined
 * @param breakdowns of the published ones
 * @param partnerships the published ones one by one; empty where what is published of their parties
 *     does not tell which they are
 * @param singly each of the filters alone
 */
public record NarrowedView(
        Frame frame,
        Instant asOf,
        String title,
        Narrowing narrowing,
        long open,
        Optional<Figure> figure,
        ArcMap map,
        List<Breakdown> breakdowns,
        List<Partnership> partnerships,
        List<Narrowing.Choice> singly)
        implements View {}
