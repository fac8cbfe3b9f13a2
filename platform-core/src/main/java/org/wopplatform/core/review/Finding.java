package org.wopplatform.core.review;

import java.util.Map;

/**
 * Something about an operator that whoever reviews it should know (R2).
 *
 * @param facts what was found, by the names of the places in its message
 */
public record Finding(Kind kind, Map<String, String> facts) {
    /** How heavy it weighs. */
    public enum Weight {
        /** A rule demands it: verifying is refused until it is settled. */
        HINDERS,
        /** It may be wrong: somebody should look. */
        DOUBT,
        /** Good to know. */
        NOTE
    }

    /** What was found. */
    public enum Kind {
        INTERESTS_MISSING(Weight.HINDERS),
        MORE_CONNECTIONS_THAN_PEOPLE(Weight.DOUBT),
        FEW_PEOPLE_PER_CONNECTION(Weight.DOUBT),
        MANY_PEOPLE_PER_CONNECTION(Weight.DOUBT),
        NOBODY_SERVED(Weight.DOUBT),
        LARGE_COMMUNITY_BOARD(Weight.DOUBT),
        TINY_UTILITY(Weight.DOUBT),
        OWNERSHIP_AGAINST_FORM(Weight.DOUBT),
        LICENCE_OPEN(Weight.DOUBT),
        SERVICES_MISSING(Weight.DOUBT),
        PLACE_MISSING(Weight.DOUBT),
        CONTACT_MISSING(Weight.DOUBT),
        LICENCE_DOCUMENT_MISSING(Weight.NOTE);

        private final Weight weight;

        Kind(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    static Finding of(Kind kind) {
        return new Finding(kind, Map.of());
    }

    /** Whether it keeps an operator from being verified together with others (R7). */
    public boolean asksForALook() {
        return kind.weight() != Weight.NOTE;
    }
}
