package org.wopplatform.core.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date as far as the source knows it: a year, a month or a day, in the ISO 8601 forms {@code
 * 2013}, {@code 2013-08} and {@code 2013-08-21}.
 *
 * <p>Range: years 1500 to 2999. Error: the true day lies in {@link #earliest()} to {@link
 * #latest()}.
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
    public PartialDate {
        var first = firstDay(text);
        if (first.getYear() < 1500 || first.getYear() > 2999) {
            throw new IllegalArgumentException("a year lies in 1500..2999, got " + text);
        }
    }

    public static PartialDate of(String text) {
        return new PartialDate(text);
    }

    public LocalDate earliest() {
        return firstDay(text);
    }

    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> earliest().withDayOfYear(earliest().lengthOfYear());
            case 7 -> earliest().withDayOfMonth(earliest().lengthOfMonth());
            default -> earliest();
        };
    }

    @Override
    public int compareTo(PartialDate other) {
        return earliest().compareTo(other.earliest());
    }

    @Override
    public String toString() {
        return text;
    }

    private static LocalDate firstDay(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atDay(1);
                case 7 -> YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a date is written 2013, 2013-08 or 2013-08-21, got " + text, e);
        }
    }
}
