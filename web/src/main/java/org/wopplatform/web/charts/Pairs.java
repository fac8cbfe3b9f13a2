package org.wopplatform.web.charts;

import java.util.List;
import org.wopplatform.web.maps.Tenths;

/**
 * Two bars a row, one below the other, under the row's name: what is asked and what is there. The
 * longest bar takes the whole width; the others are parts of it.
 */
public final class Pairs {
    /** Pixels from the top to the first name, from one row to the next, and of a bar. */
    private static final int TOP = 16;

    private static final int ROW = 52;
    private static final int BAR = 11;
    private static final int BAR_AT = 7;
    private static final int LONGEST_NAME = 46;

    /** A bar is never thinner than this part of a hundred, unless it stands for nothing. */
    private static final double THINNEST = 0.4;

    /**
     * @param first the upper bar, at least 0
     * @param second the lower one, at least 0
     */
    public record Row(String name, double first, double second) {}

    /** A row as it is drawn; widths in hundredths, as SVG writes them. */
    public record Drawn(Row row, String first, String second, int nameY) {
        public int height() {
            return BAR;
        }

        public int firstY() {
            return nameY + BAR_AT;
        }

        public int secondY() {
            return firstY() + BAR + 2;
        }

        /** The name, cut where it would not fit; the table says all of it. */
        public String shortName() {
            var name = row.name();
            return name.length() <= LONGEST_NAME
                    ? name
                    : name.substring(0, LONGEST_NAME - 1).strip() + "…";
        }
    }

    private final List<Row> rows;
    private final double most;

    public Pairs(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.most = rows.stream().mapToDouble(r -> Math.max(r.first(), r.second())).max().orElse(0);
    }

    /** Pixels. */
    public int height() {
        return TOP + rows.size() * ROW;
    }

    public List<Drawn> drawn() {
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(
                        i ->
                                new Drawn(
                                        rows.get(i),
                                        width(rows.get(i).first()),
                                        width(rows.get(i).second()),
                                        TOP + i * ROW))
                .toList();
    }

    private String width(double value) {
        var part = most == 0 || value <= 0 ? 0 : Math.max(THINNEST, 100 * value / most);
        return Tenths.text(part) + "%";
    }
}
