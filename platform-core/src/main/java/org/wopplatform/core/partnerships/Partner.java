package org.wopplatform.core.partnerships;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A party of a partnership, as its partners and their platforms know it.
 *
 * @param home the platform that speaks for it
 * @param areas the working areas in which it has its role, by code
 * @param word its last word on the match: nothing if it has not spoken
 */
public record Partner(
        UUID id,
        Role role,
        String home,
        UUID operator,
        String name,
        Optional<String> shortName,
        String country,
        Optional<String> sizeClass,
        String standing,
        boolean outside,
        boolean published,
        boolean codeAccepted,
        List<String> areas,
        Optional<Boolean> word) {

    /** What an organisation is in a partnership; mentor and mentee by working area. */
    public enum Role {
        MENTOR,
        MENTEE,
        FACILITATOR,
        DONOR,
        TECHNICAL_SUPPORT,
        POLITICAL_SUPPORT;

        /** Whose word a partnership needs. */
        public boolean partners() {
            return this == MENTOR || this == MENTEE;
        }
    }

    public Partner {
        areas = List.copyOf(areas);
    }
}
