package org.wopplatform.core.mail;

/** A platform has a message to send. */
public record MessageQueued(String platform) {}
