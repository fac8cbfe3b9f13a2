package org.wopplatform.web.pages.partnerships;

import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** A new partnership. */
public record OpeningView(Frame frame, Desk desk, Form form) implements View {}
