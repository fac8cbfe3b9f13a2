package org.wopplatform.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wopplatform.deploy.Demonstration;
import org.wopplatform.deploy.Program;
import org.wopplatform.deploy.site.Ledger;
import org.wopplatform.deploy.store.Store;

/** What is kept is held against the records, while the platform runs and while it does not. */
class VerifyTotalsIT {
    private static final Path DATA = Launches.data("totals");
    private static final String RIGHT = "Every total is what the records say.";

    private record Said(int code, String text) {}

    @BeforeAll
    static void aDemonstrationThatWasStopped() throws IOException {
        Program.delete(DATA);
        Files.createDirectories(DATA);
        start("demonstration", "true");
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        Launches.assertNothingRunsOn(DATA);
    }

    @Test
    void totalsOfAStoppedPlatformAreVerifiedAndNothingIsLeftRunning() throws Exception {
        var said = verify(DATA);

        assertThat(said.text()).contains(RIGHT);
        assertThat(said.code()).isZero();
        Launches.assertNothingRunsOn(DATA);
    }

    /** Whatever all the tests of this run have done by page, API and file until now. */
    @Test
    void totalsAreVerifiedWhileThePlatformRuns() throws Exception {
        var running = Demonstration.running();

        var said = verify(running.data());

        assertThat(said.text()).contains(RIGHT);
        assertThat(said.code()).isZero();
        assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void whatDiffersIsToldLineByLineAndPutRight() throws Exception {
        var running = Demonstration.running();
        new Ledger(running.data())
                .run(
                        """
                        update tally set amount = amount + 7 where platform_id = 'wop-mexico' and measure = 'OPERATORS' and dimension = 'ALL'""");

        var told = verify(running.data());
        assertThat(told.text()).contains("wop-mexico OPERATORS").contains("--repair");
        assertThat(told.code()).isEqualTo(2);

        var repaired = verify(running.data(), "--repair");
        assertThat(repaired.text()).contains("wop-mexico OPERATORS").contains("put right");
        assertThat(repaired.code()).isZero();

        assertThat(verify(running.data()).text()).contains(RIGHT);
    }

    @Test
    void whereNothingIsNothingIsVerified() throws Exception {
        var empty = Launches.data("totals-of-nothing");
        Program.delete(empty);

        var program = Program.again("verify-totals", empty, Program.freePort(), Map.of());

        assertThat(Launches.refused(program))
                .containsExactly("wop: there is no database in " + empty);
        assertThat(empty).doesNotExist();
    }

    /** T30: what was counted stays where it lies; what the files say anew changes no total. */
    @Test
    void aCountryThatMovesAndAHostThatChangesLeaveEveryTotalRight() throws Exception {
        var folder = Launches.platforms("totals");
        rewrite(folder, "wop-honduras", "parent = wop-lac", "parent = gwopa");
        rewrite(folder, "wop-lac", "privacy-threshold = 5", "privacy-threshold = 9");
        start("platforms", folder.toString());

        assertThat(verify(DATA).text()).contains(RIGHT);
    }

    private static void rewrite(Path folder, String platform, String was, String becomes)
            throws IOException {
        var file = folder.resolve(platform + ".properties");
        var text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, becomes));
    }

    private static void start(String option, String value) throws IOException {
        var options =
                new java.util.HashMap<>(
                        Map.of(
                                "data", DATA.toString(),
                                "platforms",
                                        Path.of(System.getProperty("wop.home"), "platforms")
                                                .toString(),
                                "home", System.getProperty("wop.home"),
                                "demonstration", "true",
                                "url", "http://localhost"));
        options.put(option, value);
        try (var store = new Store()) {
            assertThat(store.apply(options)).doesNotContainKey("refused");
        }
    }

    private static Said verify(Path data, String... more) throws Exception {
        var program = Program.again("verify-totals", data, Program.freePort(), Map.of(), more);
        var code = program.awaitEnd(Launches.START);
        return new Said(code, program.output());
    }
}
