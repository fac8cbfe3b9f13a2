package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wopplatform.deploy.TestDatabase;

/**
 * The ten hottest queries in the network that {@code ./wop bench walls} generates, smaller: each
 * begins at an index that leads with the platform, or at the key it is asked for, and the policies
 * ask for the setting once a statement. The plans are kept in {@code plans.txt} of the build.
 */
class HottestPlansIT {
    private static final Path BENCH = Path.of(System.getProperty("wop.home"), "bench");
    private static final Pattern NAMED = Pattern.compile("(?ms)^-- ([a-z-]+): .*?$\\n(.+?);$");
    private static final String WHERE_OF_NAME = "[{](own|shared) [a-z._]+}";
    private static final String TABLES =
            "(operator|tally|partnership|party|mission|mission_participants|support_request|request_area|audit_entry)";
    private static final Map<String, String> PLANS = new LinkedHashMap<>();

    @BeforeAll
    static void aGeneratedNetwork() throws SQLException, IOException {
        try (var network = BehindWalls.ofNobody()) {
            network.run(
                    """
                    insert into platform (id, kind, parent_id, status, currency, time_zone, privacy_threshold)
                    select 'bench-' || n, 'REGIONAL', 'gwopa', 'ACTIVE', 'USD', 'UTC', 5 from generate_series(1000, 1199) n""");
            network.run(
                    """
                    insert into territory (platform_id, country)
                    select id, c from platform, unnest(array['KH', 'LA']) c where id like 'bench-%'""");
            for (var statement : statements()) {
                network.run(statement);
            }
            network.run("analyze");
            var operator =
                    network.text(
                            "select min(id::text) from operator where platform_id = 'wop-mexico'");
            var partnership =
                    network.text(
                            "select min(partnership_id::text) from mission where platform_id = 'wop-mexico' and title = 'Mission 1'");
            network.run("set local role " + TestDatabase.user());
            network.in("wop-mexico");
            for (var query : queries().entrySet()) {
                var asked =
                        query.getValue()
                                .replace("$OPERATOR", "'" + operator + "'")
                                .replace("$PARTNERSHIP", "'" + partnership + "'")
                                .replaceAll(WHERE_OF_NAME, "true")
                                .replaceAll("[{]said ([a-z]+)}", "$1.platform_id = 'wop-mexico'");
                PLANS.put(
                        query.getKey(),
                        String.join("\n", network.column("explain (costs off) " + asked)));
            }
        }
    }

    @AfterAll
    static void keepsThePlans() throws IOException {
        var text = new StringBuilder();
        PLANS.forEach((name, plan) -> text.append(name).append("\n").append(plan).append("\n\n"));
        Files.writeString(Path.of(System.getProperty("wop.build"), "plans.txt"), text);
    }

    @Test
    void areTen() {
        assertThat(PLANS).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("names")
    void readNoWalledTableFromEndToEnd(String name) {
        assertThat(PLANS.get(name))
                .contains("Index")
                .doesNotContainPattern("Seq Scan on " + TABLES + "\\b");
    }

    @ParameterizedTest
    @MethodSource("names")
    void findThePlatformsRowsByIndexOrTheOneByItsKey(String name) {
        assertThat(PLANS.get(name))
                .containsPattern("Index Cond: .*(platform_id = |\\bid = |partnership_id = )");
    }

    @ParameterizedTest
    @MethodSource("names")
    void askForTheSettingOnceAStatement(String name) {
        var plan = PLANS.get(name);
        assertThat(plan).contains("InitPlan");
        assertThat(plan.lines().filter(line -> line.contains("current_setting"))).isEmpty();
    }

    static Stream<String> names() throws IOException {
        return queries().keySet().stream();
    }

    private static Map<String, String> queries() throws IOException {
        var queries = new LinkedHashMap<String, String>();
        var found = NAMED.matcher(Files.readString(BENCH.resolve("hottest.sql")));
        while (found.find()) {
            queries.put(found.group(1), found.group(2));
        }
        return queries;
    }

    private static Iterable<String> statements() {
        try {
            var text =
                    Files.readString(BENCH.resolve("network.sql"))
                            .replaceAll("(?m)^--.*\\n", "")
                            .replace("$OPERATORS", "12000")
                            .replace("$PARTNERSHIPS", "4000")
                            .replace("$TENANT", "200")
                            .replace("$COURSES", "40")
                            .replace("$CELLS", "100");
            return Stream.of(text.split(";\\n")).filter(s -> !s.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
