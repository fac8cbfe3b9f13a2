package org.wopplatform.core.proposals;

/** Who thought of the pair. */
public enum Author {
    /** One of the five that the engine names. */
    ENGINE,
    /** A facilitator, for a reason of its own. */
    FACILITATOR,
    /** A round of many requests. */
    ROUND
}
