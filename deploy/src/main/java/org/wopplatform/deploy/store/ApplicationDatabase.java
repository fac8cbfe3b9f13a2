package org.wopplatform.deploy.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database as the application reaches it: behind the walls, one platform at a time. */
record ApplicationDatabase(String url, String user, String password) {
    interface Work {
        void with(Rows rows) throws SQLException;
    }

    /** Does the work for one platform in one transaction. */
    void as(String platform, Work work) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            connection.setAutoCommit(false);
            raise(connection, platform);
            work.with(new Rows(connection));
            connection.commit();
        } catch (SQLException e) {
            throw new StoreRefused(
                    "the data of " + platform + " could not be loaded: " + e.getMessage());
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
