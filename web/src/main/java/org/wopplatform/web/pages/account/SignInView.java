package org.wopplatform.web.pages.account;

import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.Unkept;
import org.wopplatform.web.pages.View;

/** Signing in; {@code next} is the path to go on to. */
public record SignInView(Frame frame, Form form, String next) implements View, Unkept {}
