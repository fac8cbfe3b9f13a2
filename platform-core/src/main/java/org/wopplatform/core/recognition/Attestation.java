package org.wopplatform.core.recognition;

import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;

/**
 * What somebody says who attests a step.
 *
 * @param reachedOn as exactly as it is known; a step may have been reached long before it is
 *     attested, and before the steps below it
 * @param evidence what shows it, in plain words, 1 to 2,000 characters
 * @param document a file of the operator that shows it
 * @param onBehalfOf the short name of the host association
 */
public record Attestation(
        Step step,
        PartialDate reachedOn,
        String evidence,
        Optional<UUID> document,
        String onBehalfOf) {
    static final int LONGEST_EVIDENCE = 2000;

    public Attestation {
        if (step == Step.UNKNOWN || evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE) {
            throw new IllegalArgumentException("no attestation of " + step);
        }
    }
}
