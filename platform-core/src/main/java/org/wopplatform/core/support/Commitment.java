package org.wopplatform.core.support;

/** How far top management stands behind a request. */
public enum Commitment {
    NONE,
    STATED,
    SIGNED_OFF
}
