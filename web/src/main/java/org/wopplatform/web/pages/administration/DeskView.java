package org.wopplatform.web.pages.administration;

import java.util.Optional;
import org.wopplatform.core.totals.Totals.Total;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The front page of a platform's administration. */
public record DeskView(
        Frame frame, Desk desk, long texts, long contacts, long people, Optional<Total> total)
        implements View {}
