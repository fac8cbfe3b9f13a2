package org.wopplatform.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.wopplatform.deploy.Demonstration;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.site.Ledger;
import org.wopplatform.deploy.site.Wire;

/**
 * On a PostgreSQL of one's own: the oldest the machine has, from version 15 on, or else the
 * demonstration's, which serves as a stranger's here. Its owner may make roles and nothing more.
 */
class ExternalDatabaseIT {
    private static final String PASSWORD = "external";

    @Test
    void runsOnADatabaseThatIsNotItsOwn() throws Exception {
        var installed = installed();
        if (installed.isPresent()) {
            var cluster = new Cluster(installed.get());
            try {
                runsOn(cluster.start(), "postgres", PASSWORD);
            } finally {
                cluster.stop();
            }
        } else {
            var other = new Ledger(Demonstration.running().data());
            runsOn(
                    other.url().replaceAll("/wop$", "/postgres"),
                    "postgres",
                    other.password("postgres"));
        }
    }

    private static void runsOn(String url, String superuser, String password) throws Exception {
        try (var connection = DriverManager.getConnection(url, superuser, password);
                var sql = connection.createStatement()) {
            sql.execute("drop database if exists network");
            for (var role :
                    List.of("network_app", "network_reader", "network_counter", "network_owner")) {
                sql.execute("drop role if exists " + role);
            }
            sql.execute("create role network_owner login createrole password '" + PASSWORD + "'");
            sql.execute("create database network owner network_owner");
        }
        var data = Launches.data("external");
        Program.delete(data);
        var environment =
                Map.of(
                        "WOP_DATABASE_URL",
                        url.replaceAll("/postgres$", "/network"),
                        "WOP_DATABASE_USER",
                        "network_owner",
                        "WOP_DATABASE_PASSWORD",
                        PASSWORD);
        var program = Program.again("run", data, Program.freePort(), environment);
        try {
            program.awaitReady(Launches.START);
            var wire = Wire.to(program.port());
            assertThat(wire.get("/health/ready").text()).contains("\"UP\"");
            assertThat(wire.get("/").text()).contains("WOP-LAC");
            assertThat(wire.get("/api/v1/platforms/wop-lac/operators").status()).isEqualTo(200);
            assertThat(data.resolve("postgresql")).doesNotExist();
            Launches.assertNothingRunsOn(data);
        } finally {
            program.stop();
        }
        assertThat(program.awaitEnd(Launches.END)).isZero();
        try (var connection =
                DriverManager.getConnection(
                        environment.get("WOP_DATABASE_URL"), superuser, password)) {
            assertThat(Ledger.ask(connection, "select count(*) from platform")).isEqualTo("7");
            assertThat(
                            Ledger.ask(
                                    connection,
                                    "select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname like 'network%'"))
                    .isEqualTo("f");
        }
    }

    private static Optional<Path> installed() throws IOException {
        var home = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try (var versions = Files.list(home)) {
            return versions.filter(
                            version ->
                                    version.getFileName().toString().matches("1[5-9]|[2-9][0-9]"))
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .min(Comparator.naturalOrder());
        }
    }

    /** A cluster of the machine's PostgreSQL, in a folder and on a port of its own. */
    private static final class Cluster {
        private final Path programs;
        private final Path folder;

        Cluster(Path programs) throws IOException {
            this.programs = programs;
            this.folder = Files.createTempDirectory("wop-external");
        }

        String start() throws Exception {
            var password = Files.writeString(folder.resolve("password"), PASSWORD);
            if (isRoot()) {
                run(List.of("chown", "-R", "postgres", folder.toString()));
            }
            var data = folder.resolve("data").toString();
            run(
                    asItsUser(
                            "initdb",
                            "-D",
                            data,
                            "-U",
                            "postgres",
                            "-E",
                            "UTF8",
                            "--locale=C.UTF-8",
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--no-sync"));
            var port = Program.freePort();
            run(
                    asItsUser(
                            "pg_ctl",
                            "-D",
                            data,
                            "-w",
                            "-l",
                            folder.resolve("log").toString(),
                            "-o",
                            "-p "
                                    + port
                                    + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
                            "start"));
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        void stop() throws Exception {
            run(asItsUser("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "stop"));
            Program.delete(folder);
        }

        /** PostgreSQL does not run as root; Debian's package brings a user for it. */
        private List<String> asItsUser(String program, String... arguments) {
            var line = new ArrayList<String>();
            if (isRoot()) {
                line.addAll(
                        List.of(
                                "setpriv",
                                "--reuid=postgres",
                                "--regid=postgres",
                                "--clear-groups"));
            }
            line.add(programs.resolve(program).toString());
            line.addAll(List.of(arguments));
            return line;
        }

        private static boolean isRoot() {
            return System.getProperty("user.name").equals("root");
        }

        private void run(List<String> line) throws Exception {
            var output = Files.createTempFile("wop-external", ".out");
            var process =
                    new ProcessBuilder(line)
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(line.toString()).isTrue();
            assertThat(process.exitValue()).as(line + "\n" + Files.readString(output)).isZero();
            Files.delete(output);
        }
    }
}
