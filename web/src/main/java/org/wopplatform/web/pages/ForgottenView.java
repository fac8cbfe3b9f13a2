package org.wopplatform.web.pages;

/** Asking for a link to choose a new password; {@code sent} once it was asked for. */
public record ForgottenView(Frame frame, Form form, boolean sent) implements View, Unkept {}
