package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules RL1 to RL3, as the database holds them. */
class ReleaseRulesIT {
    private static final String FOLLOWS = "WOPO5";
    private static final String STAYS = "WOPO6";
    private static final String NOT_SO = "23514";

    private final UUID release = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void aPeriodIsClosed() throws SQLException {
        walls = BehindWalls.of("gwopa");
        assertThat(close(release, "2018", 1, "2018-12-31", "null")).isEqualTo("1 rows");
        walls.run(
                """
                insert into release_table (id, platform_id, release_id, measure, dimension, since, picture)
                values (gen_random_uuid(), 'gwopa', '%s', 'PARTNERSHIPS', 'ALL', 1, '{}')"""
                        .formatted(release));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release set closed_at = now() - interval '1 year'",
                "update release_table set picture = '{\"rows\": {}}'",
                "delete from release_table",
                "delete from release"
            })
    void whatWasPublishedIsNeitherBentNorTakenBack(String statement) throws SQLException {
        assertThat(walls.outcome(statement)).isEqualTo("0 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update release set reason = 'Otra cosa'",
                "update release_table set picture = '{\"rows\": {}}'",
                "delete from release_table"
            })
    void notEvenByWhoeverStandsAboveTheWalls(String statement) throws SQLException {
        var another = UUID.randomUUID();
        try (var owner = BehindWalls.ofNobody()) {
            owner.run(
                    """
                    insert into release (id, platform_id, period, number, last_day, closed_at, closed_by, platforms)
                    select '%s', 'wop-lac', '2017', 1, '2017-12-31', now(), id, '[]' from account limit 1"""
                            .formatted(another));
            owner.run(
                    """
                    insert into release_table (id, platform_id, release_id, measure, dimension, since, picture)
                    values (gen_random_uuid(), 'wop-lac', '%s', 'PARTNERSHIPS', 'ALL', 1, '{}')"""
                            .formatted(another));
            assertThat(owner.outcome(statement)).isEqualTo(STAYS);
        }
    }

    @ParameterizedTest
    @CsvSource({"2018, 3, 2018-12-31", "2018, 1, 2018-12-31", "2017, 1, 2017-12-31"})
    void versionsFollowEachOtherAndPeriodsToo(String period, int number, String lastDay)
            throws SQLException {
        assertThat(close(UUID.randomUUID(), period, number, lastDay, number > 1 ? "'x'" : "null"))
                .isIn(FOLLOWS, "23505");
    }

    @Test
    void aCorrectionHasItsReason() throws SQLException {
        assertThat(close(UUID.randomUUID(), "2018", 2, "2018-12-31", "null")).isEqualTo(NOT_SO);
        assertThat(close(UUID.randomUUID(), "2018", 2, "2018-12-31", "' '")).isEqualTo(NOT_SO);
        assertThat(close(UUID.randomUUID(), "2018", 2, "2018-12-31", "'Falta un año'"))
                .isEqualTo("1 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "2098, 2098-12-31",
        "2019, 2019-06-30",
        "2019-H1, 2019-12-31",
        "2019-H3, 2019-12-31",
        "1998, 1998-12-31"
    })
    void aPeriodEndsOnItsLastDayAndIsOver(String period, String lastDay) throws SQLException {
        assertThat(close(UUID.randomUUID(), period, 1, lastDay, "null")).isEqualTo(NOT_SO);
    }

    @Test
    void whatStoodBehindIsKeptOutOfReach() throws SQLException {
        assertThat(walls.outcome("select * from release_cell"))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(walls.outcome("select observed_changes(now() - interval '1 year', now())"))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @Test
    void everyPlatformReadsWhatWasPublished() throws SQLException {
        walls.in("wop-mexico");
        assertThat(
                        walls.number(
                                "select count(*) from release_table where release_id = '"
                                        + release
                                        + "'"))
                .isEqualTo(1);
    }

    private String close(UUID id, String period, int number, String lastDay, String reason)
            throws SQLException {
        return walls.outcome(
                """
                insert into release (id, platform_id, period, number, last_day, closed_at, closed_by, reason, platforms)
                select '%s', 'gwopa', '%s', %d, '%s', now(), account_id, %s, '[]'
                from appointment where platform_id = 'gwopa' limit 1"""
                        .formatted(id, period, number, lastDay, reason));
    }
}
