package org.wopplatform.web.pages.proposals;

import org.wopplatform.core.proposals.Proposing.Draft;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/** A pair before it is proposed; fields: request, offer, reason. */
public record ProposingView(Frame frame, Desk desk, Form form, Draft draft, MatchTexts says)
        implements View {}
