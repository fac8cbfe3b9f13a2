package org.wopplatform.core.releases;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;

/** What stands behind the figures of all platforms, as the analyst's role reads it: no record. */
@ApplicationScoped
class Behind {
    @Resource(lookup = "java:app/jdbc/analyst")
    DataSource analyst;

    /**
     * A platform's own cell, at one moment.
     *
     * @param operators behind what is not published of it
     */
    record Kept(String platform, String category, BigDecimal amount, long operators) {}

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** How the cells stood at a release. */
    List<Kept> at(UUID release, Measure measure, Dimension dimension) {
        return rows(
                """
                select home_id, category, amount, operators from release_cell
                where release_id = ? and measure = ? and dimension = ?""",
                Behind::kept,
                release,
                measure.name(),
                dimension.name());
    }

    /** How they stand now. */
    List<Kept> now(Measure measure, Dimension dimension) {
        return rows(
                """
                select platform_id, category, sum(amount), coalesce(sum(operators) filter (where reach = 'SHARED'), 0)
                from observed_cell where measure = ? and dimension = ? group by 1, 2""",
                Behind::kept,
                measure.name(),
                dimension.name());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(row.getString(1), row.getString(2), row.getBigDecimal(3), row.getLong(4));
    }

    /** What records did to the totals after one moment and up to another. */
    Map<Measure, List<ToldChanges.Step>> steps(Instant after, Instant until) {
        var steps = new EnumMap<Measure, List<ToldChanges.Step>>(Measure.class);
        rows(
                        """
                        select measure, home_id, event, records, amount, gross, operators, largest, few::text
                        from observed_changes(?, ?)""",
                        row ->
                                Map.entry(
                                        Measure.valueOf(row.getString(1)),
                                        new ToldChanges.Step(
                                                row.getString(2),
                                                Event.valueOf(row.getString(3)),
                                                row.getLong(4),
                                                row.getBigDecimal(5),
                                                row.getBigDecimal(6),
                                                row.getLong(7),
                                                row.getBigDecimal(8),
                                                Freezing.few(
                                                        Optional.ofNullable(row.getString(9))))),
                        Timestamp.from(after),
                        Timestamp.from(until))
                .forEach(
                        step ->
                                steps.computeIfAbsent(step.getKey(), m -> new ArrayList<>())
                                        .add(step.getValue()));
        return steps;
    }

    /** Totals by platform. */
    static Map<String, BigDecimal> totals(List<Kept> cells) {
        var totals = new HashMap<String, BigDecimal>();
        cells.forEach(cell -> totals.merge(cell.platform(), cell.amount(), BigDecimal::add));
        return totals;
    }

    private <T> List<T> rows(String sql, Reading<T> reading, Object... values) {
        try (var connection = analyst.getConnection();
                var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            var read = new ArrayList<T>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
