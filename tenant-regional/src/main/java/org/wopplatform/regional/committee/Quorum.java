package org.wopplatform.regional.committee;

/**
 * Whether a meeting of a steering committee can resolve.
 *
 * <p>Unit: seats, whole numbers of 0 or more. A meeting has its quorum when more than half of the
 * seats that are held on its day are present; a committee without seats has none. Error: none,
 * integer arithmetic. Source: our own default; the charter's annexes were not available.
 */
public record Quorum(int seatsHeld, int present) {
    public Quorum {
        if (seatsHeld < 0 || present < 0 || present > seatsHeld) {
            throw new IllegalArgumentException(
                    "present lies in 0.." + seatsHeld + " seats, got " + present);
        }
    }

    public boolean reached() {
        return present * 2 > seatsHeld;
    }

    /** The fewest seats that must be present. */
    public int needed() {
        return seatsHeld / 2 + 1;
    }
}
