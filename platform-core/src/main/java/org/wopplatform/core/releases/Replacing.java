package org.wopplatform.core.releases;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wopplatform.core.observatory.Cell;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Tree;

/** Whether a table of a new version may take the place of the published one (RL4). */
final class Replacing {
    /** One platform's own records in one category; {@link Cell#ALL} for its total. */
    record Place(String platform, String category) {}

    private final Tree tree;
    private final Map<Place, Long> turned;

    /**
     * @param turned by how many the operators behind a cell became more or fewer: at least as many
     *     came or went
     */
    Replacing(Tree tree, Map<Place, Long> turned) {
        this.tree = tree;
        this.turned = turned;
    }

    boolean allowed(Picture before, Picture after) {
        for (var platform : tree.thresholds().keySet()) {
            if (!allowed(before.rows(), after.rows(), platform, under(platform))
                    || !allowed(before.ownRows(), after.ownRows(), platform, Set.of(platform))) {
                return false;
            }
        }
        return true;
    }

    private boolean allowed(
            Map<String, Picture.Row> before,
            Map<String, Picture.Row> after,
            String platform,
            Set<String> leaves) {
        var was = before.get(platform);
        var is = after.get(platform);
        if (was == null || is == null) {
            return true;
        }
        var wanted = leaves.stream().mapToInt(tree.thresholds()::get).max().orElse(0);
        if (differ(was.total(), is.total()) && turned(leaves, Cell.ALL) < wanted) {
            return false;
        }
        var categories = new TreeSet<>(was.categories().keySet());
        categories.addAll(is.categories().keySet());
        return categories.stream()
                .noneMatch(
                        category ->
                                differ(was.of(category), is.of(category))
                                        && turned(leaves, category) < wanted);
    }

    /** Published records are known to everybody; what is not published must not come out. */
    private static boolean differ(Figure was, Figure is) {
        return was.isShown() && is.isShown() && hidden(was).compareTo(hidden(is)) != 0;
    }

    private static BigDecimal hidden(Figure shown) {
        return shown.exact().orElseThrow().subtract(shown.open());
    }

    private long turned(Set<String> leaves, String category) {
        return leaves.stream()
                .mapToLong(leaf -> turned.getOrDefault(new Place(leaf, category), 0L))
                .max()
                .orElse(0);
    }

    private Set<String> under(String platform) {
        var leaves = new LinkedHashSet<String>();
        leaves.add(platform);
        tree.parents()
                .forEach(
                        (child, parent) -> {
                            if (parent.equals(platform)) {
                                leaves.addAll(under(child));
                            }
                        });
        return leaves;
    }

    /** By how many the operators differ between two moments, cell by cell. */
    static Map<Place, Long> turned(Map<Place, Long> then, Map<Place, Long> now) {
        var turned = new HashMap<Place, Long>();
        then.forEach((place, operators) -> turned.merge(place, -operators, Long::sum));
        now.forEach((place, operators) -> turned.merge(place, operators, Long::sum));
        turned.replaceAll((place, difference) -> Math.abs(difference));
        return turned;
    }
}
