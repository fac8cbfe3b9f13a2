package org.wopplatform.core.observatory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Every platform's cells, read as the analyst: a role of the database that sees totals and no
 * record. Nobody is shown what is read here before {@link Withholding} has judged it.
 */
@ApplicationScoped
class AnalystSource {
    @Resource(lookup = "java:app/jdbc/analyst")
    DataSource database;

    /**
     * What one measure by one dimension says of all platforms, at one moment.
     *
     * @param totals each platform's own total of what is protected
     * @param cells each platform's own protected cells; none for the dimension ALL
     * @param open what published records add up to, of every category and of all
     */
    record Told(List<Cell> totals, List<Cell> cells, List<Picture.Open> open) {}

    Told tell(Measure measure, Dimension by) {
        try (var connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return tell(connection, measure, by);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its totals", e);
        }
    }

    private static Told tell(Connection connection, Measure measure, Dimension by)
            throws SQLException {
        var few = few(connection, measure, by);
        var totals = new ArrayList<Cell>();
        var cells = new ArrayList<Cell>();
        var open = new ArrayList<Picture.Open>();
        try (var asked =
                asked(
                        connection,
                        """
                        select platform_id, category, reach, amount, operators, largest
                        from observed_cell where measure = ? and dimension in ('ALL', ?)""",
                        measure,
                        by)) {
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    var platform = rows.getString(1);
                    var category = rows.getString(2);
                    var amount = rows.getBigDecimal(4).stripTrailingZeros();
                    if (rows.getString(3).equals("OPEN")) {
                        open.add(new Picture.Open(platform, category, amount));
                    } else {
                        (category.equals(Cell.ALL) ? totals : cells)
                                .add(
                                        new Cell(
                                                platform,
                                                category,
                                                amount,
                                                rows.getLong(5),
                                                rows.getBigDecimal(6),
                                                few.getOrDefault(
                                                        platform + "\n" + category, Map.of())));
                    }
                }
            }
        }
        return new Told(totals, cells, open);
    }

    private static Map<String, Map<Long, BigDecimal>> few(
            Connection connection, Measure measure, Dimension by) throws SQLException {
        var few = new HashMap<String, Map<Long, BigDecimal>>();
        if (measure.overlap(by) == Overlap.NONE) {
            return few;
        }
        try (var asked =
                asked(
                        connection,
                        """
                        select platform_id, category, who, amount
                        from observed_few where measure = ? and dimension in ('ALL', ?)""",
                        measure,
                        by)) {
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    few.computeIfAbsent(
                                    rows.getString(1) + "\n" + rows.getString(2),
                                    any -> new HashMap<>())
                            .put(rows.getLong(3), rows.getBigDecimal(4));
                }
            }
        }
        return few;
    }

    private static PreparedStatement asked(
            Connection connection, String question, Measure measure, Dimension by)
            throws SQLException {
        var asked = connection.prepareStatement(question);
        asked.setString(1, measure.name());
        asked.setString(2, by.name());
        return asked;
    }

    /** How many partnerships of one platform have been in a state for so many days. */
    record Waiting(String platform, String state, long days, long partnerships) {}

    List<Waiting> waiting(Measure measure) {
        try (var connection = database.getConnection();
                var asked =
                        connection.prepareStatement(
                                """
                                select platform_id, state, days, partnerships
                                from observed_days where measure = ?""")) {
            asked.setString(1, measure.name());
            var waiting = new ArrayList<Waiting>();
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    waiting.add(
                            new Waiting(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getLong(3),
                                    rows.getLong(4)));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its totals", e);
        }
    }
}
