package org.wopplatform.core.support;

/** How partners can work together. */
public enum Format {
    VISIT,
    REMOTE,
    HYBRID,
    GROUP
}
