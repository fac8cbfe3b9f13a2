package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules J1 to J3 and J6: an operator of Mexico that is not published asks the region. */
class MembershipWallsIT {
    private static final String NO_SUCH_STEP = "WOP43";

    private final UUID membership = UUID.randomUUID();
    private final UUID operator = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void mexicoAsksTheRegion() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', 'wop-mexico', 'Aguas %s', 'MX', 'water', 'VERIFIED', now())"""
                        .formatted(operator, operator));
        walls.run(ask("wop-lac", "REQUESTED", membership));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void isSeenByTheHomeAndByThePlatformThatIsJoinedAndByNobodyElse() throws SQLException {
        var seeing = new ArrayList<String>();
        for (var platform : List.of("gwopa", "wop-lac", "cari-wop", "wop-mexico", "wop-honduras")) {
            walls.in(platform);
            if (walls.number("select count(*) from membership where id = '" + membership + "'")
                    > 0) {
                seeing.add(platform);
            }
        }
        assertThat(seeing).containsExactly("wop-lac", "wop-mexico");
    }

    @Test
    void opensNoRecordOfTheOperator() throws SQLException {
        walls.in("wop-lac");
        assertThat(walls.number("select count(*) from operator where id = '" + operator + "'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "wop-lac, ACTIVE, 1 rows",
        "wop-lac, DECLINED, 1 rows",
        "wop-lac, LAPSED, " + NO_SUCH_STEP,
        "wop-mexico, ACTIVE, " + NO_SUCH_STEP,
        "wop-mexico, DECLINED, " + NO_SUCH_STEP,
        "wop-mexico, ENDED, 1 rows",
        "wop-honduras, ACTIVE, 0 rows"
    })
    void eachTakesOnlyItsOwnSteps(String platform, String state, String outcome)
            throws SQLException {
        walls.in(platform);
        assertThat(
                        walls.outcome(
                                "update membership set state = '%s', decided_at = now(), reason = 'x' where id = '%s'"
                                        .formatted(state, membership)))
                .isEqualTo(outcome);
    }

    @Test
    void nobodyJoinsUnaskedOrTwice() throws SQLException {
        assertThat(walls.outcome(ask("gwopa", "ACTIVE", UUID.randomUUID())))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(walls.outcome(ask("wop-lac", "REQUESTED", UUID.randomUUID())))
                .isEqualTo("23505");
        walls.in("wop-lac");
        assertThat(walls.outcome(ask("wop-lac", "REQUESTED", UUID.randomUUID())))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @Test
    void aMemberIsCountedAtHomeAlone() throws SQLException {
        var before = totals();
        walls.in("wop-lac");
        walls.run(
                "update membership set state = 'ACTIVE', decided_at = now() where id = '%s'"
                        .formatted(membership));
        assertThat(totals()).isEqualTo(before);
    }

    private List<String> totals() throws SQLException {
        walls.run("set constraints all immediate");
        walls.run("set constraints all deferred");
        var totals = new ArrayList<String>();
        for (var platform : List.of("wop-lac", "wop-mexico")) {
            walls.in(platform);
            totals.add(
                    walls.text(
                            "select sum(records) from tally where measure = 'OPERATORS' and dimension = 'ALL'"));
        }
        return totals;
    }

    private String ask(String platform, String state, UUID id) {
        return """
               insert into membership (id, platform_id, operator_platform_id, operator_id, operator_name, country, state,
                 asked_at, decided_at)
               values ('%s', '%s', 'wop-mexico', '%s', 'Aguas', 'MX', '%s', now(), %s)"""
                .formatted(
                        id,
                        platform,
                        operator,
                        state,
                        state.equals("REQUESTED") ? "null" : "now()");
    }
}
