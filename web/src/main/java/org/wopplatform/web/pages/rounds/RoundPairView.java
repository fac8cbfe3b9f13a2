package org.wopplatform.web.pages.rounds;

import java.util.List;
import java.util.Optional;
import org.wopplatform.core.matching.GateFailure;
import org.wopplatform.core.matching.Match;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Two of a round, and why they score what they score. */
public record RoundPairView(
        RoundView page,
        Mentee mentee,
        Mentor mentor,
        Optional<Match> match,
        List<GateFailure> failures)
        implements View {
    @Override
    public Frame frame() {
        return page.frame();
    }
}
