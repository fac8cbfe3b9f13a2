package org.wopplatform.core.rounds;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a round is for and what its plan has to keep to.
 *
 * @param minimumScore pairs that score less are not chosen unless locked; whole points, 0 to 100
 */
public record Terms(
        String title,
        Optional<LocalDate> heldOn,
        int minimumScore,
        Aim aim,
        boolean countriesFirst,
        Optional<Budget> budget) {
    public static final int LONGEST_TITLE = 200;
    public static final int DEFAULT_MINIMUM = 40;

    /** What a plan should have as much of as can be. */
    public enum Aim {
        /** The sum of the pairs' scores. */
        SCORE,
        /** The same with each pair counted as often as people are served by its mentee. */
        PEOPLE
    }

    /**
     * What all pairs together may cost, and what one costs by how far its two sides lie apart; all
     * in whole units of the currency.
     *
     * @param region where the countries differ and both sides lie within this platform's reach
     * @param beyond where either side comes from beyond it
     */
    public record Budget(
            long amount, String currency, long sameCountry, long region, long beyond) {}

    public Terms {
        if (title.isBlank() || minimumScore < 0 || minimumScore > 100) {
            throw new IllegalArgumentException("no round of these terms: " + title);
        }
    }
}
