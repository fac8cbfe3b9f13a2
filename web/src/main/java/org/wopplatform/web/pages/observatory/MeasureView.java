package org.wopplatform.web.pages.observatory;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Share;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What one measure means, what it is at one moment and what it is made of.
 *
 * @param code of the measure, or of a share that is made from two
 * @param subject what kind of record is counted
 * @param adds how it adds up
 * @param madeOf the measures that a share or a median is made of
 * @param held whether it is known of the moment
 * @param total empty for a share
 * @param share empty for a sum
 * @param days the medians, where it is one
 */
public record MeasureView(
        Frame frame,
        Moment moment,
        String code,
        String subject,
        String adds,
        List<String> madeOf,
        boolean held,
        Optional<Figure> total,
        Optional<Share> share,
        List<DaysLine> days,
        List<Breakdown> breakdowns,
        List<PlatformLine> platforms)
        implements View {}
