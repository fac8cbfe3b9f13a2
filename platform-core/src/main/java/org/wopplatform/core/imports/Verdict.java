package org.wopplatform.core.imports;

/** What becomes of a row. */
public enum Verdict {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED,
    WAITING
}
