package org.wopplatform.web.pages.administration;

import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Accent colour and logo; fields: accent, logo (a file). */
public record AppearanceView(Frame frame, Desk desk, Form form, String accent) implements View {}
