package org.wopplatform.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.web.maps.Tenths;

/**
 * Bars on a line of time, one below the other, each under its name. From left to right a hundredth
 * of the width is a hundredth of the time shown; the time shown is whole months, quarters or years.
 */
public final class Timeline {
    /** Pixels from the top to the first name. */
    private static final int TOP = 40;

    /** Pixels from one name to the next. */
    private static final int ROW = 34;

    /** Pixels from the top of a row to its bar, and the bar's height. */
    private static final int BAR_AT = 18;

    private static final int BAR = 10;

    /** A bar is never thinner than this part of a hundred, so that a single day is seen. */
    private static final double THINNEST = 0.8;

    private static final int MOST_MARKS = 8;
    private static final int LONGEST_NAME = 46;

    /** What a bar stands for. */
    public enum Kind {
        OBJECTIVE("bar-objective"),
        OUTPUT("bar-output"),
        ACTIVITY("bar-activity");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        /** Its class in the stylesheet. */
        public String style() {
            return style;
        }
    }

    /**
     * Something with a start and an end, each as exact as it is known. What has one day alone
     * starts and ends on it.
     */
    public record Span(Kind kind, String name, PartialDate starts, PartialDate ends) {}

    /** A mark of the axis: where it stands, from the left in hundredths, and what it says. */
    public record Mark(String x, String text, boolean year) {}

    /**
     * A bar as it is drawn. Its name stands above it at the left edge, where there is room for it
     * on every screen.
     *
     * @param x from the left, in hundredths, as SVG writes it
     * @param nameY the line on which its name stands
     */
    public record Bar(Span span, String x, String width, int y, int nameY) {
        public int height() {
            return BAR;
        }

        /** The name, cut where it would not fit; the table says all of it. */
        public String shortName() {
            var name = span.name();
            return name.length() <= LONGEST_NAME
                    ? name
                    : name.substring(0, LONGEST_NAME - 1).strip() + "…";
        }
    }

    private final LocalDate first;
    private final LocalDate last;
    private final int monthsPerMark;
    private final List<Span> spans;

    private Timeline(List<Span> spans) {
        this.spans = List.copyOf(spans);
        var begin = spans.stream().map(s -> s.starts().earliest()).min(LocalDate::compareTo);
        var end = spans.stream().map(s -> s.ends().latest()).max(LocalDate::compareTo);
        var months = months(begin.orElseThrow(), end.orElseThrow());
        this.monthsPerMark = step(months);
        var unit = Math.min(12, monthsPerMark);
        this.first = floor(begin.orElseThrow(), unit);
        this.last = floor(end.orElseThrow(), unit).plusMonths(unit);
    }

    /** Nothing where nothing has a date. */
    public static Optional<Timeline> of(List<Span> spans) {
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Timeline(spans));
    }

    private static long months(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
    }

    /** One month, a quarter, or as many years as leave at most eight marks. */
    private static int step(long months) {
        if (months <= MOST_MARKS) {
            return 1;
        }
        if (months <= 3L * (MOST_MARKS - 1)) {
            return 3;
        }
        var years = (int) Math.ceil((months + 11) / 12.0 / MOST_MARKS);
        return 12 * Math.max(1, years);
    }

    private static LocalDate floor(LocalDate day, int months) {
        var month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    public LocalDate first() {
        return first;
    }

    /** The first day after what is shown. */
    public LocalDate end() {
        return last;
    }

    /** Pixels. */
    public int height() {
        return TOP + spans.size() * ROW;
    }

    public int top() {
        return TOP - 6;
    }

    /**
     * The axis: years by their number, and between them quarters or months by theirs.
     *
     * @param quarter what stands before the number of a quarter: Q, T
     */
    public List<Mark> marks(String quarter) {
        var marks = new ArrayList<Mark>();
        for (var day = first; day.isBefore(last); day = day.plusMonths(monthsPerMark)) {
            if (monthsPerMark == 1) {
                marks.add(new Mark(share(day), String.valueOf(day.getMonthValue()), false));
            } else if (monthsPerMark == 3) {
                var number = (day.getMonthValue() + 2) / 3;
                marks.add(new Mark(share(day), quarter + number, false));
            }
            if (monthsPerMark >= 12 || day.equals(first) || day.getMonthValue() == 1) {
                marks.add(new Mark(share(day), String.valueOf(day.getYear()), true));
            }
        }
        return marks;
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            var from = part(span.starts().earliest());
            var to = part(span.ends().latest().plusDays(1));
            var width = Math.max(THINNEST, to - from);
            var x = Math.min(from, 100 - width);
            var y = TOP + i * ROW;
            bars.add(new Bar(span, percent(x), percent(width), y + BAR_AT, y + BAR_AT - 5));
        }
        return bars;
    }

    /** Where today stands; nothing outside of what is shown. */
    public Optional<String> at(LocalDate today) {
        return today.isBefore(first) || !today.isBefore(last)
                ? Optional.empty()
                : Optional.of(share(today));
    }

    private String share(LocalDate day) {
        return percent(part(day));
    }

    /** Hundredths of the time shown that lie before the day, by days. */
    private double part(LocalDate day) {
        return 100.0 * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    }

    private static String percent(double part) {
        return Tenths.text(part) + "%";
    }
}
