package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wopplatform.core.observatory.Crowd.Part;

/** The cells, by the numbers of their platforms and categories. */
final class Ground {
    /** A platform's own cell of one category. */
    record Slot(int category, Part part, BigDecimal amount) {}

    final Overlap overlap;
    final String[] platforms;
    final String[] categories;

    /** The number of the category of what has none, after all others. */
    final int uncategorised;

    private final int[] thresholds;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Part[] totals;
    private final BigDecimal[] amounts;
    private final List<List<Slot>> slots = new ArrayList<>();

    Ground(Tree tree, Overlap overlap, List<Cell> totals, List<Cell> cells) {
        this.overlap = overlap;
        platforms = new TreeSet<>(tree.thresholds().keySet()).toArray(String[]::new);
        thresholds = new int[platforms.length];
        this.totals = new Part[platforms.length];
        amounts = new BigDecimal[platforms.length];
        var numbers = new HashMap<String, Integer>();
        for (var i = 0; i < platforms.length; i++) {
            numbers.put(platforms[i], i);
            thresholds[i] = tree.thresholds().get(platforms[i]);
            amounts[i] = BigDecimal.ZERO;
            this.totals[i] = new Part(i, thresholds[i], overlap);
            children.add(new ArrayList<>());
            slots.add(new ArrayList<>());
        }
        for (var i = 0; i < platforms.length; i++) {
            var parent = tree.parents().get(platforms[i]);
            (parent == null ? roots : children.get(numbers.get(parent))).add(i);
        }
        for (var cell : totals) {
            var at = numbers.get(cell.platform());
            if (at != null && cell.amount().signum() > 0) {
                this.totals[at] = Part.of(at, thresholds[at], overlap, cell);
                amounts[at] = cell.amount();
            }
        }
        var names = new TreeMap<String, Integer>();
        for (var cell : cells) {
            names.put(cell.category(), 0);
        }
        categories = names.keySet().toArray(String[]::new);
        uncategorised = categories.length;
        for (var i = 0; i < categories.length; i++) {
            names.put(categories[i], i);
        }
        sort(cells, numbers, names);
    }

    private void sort(List<Cell> cells, Map<String, Integer> numbers, Map<String, Integer> names) {
        if (cells.isEmpty()) {
            return;
        }
        var named = new BigDecimal[platforms.length];
        Arrays.fill(named, BigDecimal.ZERO);
        for (var cell : cells) {
            var at = numbers.get(cell.platform());
            if (at != null && cell.amount().signum() > 0) {
                slots.get(at)
                        .add(
                                new Slot(
                                        names.get(cell.category()),
                                        Part.of(at, thresholds[at], overlap, cell),
                                        cell.amount()));
                named[at] = named[at].add(cell.amount());
            }
        }
        for (var i = 0; i < platforms.length; i++) {
            var rest = amounts[i].subtract(named[i]);
            if (rest.signum() > 0) {
                var part = Part.unknown(i, thresholds[i], overlap, rest.doubleValue());
                slots.get(i).add(new Slot(uncategorised, part, rest));
            }
        }
    }

    List<Integer> roots() {
        return roots;
    }

    List<Integer> children(int platform) {
        return children.get(platform);
    }

    /** Whether the platform has anything, be it that all of it is published. */
    boolean has(int platform) {
        return totals[platform].amount > 0 || !slots.get(platform).isEmpty();
    }

    /** What counts of the platform's own and is not published; what is published is known. */
    Part total(int platform) {
        return totals[platform];
    }

    BigDecimal amount(int platform) {
        return amounts[platform];
    }

    List<Slot> slots(int platform) {
        return slots.get(platform);
    }

    /** How many categories there are, with that of what has none. */
    int width() {
        return categories.length + 1;
    }

    /** Those at and below the platform that have anything. */
    List<Integer> below(int platform) {
        var found = new ArrayList<Integer>();
        collect(platform, found);
        return found;
    }

    private void collect(int platform, List<Integer> found) {
        if (has(platform)) {
            found.add(platform);
        }
        for (var child : children(platform)) {
            collect(child, found);
        }
    }
}
