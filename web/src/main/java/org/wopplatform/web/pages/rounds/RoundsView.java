package org.wopplatform.web.pages.rounds;

import java.util.List;
import org.wopplatform.core.rounds.Preparing.Reach;
import org.wopplatform.core.rounds.Round;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The rounds of a platform, those in preparation first. */
public record RoundsView(
        Frame frame, Desk desk, Form form, List<Round> rounds, Reach reach, String currency)
        implements View {
    public boolean nobodyThere() {
        return reach.requests() == 0 || reach.mentors() == 0;
    }
}
