package org.wopplatform.deploy.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Recounts every total from the records and says where what is kept differs; where asked for, makes
 * it what the records say. Speaks in plain maps, as {@link Store} does.
 */
public final class TotalsCheck
        implements Function<Map<String, String>, Map<String, String>>, Closeable {
    private static final String CHECKED =
            "select 'Recounted, and held against ' || (select count(*) from tally) || ' totals of '"
                    + " || (select count(*) from counted) || ' records.'";
    private static final String DIFFERENCES =
            """
            select concat_ws(' ', platform_id, place) || ' (' || kept_in || '): kept ' || coalesce(kept, 'nothing')
                || ', counted ' || coalesce(counted, 'nothing')
            from tally_faults() order by platform_id, kept_in <> 'tally', kept_in, place""";
    private static final String REPAIR = "select recount_everything()";
    private static final String NO_SUCH_FUNCTION = "42883";
    private Database database;

    @Override
    public Map<String, String> apply(Map<String, String> options) {
        try {
            database = database(options);
            return check(Boolean.parseBoolean(options.get("repair")));
        } catch (StoreRefused refused) {
            return Map.of("refused", refused.getMessage());
        }
    }

    private static Database database(Map<String, String> options) {
        if (options.containsKey("database.url")) {
            return ExternalDatabase.at(
                    DatabaseAddress.of(
                            options.get("database.url"),
                            options.get("database.user"),
                            options.get("database.password")));
        }
        var data = Path.of(options.get("data"));
        return Boolean.parseBoolean(options.get("running"))
                ? RunningDatabase.in(data)
                : EmbeddedDatabase.start(data);
    }

    private Map<String, String> check(boolean repair) {
        try (var connection = database.asOwner()) {
            connection.setAutoCommit(false);
            var answer = new HashMap<String, String>();
            answer.put("checked", checked(connection));
            answer.put("differences", differences(connection));
            if (repair && !answer.get("differences").isEmpty()) {
                repair(connection);
                answer.put("left", differences(connection));
            }
            connection.commit();
            return answer;
        } catch (SQLException e) {
            throw new StoreRefused(
                    NO_SUCH_FUNCTION.equals(e.getSQLState())
                            ? "this database keeps no totals yet; start the program on it once"
                            : "the totals could not be verified: " + e.getMessage());
        }
    }

    private static String checked(Connection connection) throws SQLException {
        return column(connection, CHECKED);
    }

    private static String differences(Connection connection) throws SQLException {
        return column(connection, DIFFERENCES);
    }

    private static void repair(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(REPAIR);
        }
    }

    private static String column(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    @Override
    public void close() throws IOException {
        if (database != null) {
            database.close();
        }
    }
}
