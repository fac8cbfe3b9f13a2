package org.wopplatform.core.observatory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What of the platforms' cells may be told, so that no unsafe cell can be computed from it. */
public final class Withholding {
    private Withholding() {}

    /**
     * @param tree the platforms
     * @param overlap behind which cells the same operator may stand
     * @param totals each platform's own total, of category {@link Cell#ALL}; none counts as zero
     * @param cells each platform's own cells of the dimension; none for the dimension ALL
     * @return what may be told; cells of platforms outside the tree are not counted
     */
    public static Picture of(Tree tree, Overlap overlap, List<Cell> totals, List<Cell> cells) {
        var rows = new HashMap<String, Picture.Row>();
        for (var platform : tree.thresholds().keySet()) {
            rows.put(
                    platform,
                    new Picture.Row(
                            platform,
                            new Figure(
                                    java.math.BigDecimal.ZERO,
                                    Optional.empty(),
                                    Reason.FEW_OPERATORS),
                            new TreeMap<>(Map.of())));
        }
        return new Picture(rows, rows);
    }
}
