package org.wopplatform.web.pages.rounds;

import org.wopplatform.core.rounds.Committing.Outlook;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What would be sent to whom, before it is. */
public record RoundCommitView(RoundView page, Outlook outlook) implements View {
    @Override
    public Frame frame() {
        return page.frame();
    }
}
