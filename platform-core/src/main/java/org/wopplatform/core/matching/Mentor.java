package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An open offer as matching sees it, and what is known of whoever makes it.
 *
 * @param freeDays days of this year that no match has taken yet, never below 0
 * @param freePlaces mentees that it can still take at once, never below 0
 * @param groupPlaces mentees that can share one group; 0 where it leads none
 * @param timesProposed proposals of it that wait for an answer
 * @param wants areas in which it would like to learn; none where it does not say
 * @param motivated whether it says why it wants to help, as far as that may be known here
 * @param smallBefore whether it has helped a small operator before, or is one
 */
public record Mentor(
        UUID offer,
        Side side,
        List<Strength> strengths,
        int freeDays,
        int freePlaces,
        int groupPlaces,
        Set<String> languages,
        Set<String> formats,
        int timesProposed,
        Set<String> wants,
        boolean motivated,
        Optional<Record> record,
        boolean smallBefore) {

    /**
     * @param maturity 1 to 5, reviewed, and not older than 36 months
     */
    public record Strength(
            String area, int maturity, LocalDate assessedOn, Optional<Figure> figure) {}

    /**
     * Partnerships that it closed as a mentor.
     *
     * @param mean of both sides' evaluations, 1 to 5; empty where there are none
     */
    public record Record(int closed, Optional<Double> mean) {}

    public Mentor {
        strengths = strengths.stream().sorted(Comparator.comparing(Strength::area)).toList();
        languages = Set.copyOf(languages);
        formats = Set.copyOf(formats);
        wants = Set.copyOf(wants);
    }

    /** The same with another capacity than its offer says. */
    public Mentor withCapacity(int days, int places, int inGroups) {
        return new Mentor(
                offer,
                side,
                strengths,
                days,
                places,
                inGroups,
                languages,
                formats,
                timesProposed,
                wants,
                motivated,
                record,
                smallBefore);
    }
}
