package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.integrity.Case;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The cases that are open to the officer who reads. */
public record CasesView(Frame frame, Desk desk, Form form, List<Case> cases) implements View {}
