package org.wopplatform.web.pages.matching;

import java.time.LocalDate;
import java.util.List;
import org.wopplatform.core.matching.Finding;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.MatchTexts;

/** Every open request in reach, the oldest first. */
public record WaitingView(
        Frame frame, Desk desk, MatchTexts says, List<Finding.Waiting> waiting, LocalDate today)
        implements View {}
