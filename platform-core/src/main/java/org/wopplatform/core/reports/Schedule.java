package org.wopplatform.core.reports;

import java.time.LocalDate;
import java.util.Set;

/** When a partnership reports (RP1). */
public record Schedule(int everyMonths, LocalDate firstDue) {
    public static final Set<Integer> EVERY = Set.of(3, 6, 12);

    public Schedule {
        if (!EVERY.contains(everyMonths)) {
            throw new IllegalArgumentException("every 3, 6 or 12 months, got " + everyMonths);
        }
    }

    /** The day on which the report of that number is due, the first being number 0. */
    LocalDate due(int number) {
        return firstDue.plusMonths((long) everyMonths * number);
    }

    /** The first day that the report of that number covers; it covers all up to its due day. */
    LocalDate from(int number) {
        return firstDue.plusMonths((long) everyMonths * (number - 1)).plusDays(1);
    }

    /** How many reports there are by the day: all that were due before it, and one ahead. */
    int numberBy(LocalDate today) {
        var number = 1;
        while (due(number - 1).isBefore(today)) {
            number++;
        }
        return number;
    }
}
