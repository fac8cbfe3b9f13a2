package org.wopplatform.core.review;

import org.wopplatform.core.operators.Standing;

/** What can be decided on an operator that is under review. */
public enum Decision {
    VERIFY(Standing.VERIFIED),
    RETURN(Standing.RETURNED),
    REJECT(Standing.WITHDRAWN);

    private final Standing leadsTo;

    Decision(Standing leadsTo) {
        this.leadsTo = leadsTo;
    }

    public Standing leadsTo() {
        return leadsTo;
    }

    public boolean needsReason() {
        return this != VERIFY;
    }
}
