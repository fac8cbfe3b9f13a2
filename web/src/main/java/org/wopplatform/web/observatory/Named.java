package org.wopplatform.web.observatory;

/** A code, which stays, and what it is called in a reader's language. */
record Named(String code, String name) {
    static final Named NOTHING = new Named("", "");
}
