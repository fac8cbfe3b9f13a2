package org.wopplatform.core.operators;

import java.util.Map;
import java.util.Set;

/** Where an operator stands in its platform; the database holds the same table of steps. */
public enum Standing {
    INVITED,
    APPLIED,
    UNDER_REVIEW,
    RETURNED,
    VERIFIED,
    SUSPENDED,
    WITHDRAWN;

    private static final Map<Standing, Set<Standing>> NEXT =
            Map.of(
                    INVITED, Set.of(APPLIED, UNDER_REVIEW, WITHDRAWN),
                    APPLIED, Set.of(UNDER_REVIEW, WITHDRAWN),
                    UNDER_REVIEW, Set.of(RETURNED, VERIFIED, WITHDRAWN),
                    RETURNED, Set.of(UNDER_REVIEW, WITHDRAWN),
                    VERIFIED, Set.of(SUSPENDED, WITHDRAWN),
                    SUSPENDED, Set.of(VERIFIED, WITHDRAWN),
                    WITHDRAWN, Set.of());

    public boolean mayBecome(Standing other) {
        return NEXT.get(this).contains(other);
    }
}
