package org.wopplatform.deploy.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Statements in one transaction, with their values in order. */
record Rows(Connection connection) {
    int run(String statement, Object... values) throws SQLException {
        try (var sql = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            return sql.executeUpdate();
        }
    }

    /** From here on the transaction acts for the account, for what belongs to an account alone. */
    void actFor(UUID account) throws SQLException {
        try (var sql = connection.prepareStatement("select set_config('wop.account', ?, true)")) {
            sql.setString(1, account.toString());
            sql.execute();
        }
    }

    boolean any(String query, Object... values) throws SQLException {
        try (var sql = connection.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            try (var found = sql.executeQuery()) {
                return found.next();
            }
        }
    }
}
