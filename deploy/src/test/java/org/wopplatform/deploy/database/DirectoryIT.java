package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.deploy.TestDatabase;

/** Rule O2: the directory is what operators publish, at every moment, and nothing else. */
class DirectoryIT {
    private static final List<String> PLATFORMS =
            List.of("wop-mexico", "wop-honduras", "wop-bolivia", "wop-argentina", "cari-wop");

    private static final String COLUMNS =
            "id, platform_id, legal_name, short_name, legal_form, ownership, %s, country, subdivision,"
                    + " place, latitude, longitude, size_class, %s, %s, website, outside, demonstration, source_id";

    private static final String DIFFERENCE =
            """
            with published as (select %s from operator where published),
                 shown as (select %s from directory_entry)
            select count(*) from (
              (select * from published except select * from shown)
              union all (select * from shown except select * from published)) d"""
                    .formatted(
                            COLUMNS.formatted(
                                    "string_to_array(services, ',')",
                                    "string_to_array(languages, ',')",
                                    "string_to_array(working_areas, ',')"),
                            COLUMNS.formatted("services", "languages", "working_areas"));

    @Test
    void theDirectoryIsWhatTheDemonstrationPublishes() throws SQLException {
        try (var everything = BehindWalls.ofNobody()) {
            assertThat(everything.number(DIFFERENCE)).isZero();
            assertThat(everything.number("select count(*) from directory_entry")).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void afterAnyChangesTheDirectoryIsWhatOperatorsPublish(long seed) throws SQLException {
        var random = new Random(seed);
        try (var walls = BehindWalls.ofNobody()) {
            for (var step = 0; step < 60; step++) {
                walls.run("set local role " + TestDatabase.user());
                walls.in(PLATFORMS.get(random.nextInt(PLATFORMS.size())));
                var statement = change(random);
                walls.outcome(statement);
                walls.run("reset role");
                assertThat(walls.number(DIFFERENCE)).as("step %s: %s", step, statement).isZero();
            }
        }
    }

    private static String change(Random random) {
        var some = "id in (select id from operator order by md5(id::text || '%s') limit %s)";
        var chosen = some.formatted(random.nextInt(), 1 + random.nextInt(6));
        return switch (random.nextInt(9)) {
            case 0, 1 -> added(random, 1);
            case 2 -> added(random, 40);
            case 3 ->
                    "update operator set standing = 'SUSPENDED', published = false where standing = 'VERIFIED' and "
                            + chosen;
            case 4 ->
                    "update operator set standing = 'VERIFIED', published = true where standing = 'SUSPENDED'";
            case 5 ->
                    "update operator set standing = 'WITHDRAWN', published = false where " + chosen;
            case 6 ->
                    "update operator set legal_name = legal_name || ' é', place = 'Río %s', connections = %s,"
                                    .formatted(random.nextInt(50), random.nextInt(900_000))
                            + " working_areas = 'GOVERNANCE,WATER_LOSSES', latitude = 14.1, longitude = -87.2 where "
                            + chosen;
            case 7 ->
                    "update operator set published = not published where standing = 'VERIFIED' and "
                            + chosen;
            default ->
                    "delete from operator where not exists (select from party p where p.operator_id = operator.id) and "
                            + chosen;
        };
    }

    private static String added(Random random, int many) {
        return """
                insert into operator (id, platform_id, legal_name, country, services, standing, published, registered_at)
                select gen_random_uuid(), current_setting('wop.platform'), 'Aguas %s ' || n, t.country, 'sewerage,water',
                       case n %% 3 when 0 then 'APPLIED' else 'VERIFIED' end, n %% 3 = 1, now()
                from generate_series(1, %s) n,
                  (select min(country) as country from territory where platform_id = current_setting('wop.platform')
                     and admitting_platform(country) = platform_id) t"""
                .formatted(random.nextInt(), many);
    }

    @Test
    void aChangeThatIsNotPublishedLeavesTheEntryAsItWas() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var entry =
                    "select ctid from directory_entry where platform_id = 'wop-mexico' order by id";
            var before = walls.column(entry);
            walls.run("update operator set version = version + 1, licence = 'IN_PROCESS'");
            assertThat(walls.column(entry)).isEqualTo(before).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "insert into directory_entry select * from directory_entry",
        "update directory_entry set legal_name = 'x'",
        "delete from directory_entry",
        "truncate directory_entry",
        "select directory_follows()"
    })
    void nobodyWritesTheDirectoryByHand(String statement) throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            assertThat(walls.refusal(statement)).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"asociacion", "ASOCIACIÓN", "Asociación", "asociaciÓn"})
    void aWordIsFoundHoweverItsAccentsAreWritten(String word) throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            walls.run(
                    """
                    insert into operator (id, platform_id, legal_name, country, services, standing, published, registered_at)
                    values (gen_random_uuid(), 'wop-mexico', 'Asociación de Usuarios', 'MX', 'water', 'VERIFIED', true, now())""");
            walls.in("wop-bolivia");
            assertThat(
                            walls.column(
                                    "select legal_name from directory_entry where words like '%' || folded('"
                                            + word
                                            + "') || '%'"))
                    .contains("Asociación de Usuarios");
        }
    }
}
