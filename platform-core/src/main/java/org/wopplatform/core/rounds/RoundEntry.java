package org.wopplatform.core.rounds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody did to a round while it was prepared.
 *
 * @param number the round's version that came of it
 * @param pair where it was about two
 * @param by the name of whoever did it, as long as the account has one
 */
public record RoundEntry(int number, Act act, Optional<Two> pair, Optional<String> by, Instant at) {
    public enum Act {
        OPENED,
        BASIS,
        REQUESTS,
        MENTORS,
        LOCK,
        FORBID,
        FREE,
        PLAN,
        COMMITTED,
        CANCELLED
    }

    public record Two(UUID request, UUID offer) {}
}
