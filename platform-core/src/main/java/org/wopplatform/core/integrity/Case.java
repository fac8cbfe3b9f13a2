package org.wopplatform.core.integrity;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A case as an officer reads it.
 *
 * @param said what the reporter wrote, or the contract that was declared
 * @param named addresses and operators that are named in it
 */
public record Case(
        UUID id,
        UUID partnership,
        String code,
        String title,
        boolean tie,
        String said,
        State state,
        Instant since,
        Instant reportedAt,
        Optional<String> reporter,
        Optional<Decision> decision,
        Optional<String> decisionText,
        List<String> named,
        List<Note> notes) {

    /** How far a case has come; the database holds the same steps. */
    public enum State {
        RECEIVED,
        TRIAGED,
        UNDER_INQUIRY,
        DECIDED,
        APPEALED,
        CLOSED;

        private static final Map<State, Set<State>> NEXT =
                Map.of(
                        RECEIVED, EnumSet.of(TRIAGED),
                        TRIAGED, EnumSet.of(UNDER_INQUIRY, DECIDED),
                        UNDER_INQUIRY, EnumSet.of(DECIDED),
                        DECIDED, EnumSet.of(APPEALED, CLOSED),
                        APPEALED, EnumSet.of(DECIDED));

        public Set<State> next() {
            return NEXT.getOrDefault(this, Set.of());
        }
    }

    /** What the officers find. */
    public enum Decision {
        UNFOUNDED,
        ADVICE,
        SUSPENSION,
        TERMINATION;

        /** Whether it needs an inquiry first. */
        public boolean weighs() {
            return this == SUSPENSION || this == TERMINATION;
        }
    }

    /**
     * One line of a case's history.
     *
     * @param became the state it came to; nothing for a note
     */
    public record Note(
            Instant at,
            Optional<String> who,
            boolean byReporter,
            boolean toReporter,
            Optional<State> became,
            Optional<String> body) {}

    /** What may be decided from where it stands. */
    public List<Decision> decisions() {
        if (!state.next().contains(State.DECIDED)) {
            return List.of();
        }
        return Arrays.stream(Decision.values())
                .filter(d -> state != State.TRIAGED || !d.weighs())
                .toList();
    }
}
