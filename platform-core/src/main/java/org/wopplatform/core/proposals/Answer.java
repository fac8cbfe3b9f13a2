package org.wopplatform.core.proposals;

import java.time.Instant;
import java.util.Optional;

/** A side's answer as its own platform keeps it. */
public record Answer(
        Who who,
        boolean yes,
        Optional<DeclineKind> kind,
        Optional<String> reason,
        boolean paper,
        Optional<String> signatory,
        Optional<String> position,
        Instant at) {}
