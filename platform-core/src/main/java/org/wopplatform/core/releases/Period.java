package org.wopplatform.core.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A year or half a year on which is reported, 2000 to 2099; its days are those of UTC. */
public record Period(int year, Part part) {
    /** How much of its year it is. */
    public enum Part {
        YEAR("", 12),
        FIRST_HALF("-H1", 6),
        SECOND_HALF("-H2", 12);

        private final String suffix;
        private final int lastMonth;

        Part(String suffix, int lastMonth) {
            this.suffix = suffix;
            this.lastMonth = lastMonth;
        }
    }

    public Period {
        if (year < 2000 || year > 2099) {
            throw new IllegalArgumentException("a period lies in 2000 to 2099, got " + year);
        }
    }

    /** As it is written in addresses: 2025, 2026-H1. */
    public static Optional<Period> of(String code) {
        if (!code.matches("20[0-9]{2}(-H[12])?")) {
            return Optional.empty();
        }
        var year = Integer.parseInt(code.substring(0, 4));
        return List.of(Part.values()).stream()
                .filter(part -> part.suffix.equals(code.substring(4)))
                .map(part -> new Period(year, part))
                .findFirst();
    }

    /** The half-year and the year that ended last before the day. */
    public static List<Period> endedLast(LocalDate today) {
        var half =
                today.getMonthValue() > 6
                        ? new Period(today.getYear(), Part.FIRST_HALF)
                        : new Period(today.getYear() - 1, Part.SECOND_HALF);
        return List.of(half, new Period(today.getYear() - 1, Part.YEAR));
    }

    public String code() {
        return year + part.suffix;
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, part.lastMonth, 1).plusMonths(1).minusDays(1);
    }

    /** Whether both are years, or both halves of one. */
    public boolean asLongAs(Period other) {
        return (part == Part.YEAR) == (other.part == Part.YEAR);
    }
}
