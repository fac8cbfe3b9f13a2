package org.wopplatform.core.partnerships;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far a partnership has come (W5); the database holds the same steps. */
public enum State {
    IDENTIFIED,
    MATCHED,
    LETTER_OF_INTENT,
    AGREED,
    DIAGNOSING,
    PLANNED,
    IMPLEMENTING,
    SUSPENDED,
    CLOSING,
    CLOSED,
    SCALED,
    FOLLOWED_UP,
    WITHDRAWN,
    TERMINATED,

    /** Only in records: the source does not tell. */
    UNKNOWN;

    private static final Map<State, Set<State>> NEXT =
            Map.ofEntries(
                    Map.entry(IDENTIFIED, EnumSet.of(MATCHED, WITHDRAWN)),
                    Map.entry(MATCHED, EnumSet.of(LETTER_OF_INTENT, WITHDRAWN)),
                    Map.entry(LETTER_OF_INTENT, EnumSet.of(AGREED, WITHDRAWN)),
                    Map.entry(AGREED, EnumSet.of(DIAGNOSING, TERMINATED)),
                    Map.entry(DIAGNOSING, EnumSet.of(PLANNED, TERMINATED)),
                    Map.entry(PLANNED, EnumSet.of(IMPLEMENTING, TERMINATED)),
                    Map.entry(IMPLEMENTING, EnumSet.of(SUSPENDED, CLOSING, TERMINATED)),
                    Map.entry(SUSPENDED, EnumSet.of(IMPLEMENTING, TERMINATED)),
                    Map.entry(CLOSING, EnumSet.of(CLOSED)),
                    Map.entry(CLOSED, EnumSet.of(SCALED, FOLLOWED_UP)));

    /** To which states it may go from here, in the order of the life cycle. */
    public Set<State> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** The one that comes next when all goes well. */
    public Optional<State> forward() {
        return switch (this) {
            case IDENTIFIED -> Optional.of(MATCHED);
            case MATCHED -> Optional.of(LETTER_OF_INTENT);
            case LETTER_OF_INTENT -> Optional.of(AGREED);
            case AGREED -> Optional.of(DIAGNOSING);
            case DIAGNOSING -> Optional.of(PLANNED);
            case PLANNED, SUSPENDED -> Optional.of(IMPLEMENTING);
            case IMPLEMENTING -> Optional.of(CLOSING);
            case CLOSING -> Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }

    /** Nothing more is written into its record. */
    public boolean over() {
        return this == CLOSED
                || this == SCALED
                || this == FOLLOWED_UP
                || this == WITHDRAWN
                || this == TERMINATED;
    }

    /** Steps that either side may take; the others are the coordinator's. */
    public boolean byEitherSide() {
        return this == SUSPENDED || this == WITHDRAWN;
    }

    /** Steps that are not taken without saying why. */
    public boolean wantsReason() {
        return this == SUSPENDED || this == WITHDRAWN || this == TERMINATED || this == SCALED;
    }
}
