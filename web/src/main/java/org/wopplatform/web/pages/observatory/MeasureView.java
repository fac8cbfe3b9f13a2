package org.wopplatform.web.pages.observatory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What one measure means, what it is today and what it is made of.
 *
 * @param code of the measure, or of a share that is made from two
 * @param subject what kind of record is counted
 * @param adds how it adds up
 * @param total empty for a share
 * @param share empty for a sum
 * @param days the medians, where it is one
 */
public record MeasureView(
        Frame frame,
        Instant asOf,
        String code,
        String subject,
        String adds,
        Optional<Figure> total,
        Optional<Share> share,
        List<DaysLine> days,
        List<Breakdown> breakdowns,
        List<PlatformLine> platforms)
        implements View {
    /** Whether closed periods hold it, so that its changes can be told. */
    public boolean changes() {
        return Arrays.stream(Measure.values()).anyMatch(measure -> measure.name().equals(code));
    }
}
