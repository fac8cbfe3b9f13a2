package org.wopplatform.web.pages;

import java.util.Optional;
import org.wopplatform.core.totals.Totals.Total;

/** The front page of a platform's administration. */
public record DeskView(
        Frame frame, Desk desk, long texts, long contacts, long people, Optional<Total> total)
        implements View {}
