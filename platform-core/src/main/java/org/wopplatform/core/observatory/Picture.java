package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be told of one measure by one dimension, over the whole tree, to anybody.
 *
 * @param rows each platform with all below it
 * @param ownRows each platform without what lies below it
 */
public record Picture(Map<String, Row> rows, Map<String, Row> ownRows) {
    /**
     * One platform's line.
     *
     * @param total all categories together
     * @param categories the categories that are not the others'
     * @param others what holds of every category that is not named: zero, or withheld where a zero
     *     would tell what stands beside it, or a name that something hidden has it
     */
    public record Row(
            String platform, Figure total, SortedMap<String, Figure> categories, Figure others) {
        public Row {
            categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
        }

        public Row(String platform, Figure total, SortedMap<String, Figure> categories) {
            this(platform, total, categories, Figure.NOTHING);
        }

        public Figure of(String category) {
            return categories.getOrDefault(category, others);
        }

        /** Where something is withheld, nothing is named that nobody can look up. */
        private Row discreet() {
            var named = new TreeMap<>(categories);
            named.values().removeIf(figure -> !figure.isShown() && figure.open().signum() == 0);
            var hidden = categories.values().stream().filter(f -> !f.isShown()).findFirst();
            if (hidden.isEmpty()) {
                return this;
            }
            named.values().removeIf(Figure.NOTHING::equals);
            return new Row(
                    platform,
                    total,
                    named,
                    Figure.withheld(BigDecimal.ZERO, hidden.get().reason()));
        }
    }

    /** What published records of one platform add up to in one category, or in all. */
    public record Open(String platform, String category, BigDecimal amount) {}

    public Picture {
        rows = Map.copyOf(rows);
        ownRows = Map.copyOf(ownRows);
    }

    /** The platform with all below it. */
    public Row row(String platform) {
        return known(rows, platform);
    }

    /** The platform's own records, without those of platforms below it. */
    public Row ownRow(String platform) {
        return known(ownRows, platform);
    }

    /**
     * The same totals, of whose categories nothing is told but zero: of a dimension that crosses
     * two others, whose cells would tell what those withhold.
     */
    Picture crossed() {
        return new Picture(crossed(rows), crossed(ownRows));
    }

    private static Map<String, Row> crossed(Map<String, Row> rows) {
        var all = new HashMap<String, Row>();
        rows.forEach(
                (platform, row) -> {
                    var empty = row.total().equals(Figure.NOTHING);
                    all.put(
                            platform,
                            new Row(
                                    platform,
                                    row.total(),
                                    new TreeMap<>(),
                                    empty
                                            ? Figure.NOTHING
                                            : Figure.withheld(
                                                    BigDecimal.ZERO, Reason.PROTECTS_ANOTHER)));
                });
        return all;
    }

    private static Row known(Map<String, Row> rows, String platform) {
        var row = rows.get(platform);
        if (row == null) {
            throw new IllegalArgumentException("no such platform in the picture: " + platform);
        }
        return row;
    }

    /** The same picture with what published records add up to, which is known to everybody. */
    public Picture with(Tree tree, List<Open> open) {
        var own = new HashMap<String, Map<String, BigDecimal>>();
        var below = new HashMap<String, Map<String, BigDecimal>>();
        for (var cell : open) {
            if (tree.thresholds().containsKey(cell.platform())) {
                add(own, cell.platform(), cell);
                for (var at = cell.platform(); at != null; at = tree.parents().get(at)) {
                    add(below, at, cell);
                }
            }
        }
        return new Picture(beside(rows, below), beside(ownRows, own));
    }

    private static void add(Map<String, Map<String, BigDecimal>> sums, String platform, Open cell) {
        sums.computeIfAbsent(platform, any -> new HashMap<>())
                .merge(cell.category(), cell.amount(), BigDecimal::add);
    }

    private static Map<String, Row> beside(
            Map<String, Row> rows, Map<String, Map<String, BigDecimal>> open) {
        var all = new HashMap<String, Row>();
        rows.forEach(
                (platform, row) -> {
                    var known = new HashMap<>(open.getOrDefault(platform, Map.of()));
                    var total = known.remove(Cell.ALL);
                    var categories = new TreeMap<>(row.categories());
                    known.forEach(
                            (category, amount) ->
                                    categories.put(category, plus(row.of(category), amount)));
                    all.put(
                            platform,
                            new Row(
                                            platform,
                                            total == null ? row.total() : plus(row.total(), total),
                                            categories,
                                            row.others())
                                    .discreet());
                });
        return all;
    }

    private static Figure plus(Figure figure, BigDecimal open) {
        return new Figure(figure.open().add(open), figure.exact().map(open::add), figure.reason());
    }
}
