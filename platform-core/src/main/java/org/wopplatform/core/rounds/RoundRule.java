package org.wopplatform.core.rounds;

import java.util.Optional;
import java.util.UUID;

/** A pair that people have tied together or kept apart before anything is computed. */
public record RoundRule(UUID request, UUID offer, Kind kind, Optional<String> reason) {
    public static final int LONGEST_REASON = 1000;

    public enum Kind {
        LOCK,
        FORBID
    }

    Problem.Link link() {
        return new Problem.Link(request.toString(), offer.toString());
    }
}
