package org.wopplatform.core.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far the recognition of a small-scale operator has come; the order is the way (RC3). */
public enum Step {
    /** Nobody has put it on a list yet. */
    UNKNOWN,
    /** The association knows that it exists, where, and whom it serves. */
    MAPPED,
    /** Its users have chosen who runs it, and there are rules and accounts. */
    ORGANISED,
    /** An authority has it in a register. */
    REGISTERED,
    /** It is acknowledged as the provider of the service in its area. */
    RECOGNISED,
    /** It has a say in planning and a share in the sector's finance. */
    REPRESENTED;

    /** The steps that can be attested, in order. */
    public static List<Step> all() {
        return Arrays.stream(values()).filter(step -> step != UNKNOWN).toList();
    }

    public Optional<Step> next() {
        return ordinal() + 1 < values().length
                ? Optional.of(values()[ordinal() + 1])
                : Optional.empty();
    }

    public boolean reaches(Step other) {
        return compareTo(other) >= 0;
    }

    public static Optional<Step> of(String name) {
        return all().stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
