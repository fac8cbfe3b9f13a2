package org.wopplatform.core.observatory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.observatory.Crowd.Part;

/** A sum over blocks of categories of a set of platforms, to which block after block is added. */
final class Growing {
    private final Overlap overlap;
    private final Map<Integer, List<Part>> left = new HashMap<>();
    private final Map<Integer, Part> sums = new HashMap<>();

    Growing(Ground ground, Known known, Blocks of) {
        overlap = ground.overlap;
        for (var leaf : known.leaves) {
            of.parts(ground, leaf)
                    .forEach(
                            (block, part) ->
                                    left.computeIfAbsent(block, any -> new ArrayList<>())
                                            .add(part));
        }
    }

    void take(BitSet blocks) {
        blocks.stream().forEach(this::take);
    }

    void take(int block) {
        var parts = left.remove(block);
        if (parts != null) {
            for (var part : parts) {
                var sum = sums.get(part.platform);
                if (sum == null) {
                    sums.put(part.platform, part.copy());
                } else {
                    sum.add(part);
                }
            }
        }
    }

    /** Whether the block has anything that is not in the sum yet. */
    boolean lacks(int block) {
        return left.containsKey(block);
    }

    /** Whether all there is is in the sum. */
    boolean isWhole() {
        return left.isEmpty();
    }

    boolean isSafe() {
        if (sums.size() == 1) {
            return sums.values().iterator().next().safety() == Reason.NONE;
        }
        return crowd().safety() == Reason.NONE;
    }

    Crowd crowd() {
        return Crowd.of(overlap, sums.values());
    }
}
