package org.wopplatform.core.observatory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.wopplatform.core.observatory.Crowd.Part;

/** The categories, put together in blocks; a block is called by its first category. */
final class Blocks {
    private final int[] of;
    private final int[] sizes;
    private final Reason[] reasons;

    private Blocks(int[] of, Reason[] reasons) {
        this.of = of;
        this.reasons = reasons;
        sizes = new int[of.length];
        for (var block : of) {
            sizes[block]++;
        }
    }

    /** Each category by itself. */
    static Blocks single(int width) {
        var of = new int[width];
        var reasons = new Reason[width];
        for (var i = 0; i < width; i++) {
            of[i] = i;
            reasons[i] = Reason.NONE;
        }
        return new Blocks(of, reasons);
    }

    int of(int category) {
        return of[category];
    }

    /** Whether the block is one category, and is told. */
    boolean isSingle(int block) {
        return sizes[block] == 1;
    }

    Reason reason(int block) {
        return reasons[block];
    }

    /** The same with these blocks as one. */
    Blocks merge(BitSet blocks, Reason reason) {
        var first = blocks.nextSetBit(0);
        var merged = of.clone();
        var why = reasons.clone();
        for (var i = 0; i < of.length; i++) {
            if (blocks.get(of[i])) {
                merged[i] = first;
            }
        }
        why[first] = reason;
        for (var block = first; block >= 0; block = blocks.nextSetBit(block + 1)) {
            why[first] = Crowd.worse(why[first], reasons[block]);
        }
        return new Blocks(merged, why);
    }

    /** What a platform itself has, by block. */
    Map<Integer, Part> parts(Ground ground, int platform) {
        var slots = ground.slots(platform);
        var parts = new HashMap<Integer, Part>(slots.size() * 2);
        var sums = new BitSet();
        for (var slot : slots) {
            var block = of[slot.category()];
            var found = parts.putIfAbsent(block, slot.part());
            if (found != null) {
                if (!sums.get(block)) {
                    sums.set(block);
                    found = found.copy();
                    parts.put(block, found);
                }
                found.add(slot.part());
            }
        }
        return parts;
    }

    /** Who stands behind each block of a set of platforms. */
    Map<Integer, Crowd> crowds(Ground ground, Known known) {
        var crowds = new HashMap<Integer, Crowd>();
        for (var leaf : known.leaves) {
            parts(ground, leaf)
                    .forEach(
                            (block, part) ->
                                    crowds.computeIfAbsent(block, any -> new Crowd(ground.overlap))
                                            .add(part));
        }
        return crowds;
    }
}
