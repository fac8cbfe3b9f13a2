package org.wopplatform.core.partnerships;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a partnership lacks on the way to its next state.
 *
 * @param turn whose turn it is
 * @param platform the platform whose turn it is, or whose party's
 * @param party whose turn it is, or of whom it is said; its name besides
 * @param since when it became their turn
 */
public record Gap(
        String code,
        Turn turn,
        String platform,
        Optional<UUID> party,
        Optional<String> partyName,
        Instant since) {

    /** Who must act. */
    public enum Turn {
        COORDINATOR,
        PLATFORM,
        PARTY
    }
}
