package org.wopplatform.deploy.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded PostgreSQL of a running program, for looking, and turning the clock, behind it. */
public record Ledger(Path data) {
    public String url() throws IOException {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/wop";
    }

    public String password(String of) throws IOException {
        var secrets = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(of);
    }

    public Connection asSuperuser() throws SQLException {
        return as("postgres", "postgres");
    }

    public Connection asApplication() throws SQLException {
        return as("wop_app", "application");
    }

    private Connection as(String user, String secret) throws SQLException {
        try {
            return DriverManager.getConnection(url(), user, password(secret));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement past all walls; the number of rows it met. */
    public int run(String sql) {
        try (var connection = asSuperuser();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one value that a question has for an answer. */
    public static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
