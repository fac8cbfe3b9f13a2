package org.wopplatform.core.observatory;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Somebody who has everything that is told, knows how it is made, and can calculate: exactly, by
 * elimination, and by bounds, since nothing is less than zero. May work on one of the platforms.
 */
final class Attacker {
    private static final long PRIME = 2_147_483_647L;
    private static final double SAME = 1e-6;

    static {
        Loader.loadNativeLibraries();
    }

    private final Tree tree;
    private final List<String> platforms;
    private final List<String> categories;
    private final Map<String, Integer> published;
    private final List<boolean[]> rows = new ArrayList<>();
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] cells;
    private final boolean[] settled;
    private List<long[]> echelon = List.of();

    /**
     * @param own what the insider knows of its own platform, by category
     * @param published what is published of each platform
     * @param zero cells of which it is known from elsewhere that they are zero
     */
    Attacker(
            Tree tree,
            List<String> categories,
            Picture picture,
            Optional<String> insider,
            Map<String, Integer> own,
            Map<String, Integer> published,
            BiPredicate<String, String> zero,
            boolean byPlace) {
        this.tree = tree;
        this.platforms = tree.thresholds().keySet().stream().sorted().toList();
        this.categories = categories;
        this.published = published;
        cells = new MPVariable[platforms.size() * categories.size()];
        settled = new boolean[cells.length];
        for (var i = 0; i < cells.length; i++) {
            var platform = platform(i);
            var category = category(i);
            cells[i] = solver.makeNumVar(0, MPSolver.infinity(), platform + category);
            if (insider.filter(platform::equals).isPresent()) {
                var known = own.getOrDefault(category, 0);
                cells[i].setBounds(known, known);
                settled[i] = true;
            } else if (zero.test(platform, category)) {
                cells[i].setBounds(0, 0);
                settled[i] = true;
            }
        }
        for (var platform : platforms) {
            var top = !tree.parents().containsKey(platform);
            read(picture.row(platform), at -> below(at, platform), byPlace || top);
            read(picture.ownRow(platform), platform::equals, byPlace);
        }
        for (var i = 0; i < cells.length; i++) {
            settled[i] = settled[i] || bound(of(i), true) < SAME;
        }
        echelon = eliminate();
    }

    private void read(Picture.Row row, Predicate<String> platforms, boolean namesZeros) {
        var known =
                this.platforms.stream()
                        .filter(platforms)
                        .mapToInt(platform -> published.getOrDefault(platform, 0))
                        .sum();
        learn(row.total(), set((p, c) -> platforms.test(p)), known, true);
        var zerosAreTold = row.others().isShown() && row.total().isShown() && namesZeros;
        for (var category : categories) {
            learn(
                    row.of(category),
                    set((p, c) -> platforms.test(p) && c.equals(category)),
                    0,
                    zerosAreTold);
        }
    }

    private void learn(Figure figure, boolean[] set, int known, boolean zerosAreTold) {
        if (figure.isShown()) {
            var told = known + figure.exact().map(BigDecimal::doubleValue).orElseThrow();
            constrain(set, told, told);
            rows.add(set);
        } else if (zerosAreTold) {
            constrain(set, known + 1, MPSolver.infinity());
        }
    }

    private void constrain(boolean[] set, double least, double most) {
        MPConstraint constraint = solver.makeConstraint(least, most);
        for (var i = 0; i < cells.length; i++) {
            if (set[i]) {
                constraint.setCoefficient(cells[i], 1);
            }
        }
    }

    /** The cells of these platforms and categories. */
    boolean[] set(BiPredicate<String, String> which) {
        var set = new boolean[cells.length];
        for (var i = 0; i < cells.length; i++) {
            set[i] = which.test(platform(i), category(i));
        }
        return set;
    }

    /** The unknown cells of a set, for people. */
    List<String> name(BiPredicate<String, String> which) {
        var names = new ArrayList<String>();
        for (var i = 0; i < cells.length; i++) {
            if (!settled[i] && which.test(platform(i), category(i))) {
                names.add(platform(i) + " " + category(i));
            }
        }
        return names;
    }

    private static boolean[] of(int cell) {
        var set = new boolean[cell + 1];
        set[cell] = true;
        return set;
    }

    int unknowns() {
        var count = 0;
        for (var one : settled) {
            count += one ? 0 : 1;
        }
        return count;
    }

    boolean isUnknown(int cell) {
        return !settled[cell];
    }

    String platform(int cell) {
        return platforms.get(cell / categories.size());
    }

    String category(int cell) {
        return categories.get(cell % categories.size());
    }

    int cells() {
        return cells.length;
    }

    /** Whether the sum follows from what is told by adding and subtracting. */
    boolean derives(boolean[] set) {
        var left = vector(set);
        for (var row : echelon) {
            reduce(left, row);
        }
        return leading(left) < 0;
    }

    /** Whether the sum can have one value only. */
    boolean bounds(boolean[] set) {
        return bound(set, true) - bound(set, false) < SAME;
    }

    private double bound(boolean[] set, boolean upper) {
        var objective = solver.objective();
        objective.clear();
        for (var i = 0; i < set.length; i++) {
            if (set[i]) {
                objective.setCoefficient(cells[i], 1);
            }
        }
        if (upper) {
            objective.setMaximization();
        } else {
            objective.setMinimization();
        }
        return switch (solver.solve()) {
            case OPTIMAL -> objective.value();
            case UNBOUNDED -> Double.POSITIVE_INFINITY;
            default -> {
                if (upper) {
                    yield Double.POSITIVE_INFINITY;
                }
                throw new IllegalStateException("what is told contradicts itself");
            }
        };
    }

    private List<long[]> eliminate() {
        var found = new ArrayList<long[]>();
        for (var row : rows) {
            var left = vector(row);
            for (var known : found) {
                reduce(left, known);
            }
            var first = leading(left);
            if (first >= 0) {
                var inverse = power(left[first], PRIME - 2);
                for (var i = 0; i < left.length; i++) {
                    left[i] = left[i] * inverse % PRIME;
                }
                found.add(left);
            }
        }
        return found;
    }

    private long[] vector(boolean[] set) {
        var vector = new long[cells.length];
        for (var i = 0; i < set.length; i++) {
            vector[i] = set[i] && !settled[i] ? 1 : 0;
        }
        return vector;
    }

    private static void reduce(long[] vector, long[] row) {
        var factor = vector[leading(row)];
        if (factor != 0) {
            for (var i = 0; i < row.length; i++) {
                vector[i] = Math.floorMod(vector[i] - factor * row[i], PRIME);
            }
        }
    }

    private static int leading(long[] vector) {
        for (var i = 0; i < vector.length; i++) {
            if (vector[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        var result = 1L;
        var square = base;
        for (var left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }

    private boolean below(String platform, String top) {
        for (var at = platform; at != null; at = tree.parents().get(at)) {
            if (at.equals(top)) {
                return true;
            }
        }
        return false;
    }
}
