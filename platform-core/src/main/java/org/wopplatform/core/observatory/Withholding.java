package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of the platforms' cells may be told, so that no unsafe sum can be computed from it (OB1,
 * OB2; decision 0042).
 */
public final class Withholding {
    private final Ground ground;
    private final Levels levels;
    private final Optional<Telling> telling;

    private Withholding(Ground ground, Levels levels, Optional<Telling> telling) {
        this.ground = ground;
        this.levels = levels;
        this.telling = telling;
    }

    /**
     * By a dimension of which nobody knows from elsewhere what a platform cannot have: states,
     * sizes, years.
     *
     * @param tree the platforms
     * @param overlap behind which cells the same operator may stand
     * @param totals each platform's own total, of category {@link Cell#ALL}; none counts as zero
     * @param cells each platform's own cells of the dimension; none for the dimension ALL
     * @return what may be told; cells of platforms outside the tree are not counted
     */
    public static Picture of(Tree tree, Overlap overlap, List<Cell> totals, List<Cell> cells) {
        var ground = new Ground(tree, overlap, totals, cells);
        var levels = new Levels(ground);
        var telling =
                cells.isEmpty()
                        ? Optional.<Telling>empty()
                        : Optional.<Telling>of(new Columns(ground, levels.tops()));
        return new Withholding(ground, levels, telling).picture();
    }

    /**
     * By a dimension whose categories are places: of which platform a record can be is then known
     * to everybody, and so is which cells are zero.
     */
    public static Picture byPlace(Tree tree, Overlap overlap, List<Cell> totals, List<Cell> cells) {
        var ground = new Ground(tree, overlap, totals, cells);
        var levels = new Levels(ground);
        return new Withholding(ground, levels, Optional.of(new Places(ground, levels.tops())))
                .picture();
    }

    private Picture picture() {
        var rows = new HashMap<String, Picture.Row>();
        var own = new HashMap<String, Picture.Row>();
        for (var i = 0; i < ground.platforms.length; i++) {
            var name = ground.platforms[i];
            var line = row(i, levels.trees().get(i), levels.hiddenTrees().get(i));
            rows.put(name, line);
            own.put(
                    name,
                    ground.children(i).isEmpty()
                            ? line
                            : row(i, levels.own().get(i), levels.hiddenOwn().get(i)));
        }
        return new Picture(rows, own);
    }

    private Picture.Row row(int platform, Known known, Levels.Hidden hidden) {
        if (known != null) {
            return shown(platform, known);
        }
        if (hidden != null) {
            return withheld(platform, hidden);
        }
        return new Picture.Row(ground.platforms[platform], Figure.NOTHING, new TreeMap<>());
    }

    private Picture.Row shown(int platform, Known known) {
        var total = BigDecimal.ZERO;
        for (var leaf : known.leaves) {
            total = total.add(ground.amount(leaf));
        }
        var categories = new TreeMap<String, Figure>();
        var others = Figure.NOTHING;
        if (telling.isPresent()) {
            var sums = sums(known);
            for (var category = 0; category < ground.categories.length; category++) {
                var figure = figure(known, category, sums.get(category));
                if (figure != Figure.NOTHING) {
                    categories.put(ground.categories[category], figure);
                }
            }
            if (telling.get().veilsZeros(known)) {
                others = withheld(Reason.PROTECTS_ANOTHER);
            }
        }
        return new Picture.Row(ground.platforms[platform], figure(total), categories, others);
    }

    private Figure figure(Known known, int category, BigDecimal sum) {
        if (telling.get().isZero(known, category)) {
            return Figure.NOTHING;
        }
        var reason = telling.get().reason(known, category);
        if (reason != Reason.NONE) {
            return withheld(reason);
        }
        return sum == null ? Figure.NOTHING : figure(sum);
    }

    private Map<Integer, BigDecimal> sums(Known known) {
        var sums = new HashMap<Integer, BigDecimal>();
        for (var leaf : known.leaves) {
            for (var slot : ground.slots(leaf)) {
                sums.merge(slot.category(), slot.amount(), BigDecimal::add);
            }
        }
        return sums;
    }

    private Picture.Row withheld(int platform, Levels.Hidden hidden) {
        var categories = new TreeMap<String, Figure>();
        var figure = withheld(hidden.reason());
        var others = Figure.NOTHING;
        if (telling.isPresent()) {
            for (var category = 0; category < ground.categories.length; category++) {
                var at = category;
                var zero = hidden.within().filter(all -> telling.get().isZero(all, at));
                if (zero.isEmpty()) {
                    categories.put(ground.categories[category], figure);
                }
            }
            if (hidden.within().map(telling.get()::veilsZeros).orElse(true)) {
                others = figure;
            }
        }
        return new Picture.Row(ground.platforms[platform], figure, categories, others);
    }

    private static Figure figure(BigDecimal amount) {
        return Figure.shown(BigDecimal.ZERO, amount);
    }

    private static Figure withheld(Reason reason) {
        return Figure.withheld(BigDecimal.ZERO, reason);
    }
}
