package org.wopplatform.web.pages.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.progress.Result;

/**
 * A result as a line over time, in a field of 600 by 120 whole units.
 *
 * <p>Across: the first possible day of each date, the earliest at the left edge. Up: the value, the
 * smallest of baseline, target and values at the foot. Error: half a unit, from rounding; a date
 * known to the month or the year stands where that begins.
 *
 * @param path the points of the line, baseline first where its day is known; empty for less than
 *     two
 * @param points where the measured values stand
 * @param target how high the target lies; -1 without one
 */
public record Sparkline(String path, List<Point> points, int target) {
    private static final int WIDE = 600;
    private static final int HIGH = 120;

    public record Point(int x, int y) {}

    private record Known(PartialDate on, BigDecimal value, boolean measured) {}

    static Sparkline of(Result result) {
        var known = new ArrayList<Known>();
        if (result.baseline().isPresent() && result.baselineOn().isPresent()) {
            known.add(new Known(result.baselineOn().get(), result.baseline().get(), false));
        }
        result.values().forEach(v -> known.add(new Known(v.onDay(), v.value(), true)));
        if (known.isEmpty()) {
            return new Sparkline("", List.of(), -1);
        }
        var heights = new ArrayList<>(known.stream().map(Known::value).toList());
        result.target().ifPresent(heights::add);
        result.baseline().ifPresent(heights::add);
        var low = heights.stream().min(BigDecimal::compareTo).orElseThrow();
        var high = heights.stream().max(BigDecimal::compareTo).orElseThrow();
        var first =
                known.stream().map(k -> k.on().earliest()).min(Comparable::compareTo).orElseThrow();
        var last =
                known.stream()
                        .map(k -> k.on().earliest())
                        .max((a, b) -> a.compareTo(b))
                        .orElseThrow();
        var days = Math.max(1, ChronoUnit.DAYS.between(first, last));
        var points =
                known.stream()
                        .map(
                                k ->
                                        new Point(
                                                (int)
                                                        Math.round(
                                                                (double) WIDE
                                                                        * ChronoUnit.DAYS.between(
                                                                                first,
                                                                                k.on().earliest())
                                                                        / days),
                                                height(k.value(), low, high)))
                        .toList();
        var path =
                points.size() < 2
                        ? ""
                        : points.stream()
                                .map(p -> p.x() + "," + p.y())
                                .collect(Collectors.joining(" "));
        var measured = new ArrayList<Point>();
        for (var i = 0; i < known.size(); i++) {
            if (known.get(i).measured()) {
                measured.add(points.get(i));
            }
        }
        return new Sparkline(
                path, measured, result.target().map(t -> height(t, low, high)).orElse(-1));
    }

    private static int height(BigDecimal value, BigDecimal low, BigDecimal high) {
        var range = high.subtract(low);
        if (range.signum() == 0) {
            return HIGH / 2;
        }
        var share = value.subtract(low).divide(range, MathContext.DECIMAL32).doubleValue();
        return (int) Math.round(HIGH - share * HIGH);
    }
}
