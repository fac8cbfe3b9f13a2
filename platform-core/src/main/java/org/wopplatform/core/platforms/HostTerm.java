package org.wopplatform.core.platforms;

import java.time.LocalDate;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;

/**
 * An association's time as host of a platform, from the first day of {@code since} to the day
 * before the first day of {@code until}; either end may be open or unknown.
 */
public record HostTerm(
        String association,
        String name,
        Optional<String> onBehalfOf,
        Role role,
        Optional<PartialDate> since,
        Optional<PartialDate> until) {
    public enum Role {
        HOST,
        CO_HOST
    }

    public LocalDate start() {
        return since.map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    public LocalDate end() {
        return until.map(PartialDate::earliest).orElse(LocalDate.MAX);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(start()) && day.isBefore(end());
    }

    boolean overlaps(HostTerm other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }
}
