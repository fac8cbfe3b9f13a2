package org.wopplatform.core.rounds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.rules.RuleRefused;

/**
 * A round as it is kept: of one workshop, with the plan that was computed last.
 *
 * @param version rises by one with whatever is changed in the round or in what belongs to it
 */
public record Round(
        UUID id,
        Terms terms,
        State state,
        Instant stateSince,
        Optional<Planned> planned,
        boolean demonstration,
        int version) {

    public enum State {
        DRAFT,
        COMMITTED,
        CANCELLED
    }

    /**
     * @param of the digest of what it was computed from ({@link ProblemDigest})
     * @param by the name of whoever had it computed
     */
    public record Planned(RoundPlan plan, String of, Instant at, Optional<String> by) {}

    public boolean open() {
        return state == State.DRAFT;
    }

    /**
     * @param version the one that whoever asks has read
     */
    void toChange(int version) {
        if (!open()) {
            throw new RuleRefused("round.stays");
        }
        if (this.version != version) {
            throw new RuleRefused("round.changed-meanwhile");
        }
    }
}
