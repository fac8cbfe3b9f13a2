package org.wopplatform.web.pages.matching;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.core.matching.Matchables;
import org.wopplatform.core.matching.Weighing;
import org.wopplatform.core.matching.Weights;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/**
 * What counts how much; fields: the criteria's keys, reason, seen, request.
 *
 * @param requests on which other weights can be tried
 */
public record WeightsView(
        Frame frame,
        Desk desk,
        Form form,
        MatchTexts says,
        Weights inForce,
        List<Weighing.Version> history,
        List<Matchables.Asked> requests,
        Optional<Trial> trial)
        implements View {
    /** Who is found for a request now, and who would be. */
    public record Trial(Finding.Found now, Finding.Found then) {}
}
