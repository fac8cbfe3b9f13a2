package org.wopplatform.core.rounds;

import java.util.UUID;

/**
 * What a mentor brings into a round, which people may set otherwise than its offer says.
 *
 * @param days 0 to 1,000
 * @param places mentees at once, 0 to 200
 * @param groupPlaces mentees that can share one group, 0 to 50
 */
public record Capacity(UUID offer, int days, int places, int groupPlaces) {
    public static final int MOST_GROUP_PLACES = 50;

    public Capacity {
        if (days < 0
                || days > Problem.MOST_DAYS_FREE
                || places < 0
                || places > Problem.MOST_PLACES
                || groupPlaces < 0
                || groupPlaces > MOST_GROUP_PLACES) {
            throw new IllegalArgumentException("no such capacity of " + offer);
        }
    }

    /** As the mentor's offer says today. */
    static Capacity of(org.wopplatform.core.matching.Mentor mentor) {
        return new Capacity(
                mentor.offer(),
                Math.min(mentor.freeDays(), Problem.MOST_DAYS_FREE),
                Math.min(mentor.freePlaces(), Problem.MOST_PLACES),
                Math.min(mentor.groupPlaces(), MOST_GROUP_PLACES));
    }
}
