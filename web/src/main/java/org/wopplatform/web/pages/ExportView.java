package org.wopplatform.web.pages;

/** The page that explains the export and has its button. */
public record ExportView(Frame frame, Desk desk) implements View {}
