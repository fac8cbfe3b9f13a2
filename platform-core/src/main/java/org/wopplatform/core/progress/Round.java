package org.wopplatform.core.progress;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a year in which the pulse is felt: {@code 2026-Q4}. */
public record Round(String text) implements Comparable<Round> {
    public Round {
        if (!text.matches("[12][0-9]{3}-Q[1-4]")) {
            throw new IllegalArgumentException("a round is written 2026-Q4, got " + text);
        }
    }

    public static Round of(LocalDate day) {
        return new Round("%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)));
    }

    public LocalDate firstDay() {
        return LocalDate.of(year(), 3 * quarter() - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public Round before() {
        return of(firstDay().minusDays(1));
    }

    public int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    public int quarter() {
        return text.charAt(6) - '0';
    }

    @Override
    public int compareTo(Round other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
