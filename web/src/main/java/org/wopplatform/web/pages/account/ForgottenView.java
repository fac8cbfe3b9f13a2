package org.wopplatform.web.pages.account;

import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Unkept;
import org.wopplatform.web.pages.View;

/** Asking for a link to choose a new password; {@code sent} once it was asked for. */
public record ForgottenView(Frame frame, Form form, boolean sent) implements View, Unkept {}
