package org.wopplatform.web.pages.administration;

import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The page that explains the export and has its button. */
public record ExportView(Frame frame, Desk desk) implements View {}
