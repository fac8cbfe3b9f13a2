package org.wopplatform.web.pages;

/** Accent colour and logo; fields: accent, logo (a file). */
public record AppearanceView(Frame frame, Desk desk, Form form, String accent) implements View {}
