package org.wopplatform.core.proposals;

/** The two sides of a proposal. */
public enum Who {
    MENTEE,
    MENTOR;

    public Who other() {
        return this == MENTEE ? MENTOR : MENTEE;
    }
}
