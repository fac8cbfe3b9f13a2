package org.wopplatform.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopplatform.deploy.Demonstration;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.site.Ledger;

/** A start that cannot be says why in one line, ends with 1 and leaves nothing behind. */
class RefusedStartIT {
    private static Program start(Map<String, String> environment, String... more)
            throws IOException {
        var data = Launches.data("refused");
        Program.delete(data);
        return Program.again("run", data, Program.freePort(), environment, more);
    }

    private static void refusesDatabase(String url, String user, String password, String why)
            throws Exception {
        var program =
                start(
                        Map.of(
                                "WOP_DATABASE_URL", url,
                                "WOP_DATABASE_USER", user,
                                "WOP_DATABASE_PASSWORD", password));
        assertThat(Launches.refused(program)).singleElement().asString().contains(why);
        assertThat(program.output()).doesNotContain("secret-of-mine");
    }

    @Test
    void anOptionThatDoesNotExist() throws Exception {
        assertThat(Launches.refused(start(Map.of(), "--colour", "blue")))
                .containsExactly("wop: unknown option --colour; ./wop --help lists them");
        assertThat(Launches.refused(start(Map.of(), "--url")))
                .containsExactly("wop: option --url needs a value");
        assertThat(Launches.refused(start(Map.of(), "--port", "70000")))
                .containsExactly("wop: --port is a number from 1 to 65535, got 70000");
        assertThat(
                        Launches.refused(
                                Program.again(
                                        "dance",
                                        Launches.data("refused"),
                                        Program.freePort(),
                                        Map.of())))
                .containsExactly("wop: unknown command dance; ./wop --help lists them");
        assertThat(Launches.refused(start(Map.of(), "--platforms", "/nowhere")))
                .containsExactly("wop: --platforms /nowhere is not a folder");
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var data = Launches.data("refused");
            Program.delete(data);
            var program = Program.again("run", data, taken.getLocalPort(), Map.of());

            assertThat(Launches.refused(program))
                    .singleElement()
                    .asString()
                    .startsWith("wop: port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had")
                    .endsWith("choose another with --port");
            assertThat(data.resolve("postgresql")).doesNotExist();
        }
    }

    @Test
    void dataThatAnotherStartUses() throws Exception {
        var running = Demonstration.running();

        var second = Program.again("demo", running.data(), Program.freePort(), Map.of());

        assertThat(second.awaitEnd(Launches.START)).isEqualTo(1);
        assertThat(second.output())
                .isEqualToIgnoringNewLines(
                        "wop: the data in "
                                + running.data()
                                + " is in use by another start of this program");
        assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(Launches.databasesOn(running.data())).isNotEmpty();
    }

    @Test
    void aDatabaseThatIsNotThereOrNotForUs() throws Exception {
        var known = new Ledger(Demonstration.running().data());
        var url = known.url();

        refusesDatabase(
                "jdbc:postgresql://127.0.0.1:1/wop", "u", "secret-of-mine", "not reachable");
        refusesDatabase(url, "wop_owner", "secret-of-mine", "wrong user or password");
        refusesDatabase(
                url.replace("/wop", "/nothing"),
                "wop_owner",
                known.password("owner"),
                "no database of that name");
        refusesDatabase(
                "jdbc:mysql://u:secret-of-mine@127.0.0.1/wop",
                "u",
                "secret-of-mine",
                "WOP_DATABASE_URL is jdbc:postgresql://host:port/name");
        refusesDatabase("jdbc:postgresql:///wop", "u", "secret-of-mine", "WOP_DATABASE_URL");
    }

    /** All faults of all files at once, each with file, key, value and what is allowed. */
    @Test
    void platformsWhoseFilesHaveFaults() throws Exception {
        var folder = Launches.platforms("faulty");
        rewrite(folder, "wop-mexico", "territory = MX", "territory = MX, GT");
        rewrite(folder, "wop-mexico", "currency = MXN", "currency = PESO");
        rewrite(folder, "wop-honduras", "time-zone = America/Tegucigalpa", "time-zone = Mars/Base");
        rewrite(folder, "wop-bolivia", "parent = wop-lac", "parent = wop-atlantis");
        rewrite(folder, "wop-argentina", "languages = es, en, fr, pt", "languages = es, eo");
        rewrite(folder, "cari-wop", "kind = regional", "kind = insular");
        rewrite(folder, "wop-lac", "host.1.until = 2013-08", "host.1.until = 2012-08");

        var program =
                start(
                        Map.of("WOP_PLATFORM_GWOPA_PRIVACY_THRESHOLD", "0"),
                        "--platforms",
                        folder.toString());

        assertThat(Launches.refused(program)).hasSize(1);
        assertThat(program.output())
                .contains("fault(s)")
                .containsPattern("wop-mexico.properties: currency = PESO \\(.*ISO 4217")
                .containsPattern("wop-honduras.properties: time-zone = Mars/Base \\(")
                .containsPattern("wop-bolivia.properties: parent = wop-atlantis \\(")
                .containsPattern("wop-argentina.properties: languages = eo \\(.*en, es, fr, pt")
                .containsPattern(
                        "cari-wop.properties: kind = insular \\(global, regional or national")
                .containsPattern("wop-lac.properties: host = .*\\(")
                .containsPattern("gwopa.properties: privacy-threshold = 0 \\(1 to 100");
        assertThat(Launches.data("refused").resolve("postgresql")).doesNotExist();

        Files.delete(folder.resolve("gwopa.properties"));
        var headless = start(Map.of(), "--platforms", folder.toString());
        assertThat(Launches.refused(headless)).hasSize(1);
        assertThat(headless.output()).contains("the global platform must be there");
    }

    @Test
    void aCountryOutsideTheParentsTerritoryOrTwoCountriesInOneNation() throws Exception {
        var folder = Launches.platforms("outside");
        rewrite(folder, "wop-mexico", "territory = MX", "territory = KE");
        rewrite(folder, "wop-honduras", "territory = HN", "territory = HN, GT");

        var program = start(Map.of(), "--platforms", folder.toString());

        assertThat(Launches.refused(program)).hasSize(1);
        assertThat(program.output())
                .containsPattern("wop-mexico.properties: territory = KE \\(")
                .containsPattern("wop-honduras.properties: territory = .*\\(");
    }

    /** Asked to stop while it starts, it leaves no database behind either. */
    @Test
    void aStartThatIsBrokenOff() throws Exception {
        var data = Launches.data("broken-off");
        var program = Program.start("run", data);
        while (!Files.exists(data.resolve("postgresql/postmaster.pid"))) {
            assertThat(program.handle().isAlive()).as(program.output()).isTrue();
            Thread.sleep(20);
        }

        program.stop();

        assertThat(program.handle().isAlive()).isFalse();
        for (var i = 0; i < 100 && !Launches.databasesOn(data).isEmpty(); i++) {
            Thread.sleep(100);
        }
        Launches.assertNothingRunsOn(data);
    }

    private static void rewrite(java.nio.file.Path folder, String platform, String old, String now)
            throws IOException {
        var file = folder.resolve(platform + ".properties");
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }

    @Test
    void helpIsNoStart() throws Exception {
        var program =
                Program.again("--help", Launches.data("refused"), Program.freePort(), Map.of());

        assertThat(program.awaitEnd(Launches.START)).isZero();
        assertThat(program.output())
                .contains("./wop demo", "./wop run", "--port", "--data", "--platforms")
                .contains("WOP_DATABASE_URL", "WOP_MAIL_HOST", "WOP_TRUSTED_PROXY");
        assertThat(List.of(program.output().split("\n"))).hasSizeGreaterThan(20);
    }
}
