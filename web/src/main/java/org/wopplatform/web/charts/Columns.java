package org.wopplatform.web.charts;

import java.util.List;
import java.util.stream.IntStream;
import org.wopplatform.web.maps.Tenths;

/**
 * Upright columns beside each other, one for each year: how many there are, and how many of them
 * are told only in part. The highest column takes the whole height.
 */
public final class Columns {
    /** Pixels from the top to where the highest column begins; its number stands there. */
    private static final int TOP = 20;

    /** Pixels that the highest column has. */
    private static final int HIGH = 150;

    /** Pixels below the base, where the years stand. */
    private static final int FOOT = 22;

    /** A column is never lower than this, unless it stands for nothing; pixels. */
    private static final int LOWEST = 2;

    /** How much of its place a column takes; the rest is the gap to the next one. */
    private static final double WIDE = 0.72;

    /** So many years can be told apart on a narrow screen. */
    private static final int MOST_NAMES = 7;

    /** So many numbers have room above their columns on a narrow screen. */
    private static final int MOST_NUMBERS = 14;

    /** Numbers whose heights differ by so much do not touch; pixels. */
    private static final int LINE = 16;

    /**
     * @param known the part that anybody can look up, at least 0 and at most all
     * @param all everything; where {@code withheld}, the known part alone
     */
    public record Column(int year, double known, double all, boolean withheld) {}

    /** A column as it is drawn; positions and widths in hundredths, heights in pixels. */
    public record Drawn(
            Column column,
            String x,
            String width,
            String middle,
            int knownY,
            int knownHeight,
            int allY,
            int allHeight,
            boolean named,
            boolean numbered) {}

    private final List<Column> columns;
    private final double most;

    /**
     * @param columns by year, none left out
     */
    public Columns(List<Column> columns) {
        this.columns = List.copyOf(columns);
        this.most = columns.stream().mapToDouble(Column::all).max().orElse(0);
    }

    /** Pixels. */
    public int height() {
        return base() + FOOT;
    }

    /** Where the columns stand; pixels from the top. */
    public int base() {
        return TOP + HIGH;
    }

    public List<Drawn> drawn() {
        var place = 100.0 / Math.max(1, columns.size());
        var every = (columns.size() + MOST_NAMES - 1) / MOST_NAMES;
        var last = columns.size() - 1;
        return IntStream.range(0, columns.size())
                .mapToObj(
                        i -> {
                            var column = columns.get(i);
                            var all = pixels(column.all());
                            var known = pixels(column.known());
                            return new Drawn(
                                    column,
                                    percent(place * (i + (1 - WIDE) / 2)),
                                    percent(place * WIDE),
                                    percent(place * (i + 0.5)),
                                    base() - known,
                                    known,
                                    base() - all,
                                    all,
                                    (last - i) % every == 0,
                                    columns.size() <= MOST_NUMBERS
                                            || (last - i) % 2 == 0
                                            || isAlone(i));
                        })
                .toList();
    }

    /** Whether no number stands beside its own at about the same height. */
    private boolean isAlone(int i) {
        var here = pixels(columns.get(i).all());
        return IntStream.of(i - 1, i + 1)
                .filter(j -> j >= 0 && j < columns.size())
                .mapToObj(columns::get)
                .filter(beside -> beside.withheld() || beside.all() > 0)
                .allMatch(beside -> Math.abs(here - pixels(beside.all())) >= LINE);
    }

    /** To the nearest pixel; what is not nothing is seen. */
    private int pixels(double value) {
        return value <= 0 ? 0 : (int) Math.max(LOWEST, Math.round(HIGH * value / most));
    }

    private static String percent(double part) {
        return Tenths.text(part) + "%";
    }
}
