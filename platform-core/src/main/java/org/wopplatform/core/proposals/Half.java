package org.wopplatform.core.proposals;

import java.util.Optional;
import java.util.UUID;

/**
 * One side of a proposal.
 *
 * @param platform with which the operator lies
 * @param paper the request of the mentee, the offer of the mentor
 */
public record Half(
        Who who,
        String platform,
        UUID operator,
        UUID paper,
        String name,
        Optional<String> shortName,
        String country) {

    /** As it is called among those who know it. */
    public String called() {
        return shortName.orElse(name);
    }
}
