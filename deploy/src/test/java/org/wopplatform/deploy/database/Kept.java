package org.wopplatform.deploy.database;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Every total as the database keeps it. */
record Kept(Map<String, String> cells, Map<String, String> shares) {
    static Kept of(BehindWalls walls) throws SQLException {
        var cells = new TreeMap<String, String>();
        for (var row : walls.rows("select * from tally")) {
            cells.put(
                    name(row) + "|" + row.get("reach"),
                    cell(
                            new BigDecimal(row.get("amount")),
                            Long.parseLong(row.get("records")),
                            Long.parseLong(row.get("operators")),
                            new BigDecimal(row.get("largest"))));
        }
        var shares = new TreeMap<String, String>();
        for (var row : walls.rows("select * from tally_operator")) {
            shares.put(
                    name(row) + "|SHARED" + row.get("operator_id"),
                    plain(new BigDecimal(row.get("amount"))));
        }
        return new Kept(cells, shares);
    }

    /** The sum over some platforms' cells of all reaches; the category of everything is none. */
    BigDecimal over(Collection<String> platforms, String measure, String dimension, String of) {
        var sum = BigDecimal.ZERO;
        for (var platform : platforms) {
            for (var reach : new String[] {"OWN", "SHARED", "OPEN"}) {
                var cell = cells.get(String.join("|", platform, measure, dimension, of, reach));
                if (cell != null) {
                    sum = sum.add(new BigDecimal(cell.substring(0, cell.indexOf(' '))));
                }
            }
        }
        return sum;
    }

    static String cell(BigDecimal amount, long records, long operators, BigDecimal largest) {
        return "%s of %d, operators %d, largest %s"
                .formatted(plain(amount), records, operators, plain(largest));
    }

    static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String name(Map<String, String> row) {
        return String.join(
                "|",
                row.get("platform_id"),
                row.get("measure"),
                row.get("dimension"),
                row.get("category"));
    }
}
