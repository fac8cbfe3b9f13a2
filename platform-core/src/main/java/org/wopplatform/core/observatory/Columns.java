package org.wopplatform.core.observatory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which categories are told of which lines, where nobody knows from elsewhere that a cell is zero.
 *
 * <p>Every line has its blocks of categories and tells the sum of each block: of a block of one by
 * naming it, of a larger one because the total is told too. At the top, unsafe categories become
 * one block with the smallest others. Below, lines that have an unsafe block are put apart, with
 * the smallest others until their sum may be told by every block, since it is a difference; then
 * they get blocks that are coarser, in common, until each of them may be told. What is put apart is
 * so a table of which only the lines' sums and the columns' sums are known: what can be computed
 * from it are unions of lines and unions of columns.
 */
final class Columns implements Telling {
    private static final double FIRST_SHARE = 0.25;

    private final Ground ground;
    private final Map<Known, Blocks> blocks = new HashMap<>();
    private final Map<Known, BitSet> filled = new HashMap<>();
    private final Map<Known, Boolean> veiled = new HashMap<>();

    Columns(Ground ground, List<Known> tops) {
        this.ground = ground;
        for (var top : tops) {
            begin(top);
        }
    }

    @Override
    public Reason reason(Known known, int category) {
        var of = blocks.get(known);
        var block = of.of(category);
        return of.isSingle(block) ? Reason.NONE : of.reason(block);
    }

    @Override
    public boolean isZero(Known known, int category) {
        return !filled.get(known).get(blocks.get(known).of(category));
    }

    @Override
    public boolean veilsZeros(Known known) {
        return veiled.get(known);
    }

    private void begin(Known top) {
        var single = Blocks.single(ground.width());
        var crowds = single.crowds(ground, top);
        var unsafe = new BitSet();
        var reason = Reason.NONE;
        for (var column : crowds.entrySet()) {
            var safety =
                    column.getKey() == ground.uncategorised
                            ? Reason.FEW_OPERATORS
                            : column.getValue().safety();
            if (safety != Reason.NONE) {
                unsafe.set(column.getKey());
                reason = Crowd.worse(reason, safety);
            }
        }
        if (unsafe.isEmpty()) {
            descend(top, single, false);
            return;
        }
        var others = new ArrayList<>(crowds.keySet());
        others.removeIf(unsafe::get);
        others.sort(Comparator.comparing(block -> crowds.get(block).amount()));
        var sum = new Growing(ground, top, single);
        sum.take(unsafe);
        var safe = isSpread(sum, unsafe);
        for (var other : others) {
            if (safe) {
                break;
            }
            unsafe.set(other);
            sum.take(other);
            safe = isSpread(sum, unsafe);
        }
        unsafe.set(ground.uncategorised);
        descend(top, single.merge(unsafe, reason), !safe);
    }

    private static boolean isSpread(Growing sum, BitSet categories) {
        return sum.crowd().safety(categories.cardinality()) == Reason.NONE;
    }

    private void descend(Known known, Blocks of, boolean veil) {
        blocks.put(known, of);
        veiled.put(known, veil);
        var has = new BitSet();
        for (var leaf : known.leaves) {
            for (var slot : ground.slots(leaf)) {
                has.set(of.of(slot.category()));
            }
        }
        filled.put(known, has);
        if (!known.children.isEmpty()) {
            split(known.children, of, veil, FIRST_SHARE);
        }
    }

    /** Lines of which the sum by these blocks is known. */
    private void split(List<Known> lines, Blocks of, boolean veil, double share) {
        var faults = new HashMap<Known, Map<Integer, Reason>>();
        for (var line : lines) {
            var found = faults(line, of);
            if (!found.isEmpty()) {
                faults.put(line, found);
            }
        }
        if (faults.isEmpty()) {
            lines.forEach(line -> descend(line, of, veil));
            return;
        }
        var apart = new ArrayList<Known>();
        var others = new ArrayList<Known>();
        lines.forEach(line -> (faults.containsKey(line) ? apart : others).add(line));
        others.sort(
                Comparator.comparing((Known line) -> line.told).thenComparing(line -> line.amount));
        var sums = new Sums(of);
        apart.forEach(sums::add);
        for (var failing = sums.failing(); !failing.isEmpty(); failing = sums.failing()) {
            var next = sums.firstIn(others, failing);
            if (next < 0) {
                break;
            }
            var line = others.remove(next);
            apart.add(line);
            sums.add(line);
        }
        others.forEach(line -> descend(line, of, veil));
        var coarser = coarsen(apart, of, faults, sums, share);
        var stuck = others.isEmpty();
        split(apart, coarser, veil, stuck ? Math.min(1, 2 * share) : FIRST_SHARE);
    }

    /** Blocks of the line that may not be told. */
    private Map<Integer, Reason> faults(Known line, Blocks of) {
        var found = new HashMap<Integer, Reason>();
        if (line.leaves.size() == 1) {
            var parts = of.parts(ground, line.leaves.get(0));
            parts.forEach((block, part) -> note(found, of, block, parts.size(), part.safety()));
        } else {
            var crowds = of.crowds(ground, line);
            crowds.forEach((block, crowd) -> note(found, of, block, crowds.size(), crowd.safety()));
        }
        return found;
    }

    private static void note(
            Map<Integer, Reason> found, Blocks of, int block, int filled, Reason safety) {
        var total = filled == 1 && !of.isSingle(block);
        if (!total && safety != Reason.NONE) {
            found.put(block, safety);
        }
    }

    /** Coarser blocks by which at least a share of the lines that have faults may be told. */
    private Blocks coarsen(
            List<Known> apart,
            Blocks of,
            Map<Known, Map<Integer, Reason>> faults,
            Sums sums,
            double share) {
        var worst =
                apart.stream()
                        .filter(faults::containsKey)
                        .sorted(
                                Comparator.comparing((Known line) -> faults.get(line).size())
                                        .thenComparing(line -> -line.amount))
                        .toList();
        var chosen = worst.subList(0, (int) Math.ceil(worst.size() * share));
        var merged = new BitSet();
        var reason = Reason.PROTECTS_ANOTHER;
        for (var line : chosen) {
            for (var fault : faults.get(line).entrySet()) {
                merged.set(fault.getKey());
                reason = Crowd.worse(reason, fault.getValue());
            }
        }
        var candidates = new ArrayList<>(sums.crowds.keySet());
        candidates.removeIf(merged::get);
        candidates.sort(Comparator.comparing(block -> sums.crowds.get(block).amount()));
        for (var line : chosen) {
            var sum = new Growing(ground, line, of);
            sum.take(merged);
            while (!mayTell(sum, merged)) {
                var next = 0;
                while (next < candidates.size() && !sum.lacks(candidates.get(next))) {
                    next++;
                }
                if (next == candidates.size()) {
                    break;
                }
                sum.take(candidates.get(next));
                merged.set(candidates.remove(next));
            }
        }
        if (merged.cardinality() == 1) {
            merged.set(candidates.isEmpty() ? of.of(ground.uncategorised) : candidates.get(0));
        }
        return of.merge(merged, reason);
    }

    private static boolean mayTell(Growing sum, BitSet merged) {
        return sum.isWhole() && merged.cardinality() > 1 || sum.isSafe();
    }

    /** The lines that are put apart, added up by block. */
    private final class Sums {
        private final Blocks of;
        private final Map<Integer, Crowd> crowds = new HashMap<>();
        private final BitSet open = new BitSet();

        Sums(Blocks of) {
            this.of = of;
        }

        void add(Known line) {
            for (var leaf : line.leaves) {
                of.parts(ground, leaf)
                        .forEach(
                                (block, part) -> {
                                    crowds.computeIfAbsent(block, any -> new Crowd(ground.overlap))
                                            .add(part);
                                    open.set(block);
                                });
            }
        }

        /** Blocks by which the sum may not be told. */
        BitSet failing() {
            var whole = crowds.size() == 1;
            for (var block = open.nextSetBit(0); block >= 0; block = open.nextSetBit(block + 1)) {
                var total = whole && !of.isSingle(block);
                if (total || crowds.get(block).safety() == Reason.NONE) {
                    open.clear(block);
                }
            }
            return open;
        }

        /** The first of the lines that has something in one of the blocks; -1 for none. */
        int firstIn(List<Known> lines, BitSet failing) {
            for (var i = 0; i < lines.size(); i++) {
                for (var leaf : lines.get(i).leaves) {
                    for (var slot : ground.slots(leaf)) {
                        if (failing.get(of.of(slot.category()))) {
                            return i;
                        }
                    }
                }
            }
            return -1;
        }
    }
}
