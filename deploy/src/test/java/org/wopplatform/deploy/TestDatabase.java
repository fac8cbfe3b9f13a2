package org.wopplatform.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.wopplatform.deploy.store.Store;

/**
 * A real PostgreSQL with every migration, the seven platforms and the demonstration, once for all
 * tests of a run.
 */
public final class TestDatabase {
    private static Map<String, String> prepared;
    private static Path data;

    private TestDatabase() {}

    private static synchronized Map<String, String> prepared() {
        if (prepared == null) {
            data = Path.of(System.getProperty("wop.build"), "it-database");
            var home = Path.of(System.getProperty("wop.home"));
            try {
                Program.delete(data);
                java.nio.file.Files.createDirectories(data);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            var store = new Store();
            prepared =
                    store.apply(
                            Map.of(
                                    "data", data.toString(),
                                    "platforms", home.resolve("platforms").toString(),
                                    "home", home.toString(),
                                    "demonstration", "true",
                                    "url", "http://localhost"));
            if (prepared.containsKey("refused")) {
                throw new IllegalStateException(prepared.get("refused"));
            }
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        try {
                                            store.close();
                                        } catch (IOException e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }));
        }
        return prepared;
    }

    public static String url() {
        return prepared().get("wop.db.url");
    }

    public static String user() {
        return prepared().get("wop.db.user");
    }

    public static String password() {
        return prepared().get("wop.db.password");
    }

    public static String analyst() {
        return prepared().get("wop.db.analyst.user");
    }

    public static String analystPassword() {
        return prepared().get("wop.db.analyst.password");
    }

    /** As the observatory reaches it: totals, and not a single record. */
    public static Connection asAnalyst() throws SQLException {
        return DriverManager.getConnection(url(), analyst(), analystPassword());
    }

    /** As the application reaches it: its role, no platform set, no transaction begun. */
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    /** As the superuser of the embedded PostgreSQL, for looking behind the walls. */
    public static Connection asSuperuser() throws SQLException {
        prepared();
        var secrets = new Properties();
        try (var in = java.nio.file.Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return DriverManager.getConnection(url(), "postgres", secrets.getProperty("postgres"));
    }
}
