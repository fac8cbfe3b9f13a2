package org.wopplatform.web.pages.partnerships;

import org.wopplatform.core.integrity.Case;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** One case, for an officer who is not named in it. */
public record CaseView(Frame frame, Desk desk, Form form, Case found) implements View {}
