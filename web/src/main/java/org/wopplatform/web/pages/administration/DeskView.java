package org.wopplatform.web.pages.administration;

import java.util.Optional;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.OwnFigures.Counts;
import org.wopplatform.core.observatory.OwnFigures.Sum;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The front page of a platform's administration.
 *
 * @param operators how many the registry holds, of whatever standing
 * @param waiting how many of them wait for a decision
 * @param total what the platform counts itself, exactly
 */
public record DeskView(
        Frame frame,
        Desk desk,
        long texts,
        long contacts,
        long people,
        long operators,
        long waiting,
        Optional<Counts> total)
        implements View {
    public Optional<Sum> own(String measure) {
        return total.map(counts -> counts.total(Measure.valueOf(measure)));
    }
}
