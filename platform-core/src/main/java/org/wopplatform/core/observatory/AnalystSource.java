package org.wopplatform.core.observatory;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
     * A moment of the database.
     *
     * @param snapshot which transactions are over
     * @param day the day in UTC, by which reports are late and states last
     */
    record Moment(String snapshot, String day) {
        static final Moment NEVER = new Moment("1:1:", "");
    }

    /**
     * What has become since a moment.
     *
     * @param holds whether no cell of what was asked about has changed
     */
    record Since(Moment now, boolean holds) {}

    Since since(Moment moment, Measure measure, Set<String> dimensions) {
        try (var connection = database.getConnection();
                var asked =
                        connection.prepareStatement(
                                """
                                select pg_current_snapshot()::text, (now() at time zone 'UTC')::date::text,
                                       not exists (select from observed_change
                                                   where measure = ? and dimension = any (string_to_array(?, ','))
                                                     and xid >= pg_snapshot_xmin(?::pg_snapshot)
                                                     and not pg_visible_in_snapshot(xid, ?::pg_snapshot))""")) {
            asked.setString(1, measure.name());
            asked.setString(2, String.join(",", dimensions));
            asked.setString(3, moment.snapshot());
            asked.setString(4, moment.snapshot());
            try (var answer = asked.executeQuery()) {
                answer.next();
                var now = new Moment(answer.getString(1), answer.getString(2));
                return new Since(now, answer.getBoolean(3) && now.day().equals(moment.day()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its totals", e);
        }
    }

    /**
     * What one measure by one dimension says of all platforms, at one moment.
     *
     * @param totals each platform's own total of what is protected
     * @param cells each platform's own protected cells; none for the dimension ALL
     * @param open what published records add up to, of every category and of all
     */
    record Told(List<Cell> totals, List<Cell> cells, List<Picture.Open> open) {}

    /**
     * One question, so that all of it is of one moment; the few of a cell come before the cell.
     *
     * @param hidden by what the protected cells are asked for, {@link Dimension#ALL} where nobody
     *     is told of them by the dimension
     */
    Told tell(Measure measure, Dimension by, Dimension hidden) {
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
                                from observed_cell
                                where measure = ? and dimension in ('ALL', ?) and (reach = 'OPEN' or dimension in ('ALL', ?))
                                order by reach""")) {
            asked.setString(1, measure.name());
            asked.setString(2, hidden.name());
            asked.setBoolean(3, measure.overlap(by) != Overlap.NONE);
            asked.setString(4, measure.name());
            asked.setString(5, by.name());
            asked.setString(6, hidden.name());
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
