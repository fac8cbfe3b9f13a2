package org.wopplatform.web.problems;

/** Too many are being answered already; whoever asks may come back in a moment. */
public class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
