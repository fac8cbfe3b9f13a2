package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.operators.Standing;

/** Rules O6 and O7: the database holds the same steps as the program, and the second person. */
class StandingIT {
    @Test
    void knowsTheSameStepsAsTheProgram() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            for (var from : Standing.values()) {
                for (var to : Standing.values()) {
                    var may = walls.text("select may_become('%s', '%s')".formatted(from, to));
                    assertThat(may)
                            .as(from + " to " + to)
                            .isEqualTo(from == to || from.mayBecome(to) ? "t" : "f");
                }
            }
        }
    }

    @Test
    void verifiesNothingByTheHandThatEnteredIt() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            var decides =
                    """
                    update operator set standing = 'VERIFIED', standing_by = %s
                    where standing = 'UNDER_REVIEW' and entered_by is not null""";
            assertThat(walls.outcome(decides.formatted("entered_by"))).isEqualTo("23514");
            assertThat(walls.outcome(decides.formatted("null"))).isNotEqualTo("0 rows");
        }
    }

    @Test
    void keepsEveryStepWithWhoAndWhy() throws SQLException {
        try (var walls = BehindWalls.of("wop-mexico")) {
            walls.run(
                    """
                    update operator set standing = 'RETURNED', standing_reason = 'the licence'
                    where standing = 'UNDER_REVIEW'""");
            assertThat(
                            walls.number(
                                    """
                                    select count(*) from operator_standing
                                    where was = 'UNDER_REVIEW' and became = 'RETURNED' and reason = 'the licence'"""))
                    .isEqualTo(
                            walls.number(
                                    "select count(*) from operator where standing = 'RETURNED'"));
            assertThat(
                            walls.outcome(
                                    "update operator set standing = 'VERIFIED' where standing = 'RETURNED'"))
                    .isEqualTo("WOP04");
        }
    }
}
