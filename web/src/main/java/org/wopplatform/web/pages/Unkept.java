package org.wopplatform.web.pages;

/**
 * A page that nobody may keep although nobody is signed in: it is about one person, or it counts
 * what changes without any public record changing.
 */
public interface Unkept {}
