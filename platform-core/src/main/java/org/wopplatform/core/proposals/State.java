package org.wopplatform.core.proposals;

import java.util.EnumSet;
import java.util.Set;

/** How far a proposal has come; the database holds the same steps. */
public enum State {
    PROPOSED,
    INTEREST_MENTEE,
    INTEREST_MENTOR,
    MUTUAL,
    CONVERTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN;

    /** Whose answer it waits for. */
    public Set<Who> waitsFor() {
        return switch (this) {
            case PROPOSED -> EnumSet.allOf(Who.class);
            case INTEREST_MENTEE -> EnumSet.of(Who.MENTOR);
            case INTEREST_MENTOR -> EnumSet.of(Who.MENTEE);
            default -> EnumSet.noneOf(Who.class);
        };
    }

    /** Whether both sides have said yes. */
    public boolean wanted() {
        return this == MUTUAL || this == CONVERTED;
    }

    /** Whether whoever made it can still take it back. */
    public boolean open() {
        return this == MUTUAL || !waitsFor().isEmpty();
    }

    /** The state after an answer to one that waits for it. */
    State after(Who who, boolean yes) {
        if (!yes) {
            return DECLINED;
        }
        if (this != PROPOSED) {
            return MUTUAL;
        }
        return who == Who.MENTEE ? INTEREST_MENTEE : INTEREST_MENTOR;
    }
}
