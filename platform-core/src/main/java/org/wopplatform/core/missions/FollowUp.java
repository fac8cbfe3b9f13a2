package org.wopplatform.core.missions;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is to be done after a mission (MI5). */
public record FollowUp(
        UUID id,
        String what,
        Optional<UUID> party,
        Optional<LocalDate> until,
        Optional<LocalDate> doneOn) {
    public static final int LONGEST = 500;
}
