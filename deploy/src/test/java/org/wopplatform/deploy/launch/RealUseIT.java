package org.wopplatform.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.site.Ledger;
import org.wopplatform.deploy.site.Site;
import org.wopplatform.deploy.site.Wire;

/**
 * One installation from its first start to its last, in this order: {@code wop run} on an empty
 * folder, the first administrator, work, a power cut, the next start, an update that is broken, and
 * the end.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealUseIT {
    private static final Pattern LINK =
            Pattern.compile("http://localhost:[0-9]+(/gwopa/welcome/[A-Za-z0-9_-]{43})");
    private static final String EMAIL = "first@secretariat.example";
    private static final String PASSWORD = "the first of all passwords";

    private static Program program;
    private static Wire wire;
    private static String session;

    @BeforeAll
    static void start() throws Exception {
        program = Program.start("run", Launches.data("run"));
        program.awaitReady(Launches.START);
        wire = Wire.to(program.port());
    }

    @AfterAll
    static void stop() {
        program.stop();
    }

    private static void startAgain() throws Exception {
        program = Program.again("run", Launches.data("run"), Program.freePort(), Map.of());
        program.awaitReady(Launches.START);
        wire = Wire.to(program.port());
    }

    @Test
    @Order(1)
    void printsALinkThatMakesTheFirstAdministratorOnce() throws IOException {
        assertThat(program.output()).contains("http://localhost:" + program.port() + "/wop-lac");
        var printed = LINK.matcher(program.output());
        assertThat(printed.find()).as(program.output()).isTrue();
        var form =
                "email=%s&name=First+Person&password=%s&repeat=%s"
                        .formatted(
                                Site.encoded(EMAIL),
                                Site.encoded(PASSWORD),
                                Site.encoded(PASSWORD));

        assertThat(wire.get(printed.group(1)).text()).contains("name=\"email\"");
        assertThat(wire.post(printed.group(1), form).status()).isEqualTo(303);
        assertThat(wire.post(printed.group(1), form.replace("first", "second")).status())
                .isEqualTo(422);

        session = Site.cookie(wire, "gwopa", EMAIL, PASSWORD);
        assertThat(wire.get("/gwopa/administration/audit-log", session).status()).isEqualTo(200);
        assertThat(wire.get("/wop-lac/administration", session).status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void holdsNothingInvented() {
        for (var page : new String[] {"/", "/wop-lac", "/wop-mexico", "/wop-mexico/operators"}) {
            assertThat(wire.get(page).text())
                    .doesNotContain("demostración")
                    .doesNotContain("demo.example");
        }
        assertThat(Launches.data("run").resolve("demo-accounts.json")).doesNotExist();
        assertThat(
                        wire.get("/api/v1/platforms/wop-lac/partnerships").items().stream()
                                .map(item -> item.getBoolean("demonstration")))
                .isNotEmpty()
                .doesNotContain(true);
    }

    @Test
    @Order(3)
    void keepsItsDataFromOtherUsersOfTheMachine() throws Exception {
        var data = Launches.data("run");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("secrets.properties"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("postgresql"))).isEqualTo("rwx------");
        assertThat(data.resolve("postgres.password")).doesNotExist();

        var ledger = new Ledger(data);
        for (var user : new String[] {"postgres", "wop_owner", "wop_app", "root"}) {
            for (var password : new String[] {"", "postgres", user}) {
                assertThatThrownBy(() -> DriverManager.getConnection(ledger.url(), user, password))
                        .isInstanceOf(SQLException.class);
            }
        }
        try (var app = ledger.asApplication()) {
            assertThat(Ledger.ask(app, "show fsync")).isEqualTo("on");
            assertThat(Ledger.ask(app, "show synchronous_commit")).isEqualTo("on");
            assertThat(Ledger.ask(app, "show full_page_writes")).isEqualTo("on");
            assertThat(Ledger.ask(app, "show data_checksums")).isEqualTo("on");
            assertThat(Ledger.ask(app, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Ledger.ask(app, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(Ledger.ask(app, "show statement_timeout")).isEqualTo("30s");
            assertThat(
                            Ledger.ask(
                                    app,
                                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles"
                                            + " where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> Ledger.ask(app, "show data_directory"))
                    .isInstanceOf(SQLException.class);
        }
        try (var postgres = ledger.asSuperuser()) {
            assertThat(Ledger.ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(
                            Ledger.ask(
                                    postgres,
                                    "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    @Order(4)
    void keepsWhatWasCommittedThroughAPowerCut() throws Exception {
        var written =
                wire.post(
                        "/gwopa/administration/contacts",
                        "kind=EMAIL&label=Power+cut&address=power.cut%40secretariat.example",
                        session);
        program.handle().destroyForcibly();
        assertThat(written.status()).isEqualTo(303);
        program.handle().onExit().get();

        startAgain();

        assertThat(wire.get("/").text()).contains("power.cut@secretariat.example");
        assertThat(wire.get("/gwopa/me", session).status()).isEqualTo(200);
        assertThat(LINK.matcher(program.output()).find()).isFalse();
        assertThat(program.output()).doesNotContain("No administrator yet");
        assertThat(Launches.databasesOn(Launches.data("run")).stream().filter(RealUseIT::isMain))
                .hasSize(1);
    }

    /** A PostgreSQL's first process: its own children are called by what they do. */
    private static boolean isMain(ProcessHandle process) {
        return process.parent()
                .map(parent -> !Launches.databasesOn(Launches.data("run")).contains(parent))
                .orElse(true);
    }

    @Test
    @Order(5)
    void stopsWhenItIsAskedToAndItsDatabaseWithIt() throws Exception {
        program.handle().destroy();

        assertThat(program.awaitEnd(Launches.END)).isZero();
        assertThat(program.output()).contains("Stopping.").doesNotContain("Exception");
        Launches.assertNothingRunsOn(Launches.data("run"));
        assertThat(Launches.data("run").resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(6)
    void anApplicationThatCannotBeDeployedIsSaidSoAndHarmsNothing() throws Exception {
        var whole = Path.of(System.getProperty("wop.dist"));
        var broken = Path.of(System.getProperty("wop.build"), "it-broken-dist");
        Program.delete(broken);
        Files.createDirectories(broken.resolve("app"));
        Files.copy(whole.resolve("wop.jar"), broken.resolve("wop.jar"));
        for (var part : new String[] {"lib", "payara", "facts", "demonstration", "platforms"}) {
            Files.createSymbolicLink(broken.resolve(part), whole.resolve(part));
        }
        Files.writeString(broken.resolve("app/wop.war"), "this is no application");

        System.setProperty("wop.dist", broken.toString());
        try {
            program = Program.again("run", Launches.data("run"), Program.freePort(), Map.of());
        } finally {
            System.setProperty("wop.dist", whole.toString());
        }

        assertThat(Launches.refused(program))
                .singleElement()
                .asString()
                .contains("could not be deployed");
    }

    @Test
    @Order(7)
    void startsAgainAsIfNothingHadHappened() throws Exception {
        startAgain();

        assertThat(wire.get("/").text()).contains("power.cut@secretariat.example");
        assertThat(Site.signIn(wire, "gwopa", EMAIL, PASSWORD).status()).isEqualTo(303);
    }
}
