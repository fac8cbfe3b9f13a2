package org.wopplatform.web.pages.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.core.matching.Matchables;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/**
 * How any offer in reach answers a request.
 *
 * @param offers to choose from, by name
 * @param compared empty until one is chosen
 */
public record ComparisonView(
        Frame frame,
        Desk desk,
        MatchTexts says,
        Matchables.Asked asked,
        List<Choice> offers,
        Optional<Finding.Compared> compared)
        implements View {
    public record Choice(UUID offer, String name) {}
}
