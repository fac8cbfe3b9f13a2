package org.wopplatform.core.assessments;

import java.time.LocalDate;
import java.util.Optional;

/** How long a reviewed assessment counts (SA5). */
public enum Validity {
    /** There is none that was reviewed. */
    NONE,
    COUNTS,

    /** It counts, and for less than three months more. */
    ENDS_SOON,
    EXPIRED;

    public static final int MONTHS = 36;
    public static final int REMINDED_MONTHS_BEFORE = 3;

    /**
     * @param assessedOn the day that the newest reviewed assessment speaks of
     */
    public static Validity of(Optional<LocalDate> assessedOn, LocalDate today) {
        if (assessedOn.isEmpty()) {
            return NONE;
        }
        var end = end(assessedOn.get());
        if (!today.isBefore(end)) {
            return EXPIRED;
        }
        return today.isBefore(end.minusMonths(REMINDED_MONTHS_BEFORE)) ? COUNTS : ENDS_SOON;
    }

    /** The first day of which an assessment may speak and still count today. */
    public static LocalDate since(LocalDate today) {
        return today.minusMonths(MONTHS).plusDays(1);
    }

    /**
     * The first day on which it counts no more: 36 months later, or a day or two after that where
     * the month is shorter, as the database reckons. Exact to the day.
     */
    public static LocalDate end(LocalDate assessedOn) {
        var end = assessedOn.plusMonths(MONTHS);
        while (assessedOn.isAfter(end.minusMonths(MONTHS))) {
            end = end.plusDays(1);
        }
        return end;
    }
}
