package org.wopplatform.core.proposals;

/** Why a side does not want a proposal, in words that everybody may hear. */
public enum DeclineKind {
    NO_CAPACITY,
    TIMING,
    NO_FIT,
    DISTANCE,
    LANGUAGE,
    OTHER
}
