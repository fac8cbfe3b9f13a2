package org.wopplatform.core.particulars;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wopplatform.core.dates.PartialDate;

/** Reads dates as people write them, as exact as they are. */
public final class Days {
    private static final Pattern PARTS =
            Pattern.compile("([0-9]{1,4})[./ -]([0-9]{1,2})[./ -]([0-9]{1,4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})[./-]([0-9]{4})");

    private Days() {}

    /**
     * A year, a month or a day.
     *
     * @param order which part comes first where the year does not
     */
    public static Optional<PartialDate> read(String text, DateOrder order) {
        var stripped = text.strip().replaceFirst("[T ]0?0:00(:00(\\.0+)?)?Z?$", "");
        if (stripped.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            return date(stripped);
        }
        var month = MONTH.matcher(stripped);
        if (month.matches()) {
            return date("%s-%02d".formatted(month.group(2), Integer.valueOf(month.group(1))));
        }
        var parts = PARTS.matcher(stripped);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1).length() == 4) {
            return day(parts.group(1), parts.group(2), parts.group(3));
        }
        return switch (order) {
            case DAY_FIRST -> day(parts.group(3), parts.group(2), parts.group(1));
            case MONTH_FIRST -> day(parts.group(3), parts.group(1), parts.group(2));
            case YEAR_FIRST -> Optional.empty();
        };
    }

    private static Optional<PartialDate> day(String year, String month, String day) {
        return year.length() == 4 && day.length() <= 2 && month.length() <= 2
                ? date("%s-%02d-%02d".formatted(year, Integer.valueOf(month), Integer.valueOf(day)))
                : Optional.empty();
    }

    private static Optional<PartialDate> date(String iso) {
        try {
            return Optional.of(PartialDate.of(iso));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
