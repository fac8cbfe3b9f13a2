package org.wopplatform.deploy.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own in the data folder, set up for data that matters: writes reach the disk,
 * pages carry checksums, it listens on loopback only, and every connection needs a password.
 */
final class EmbeddedDatabase implements Database {
    private static final String NAME = "wop";

    private final EmbeddedPostgres postgres;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    static EmbeddedDatabase start(Path data) {
        var cluster = data.resolve("postgresql");
        try {
            stopOrphan(cluster);
            var secrets = Secrets.in(data);
            var password = secrets.get("postgres");
            var passwordFile = Secrets.file(data.resolve("postgres.password"), password);
            var postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(cluster)
                            .setOverrideWorkingDirectory(
                                    data.resolve("postgresql-program").toFile())
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setLocaleConfig("locale", "C")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setLocaleConfig("auth", "scram-sha-256")
                            .setLocaleConfig("pwfile", passwordFile.toString())
                            .setConnectConfig("password", password)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "")
                            .setServerConfig("max_connections", "100")
                            .setServerConfig("shared_buffers", "128MB")
                            .setErrorRedirector(log(data))
                            .setOutputRedirector(log(data))
                            .start();
            Files.deleteIfExists(passwordFile);
            var database = new EmbeddedDatabase(postgres, secrets);
            database.ensureOwnDatabase();
            return database;
        } catch (IOException | SQLException e) {
            throw new StoreRefused(
                    "the embedded PostgreSQL in " + cluster + " did not start: " + e.getMessage());
        }
    }

    @Override
    public String url() {
        return url(NAME);
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
        return DriverManager.getConnection(url(), "postgres", secrets.get("postgres"));
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    private void ensureOwnDatabase() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                url("postgres"), "postgres", secrets.get("postgres"));
                var sql = connection.createStatement()) {
            try (var found = sql.executeQuery("select from pg_roles where rolname = 'wop_owner'")) {
                if (found.next()) {
                    return;
                }
            }
            sql.execute("create role wop_owner login password '" + ownerPassword() + "'");
            sql.execute("create database " + NAME + " owner wop_owner");
            sql.execute("revoke connect on database " + NAME + " from public");
        }
    }

    /**
     * After a {@code kill -9} of this program its PostgreSQL goes on alone; it is stopped before a
     * new start.
     */
    private static void stopOrphan(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan =
                ProcessHandle.of(pid)
                        .filter(
                                process ->
                                        process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            new ProcessBuilder("kill", "-INT", String.valueOf(pid)).inheritIO().start();
            try {
                orphan.get().onExit().get(60, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new StoreRefused(
                        "a PostgreSQL left over from an earlier start (process %d) does not stop"
                                .formatted(pid));
            }
        }
    }

    private static ProcessBuilder.Redirect log(Path data) throws IOException {
        Files.createDirectories(data.resolve("log"));
        File file = data.resolve("log/postgresql.log").toFile();
        return ProcessBuilder.Redirect.appendTo(file);
    }
}
