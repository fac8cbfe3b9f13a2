package org.wopplatform.deploy.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.deploy.TestDatabase;

/** One transaction of the application, or of somebody mightier, that never leaves a trace. */
final class BehindWalls implements AutoCloseable {
    static final String ROW_LEVEL_SECURITY_OR_NO_GRANT = "42501";
    static final String NO_SUCH_PARENT = "23503";

    private final Connection connection;
    private Savepoint remembered;

    private BehindWalls(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    static BehindWalls withoutPlatform() throws SQLException {
        return new BehindWalls(TestDatabase.asApplication());
    }

    static BehindWalls of(String platform) throws SQLException {
        var walls = withoutPlatform();
        walls.in(platform);
        return walls;
    }

    static BehindWalls ofNobody() throws SQLException {
        return new BehindWalls(TestDatabase.asSuperuser());
    }

    /** From here on the transaction works for the platform; for none if the text is empty. */
    BehindWalls in(String platform) throws SQLException {
        return set("wop.platform", platform);
    }

    BehindWalls set(String name, String value) throws SQLException {
        try (var sql = connection.prepareStatement("select set_config(?, ?, true)")) {
            sql.setString(1, name);
            sql.setString(2, value);
            sql.execute();
        }
        return this;
    }

    /** How many rows the statement changed; a statement that makes something changes none. */
    int run(String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
            return Math.max(0, sql.getUpdateCount());
        }
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    String text(String query) throws SQLException {
        return column(query).get(0);
    }

    /** The first column of each row. */
    List<String> column(String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    /** Each row, by the names of its columns; what is not there has no entry. */
    List<Map<String, String>> rows(String query) throws SQLException {
        try (var sql = connection.createStatement();
                var found = sql.executeQuery(query)) {
            var all = new ArrayList<Map<String, String>>();
            var columns = found.getMetaData();
            while (found.next()) {
                var row = new HashMap<String, String>();
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    if (found.getString(i) != null) {
                        row.put(columns.getColumnLabel(i), found.getString(i));
                    }
                }
                all.add(row);
            }
            return all;
        }
    }

    /** What the database says against the statement, and the transaction goes on as before. */
    Optional<SQLException> refusal(String statement) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run(statement);
            connection.releaseSavepoint(before);
            return Optional.empty();
        } catch (SQLException refused) {
            connection.rollback(before);
            return Optional.of(refused);
        }
    }

    /** The SQL state of the refusal, or how many rows were changed. */
    String outcome(String statement) throws SQLException {
        var before = connection.setSavepoint();
        try {
            var changed = run(statement);
            connection.releaseSavepoint(before);
            return changed + " rows";
        } catch (SQLException refused) {
            connection.rollback(before);
            return refused.getSQLState();
        }
    }

    /** From where {@link #goBack} takes up the transaction again, platform included. */
    void remember() throws SQLException {
        remembered = connection.setSavepoint();
    }

    void goBack() throws SQLException {
        connection.rollback(remembered);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
