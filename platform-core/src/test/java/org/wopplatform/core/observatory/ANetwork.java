package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A made-up network with its records, from which cells are counted. */
record ANetwork(Tree tree, Overlap overlap, List<Entry> entries) {
    /**
     * What one operator, or several together, add to one category of one platform.
     *
     * @param published whether everybody can look it up, but for its category
     */
    record Entry(
            String platform, String category, int amount, Set<Long> operators, boolean published) {}

    static ANetwork of(long seed) {
        return of(seed, 2 + new Random(seed).nextInt(6), 1 + new Random(~seed).nextInt(4));
    }

    static ANetwork of(long seed, int platforms, int categories) {
        var chance = new Random(seed * 31 + 7);
        var parents = new TreeMap<String, String>();
        var thresholds = new TreeMap<String, Integer>();
        for (var i = 0; i < platforms; i++) {
            thresholds.put(name(i), chance.nextInt(4) == 0 ? 2 + chance.nextInt(3) : 3);
            if (i > 0) {
                parents.put(name(i), name(chance.nextInt(Math.min(i, 1 + chance.nextInt(3)))));
            }
        }
        var overlap = Overlap.values()[chance.nextInt(3)];
        var entries = new ArrayList<Entry>();
        var nextOperator = 0L;
        for (var i = 0; i < platforms; i++) {
            var many = chance.nextInt(5) == 0 ? 0 : chance.nextInt(chance.nextBoolean() ? 4 : 25);
            for (var j = 0; j < many; j++) {
                var operators = new TreeSet<Long>();
                switch (overlap) {
                    case NONE -> operators.add(nextOperator++);
                    case WITHIN_A_PLATFORM -> operators.add(i * 100L + chance.nextInt(12));
                    case ANYWHERE -> {
                        operators.add((long) chance.nextInt(12));
                        operators.add((long) chance.nextInt(30));
                    }
                }
                var skewed = Math.min(chance.nextInt(categories), chance.nextInt(categories));
                var amount =
                        chance.nextInt(3) > 0 ? 1 : chance.nextInt(6) == 0 ? 60 : chance.nextInt(5);
                entries.add(
                        new Entry(
                                name(i),
                                "c" + skewed,
                                overlap == Overlap.NONE ? 1 : amount,
                                operators,
                                false));
            }
        }
        return new ANetwork(new Tree(parents, thresholds), overlap, entries);
    }

    private static String name(int number) {
        return "p" + number;
    }

    /** The same, where every third record is published. */
    ANetwork published(long seed) {
        var chance = new Random(seed);
        return new ANetwork(
                tree,
                overlap,
                entries.stream()
                        .map(
                                e ->
                                        new Entry(
                                                e.platform(),
                                                e.category(),
                                                e.amount(),
                                                e.operators(),
                                                chance.nextInt(3) == 0))
                        .toList());
    }

    List<Cell> totals() {
        return new ANetwork(tree, overlap, entries.stream().filter(e -> !e.published()).toList())
                .cells(entry -> Cell.ALL);
    }

    List<Cell> cells() {
        return cells(Entry::category);
    }

    private List<Cell> cells(Function<Entry, String> category) {
        var cells = new ArrayList<Cell>();
        entries.stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.platform() + "\n" + category.apply(entry),
                                TreeMap::new,
                                Collectors.toList()))
                .forEach(
                        (place, here) ->
                                cells.add(
                                        cell(
                                                place.substring(0, place.indexOf('\n')),
                                                place.substring(place.indexOf('\n') + 1),
                                                here)));
        return cells;
    }

    private Cell cell(String platform, String category, List<Entry> here) {
        var held = held(here);
        var few = new HashMap<Long, BigDecimal>();
        if (overlap == Overlap.ANYWHERE && held.size() < 12) {
            held.forEach((who, amount) -> few.put(who, BigDecimal.valueOf(amount)));
        }
        return new Cell(
                platform,
                category,
                BigDecimal.valueOf(here.stream().mapToInt(Entry::amount).sum()),
                held.size(),
                BigDecimal.valueOf(held.values().stream().mapToInt(m -> m).max().orElse(0)),
                few);
    }

    private static Map<Long, Integer> held(Collection<Entry> entries) {
        var held = new HashMap<Long, Integer>();
        for (var entry : entries) {
            if (entry.amount() > 0) {
                entry.operators().forEach(who -> held.merge(who, entry.amount(), Integer::sum));
            }
        }
        return held;
    }

    /**
     * Whether these records may be told as one sum, by the records themselves. Of a platform all of
     * whose records they are, the published ones may be left out: that they are there is known.
     */
    boolean isSafe(Predicate<Entry> which) {
        var partly =
                entries.stream()
                        .filter(which.negate())
                        .filter(e -> e.amount() > 0)
                        .map(Entry::platform)
                        .collect(Collectors.toSet());
        var all = entries.stream().filter(which).filter(e -> e.amount() > 0).toList();
        return isSafe(all)
                || isSafe(
                        all.stream()
                                .filter(e -> !e.published() || partly.contains(e.platform()))
                                .toList());
    }

    private boolean isSafe(List<Entry> here) {
        var held = held(here);
        var wanted =
                here.stream().mapToInt(e -> tree.thresholds().get(e.platform())).max().orElse(0);
        var sum = here.stream().mapToInt(Entry::amount).sum();
        return held.size() >= wanted && held.values().stream().allMatch(most -> most <= 0.85 * sum);
    }

    int sum(Predicate<Entry> which) {
        return entries.stream().filter(which).mapToInt(Entry::amount).sum();
    }

    boolean isBelow(String platform, String top) {
        return platform.equals(top)
                || tree.parents().containsKey(platform)
                        && isBelow(tree.parents().get(platform), top);
    }
}
