package org.wopplatform.core.observatory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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

    /** One question, so that all of it is of one moment; the few of a cell come before the cell. */
    Told tell(Measure measure, Dimension by) {
        var few = new HashMap<String, Map<Long, BigDecimal>>();
        var totals = new ArrayList<Cell>();
        var cells = new ArrayList<Cell>();
        var open = new ArrayList<Picture.Open>();
        try (var connection = database.getConnection();
                var asked =
                        connection.prepareStatement(
                                """
                                select platform_id, category, 'FEW' as reach, amount, who, null
                                from observed_few where measure = ? and dimension in ('ALL', ?) and ?
                                union all
                                select platform_id, category, reach, amount, operators, largest
                                from observed_cell where measure = ? and dimension in ('ALL', ?)
                                order by reach""")) {
            asked.setString(1, measure.name());
            asked.setString(2, by.name());
            asked.setBoolean(3, measure.overlap(by) != Overlap.NONE);
            asked.setString(4, measure.name());
            asked.setString(5, by.name());
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    var platform = rows.getString(1);
                    var category = rows.getString(2);
                    var amount = rows.getBigDecimal(4).stripTrailingZeros();
                    var place = platform + "\n" + category;
                    switch (rows.getString(3)) {
                        case "FEW" ->
                                few.computeIfAbsent(place, any -> new HashMap<>())
                                        .put(rows.getLong(5), amount);
                        case "OPEN" -> open.add(new Picture.Open(platform, category, amount));
                        default ->
                                (category.equals(Cell.ALL) ? totals : cells)
                                        .add(
                                                new Cell(
                                                        platform,
                                                        category,
                                                        amount,
                                                        rows.getLong(5),
                                                        rows.getBigDecimal(6),
                                                        few.getOrDefault(place, Map.of())));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its totals", e);
        }
        return new Told(totals, cells, open);
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
