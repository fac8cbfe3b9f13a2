package org.wopplatform.deploy.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The database as the application reaches it: behind the walls, one platform at a time, over one
 * connection, which has to learn the rules of the database once only.
 */
final class ApplicationDatabase implements AutoCloseable {
    private final Connection connection;

    interface Work {
        void with(Rows rows) throws SQLException;
    }

    ApplicationDatabase(String url, String user, String password) {
        try {
            connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new StoreRefused("the database was not reached: " + e.getMessage());
        }
    }

    /** Does the work for one platform in one transaction. */
    void as(String platform, Work work) {
        try {
            raise(connection, platform);
            work.with(new Rows(connection));
            connection.commit();
        } catch (SQLException e) {
            throw new StoreRefused(
                    "the data of " + platform + " could not be loaded: " + e.getMessage());
        }
    }

    /** What was not committed is gone with it. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreRefused("the database was not left in order: " + e.getMessage());
        }
    }

    private static void raise(Connection connection, String platform) throws SQLException {
        try (var sql =
                connection.prepareStatement(
                        "select set_config('wop.platform', ?, true), set_config('wop.request', 'start', true)")) {
            sql.setString(1, platform);
            sql.execute();
        }
    }
}
