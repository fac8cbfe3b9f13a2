package org.wopplatform.deploy.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Somebody else's PostgreSQL 15 or newer, named by {@code WOP_DATABASE_URL}. */
record ExternalDatabase(String url, String owner, String ownerPassword) implements Database {
    private static final int OLDEST = 15;

    static ExternalDatabase at(DatabaseAddress address) {
        return new ExternalDatabase(address.url(), address.user(), address.password());
    }

    ExternalDatabase {
        try (var connection =
                java.sql.DriverManager.getConnection(withTimeOut(url), owner, ownerPassword)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new StoreRefused("PostgreSQL 15 or newer is needed, this one is " + version);
            }
        } catch (SQLException e) {
            throw new StoreRefused(
                    "the database " + DatabaseAddress.shown(url) + " cannot be used: " + reason(e));
        }
    }

    @Override
    public Connection asRoleMaker() throws SQLException {
        return asOwner();
    }

    @Override
    public void close() {
        // it is not ours to stop
    }

    private static String withTimeOut(String url) {
        return url + (url.contains("?") ? "&" : "?") + "connectTimeout=10&loginTimeout=10";
    }

    private static String reason(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                    "wrong user or password (WOP_DATABASE_USER, WOP_DATABASE_PASSWORD)";
            case "3D000" -> "no database of that name";
            case "08001", "08006", "08004" -> "not reachable";
            default -> e.getMessage().lines().findFirst().orElse("");
        };
    }
}
