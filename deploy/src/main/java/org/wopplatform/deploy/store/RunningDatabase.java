package org.wopplatform.deploy.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The PostgreSQL in a data folder that another start of this program has running. */
record RunningDatabase(String url, Secrets secrets) implements Database {
    private static final int LINE_OF_PORT = 3;

    static RunningDatabase in(Path data) {
        try {
            var port =
                    Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                            .get(LINE_OF_PORT)
                            .strip();
            return new RunningDatabase(
                    "jdbc:postgresql://127.0.0.1:" + port + "/wop", Secrets.in(data));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new StoreRefused(
                    "the database in " + data + " is starting or stopping; try again");
        }
    }

    @Override
    public String owner() {
        return "wop_owner";
    }

    @Override
    public String ownerPassword() {
        return secrets.get("owner");
    }

    @Override
    public Connection asRoleMaker() throws SQLException {
        throw new SQLException("the roles are made by the start that runs");
    }

    @Override
    public void close() {
        // whoever started it stops it
    }
}
