package org.wopplatform.core.imports;

/** An import of the platform has steps to take. */
public record ImportStarted(String platform) {}
