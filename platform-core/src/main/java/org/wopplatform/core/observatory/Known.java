package org.wopplatform.core.observatory;

import java.util.ArrayList;
import java.util.List;

/** A set of platforms' own records whose total can be computed from what is told. */
final class Known {
    /** The platforms that have anything in it. */
    final List<Integer> leaves;

    /** The same records again, apart: none, or several that make up the whole. */
    final List<Known> children = new ArrayList<>();

    /** Whether it is somebody's line, and not only computed from others. */
    final boolean told;

    final double amount;

    Known(Ground ground, List<Integer> leaves, boolean told) {
        this.leaves = leaves;
        this.told = told;
        var sum = 0.0;
        for (var leaf : leaves) {
            sum += ground.total(leaf).amount;
        }
        amount = sum;
    }

    /** The smallest sets that can be computed; they do not overlap. */
    List<Known> atoms() {
        var found = new ArrayList<Known>();
        collect(found);
        return found;
    }

    private void collect(List<Known> found) {
        if (children.isEmpty()) {
            found.add(this);
        }
        for (var child : children) {
            child.collect(found);
        }
    }
}
