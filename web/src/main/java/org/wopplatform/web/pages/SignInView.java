package org.wopplatform.web.pages;

/** Signing in; {@code next} is the path to go on to. */
public record SignInView(Frame frame, Form form, String next) implements View, Unkept {}
