package org.wopplatform.core.matching;

import java.util.List;
import java.util.Optional;

/** What is to be said of a pair: either a match, or every gate that it does not pass. */
public record Judgement(Optional<Match> match, List<GateFailure> failures) {
    public Judgement {
        failures = List.copyOf(failures);
        if (match.isPresent() != failures.isEmpty()) {
            throw new IllegalArgumentException("a match passes every gate: " + failures);
        }
    }
}
