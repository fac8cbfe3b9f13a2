package org.wopplatform.web.pages;

/** A page that nobody may keep although nobody is signed in: it is about one person. */
public interface Unkept {}
