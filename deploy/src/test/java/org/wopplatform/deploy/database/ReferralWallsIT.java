package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Rules IM4 and IM8: what one platform asks of another stands between these two alone. */
class ReferralWallsIT {
    private static final String ASKED =
            """
            insert into operator_referral (id, platform_id, sender_id, said, sent_at)
            values (gen_random_uuid(), '%s', '%s', '{"legal_name": "Comité", "country": "MX"}', now())""";
    private static final String COUNT = "select count(*) from operator_referral";

    @Test
    void theSenderAndTheReceiverMeetItAndNobodyElse() throws SQLException {
        try (var walls = BehindWalls.of("wop-honduras")) {
            var before = walls.number(COUNT);
            walls.run(ASKED.formatted("wop-mexico", "wop-honduras"));
            assertThat(walls.number(COUNT)).isEqualTo(before + 1);
            walls.in("wop-mexico");
            assertThat(walls.number(COUNT + " where sender_id = 'wop-honduras'")).isPositive();
            for (var other : new String[] {"wop-bolivia", "wop-lac", "gwopa"}) {
                walls.in(other);
                assertThat(
                                walls.number(
                                        COUNT
                                                + " where sender_id = 'wop-honduras' and platform_id = 'wop-mexico'"))
                        .as(other)
                        .isZero();
            }
        }
    }

    @Test
    void nobodyAsksInAnothersName() throws SQLException {
        try (var walls = BehindWalls.of("wop-bolivia")) {
            assertThat(walls.outcome(ASKED.formatted("wop-mexico", "wop-honduras")))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        }
    }

    @Test
    void theReceiverDecidesAndTheSenderDoesNot() throws SQLException {
        try (var walls = BehindWalls.of("wop-honduras")) {
            walls.run(ASKED.formatted("wop-mexico", "wop-honduras"));
            var decided =
                    "update operator_referral set state = 'DECLINED', reason = 'x' where sender_id = 'wop-honduras' and platform_id = 'wop-mexico'";
            assertThat(walls.outcome(decided)).isEqualTo("0 rows");
            walls.in("wop-mexico");
            assertThat(walls.outcome(decided)).isEqualTo("1 rows");
            walls.in("wop-honduras");
            assertThat(
                            walls.text(
                                    "select state from operator_referral where platform_id = 'wop-mexico' and sender_id = 'wop-honduras'"))
                    .isEqualTo("DECLINED");
        }
    }

    @Test
    void aRequestIsNeverRemoved() throws SQLException {
        try (var walls = BehindWalls.of("wop-honduras")) {
            walls.run(ASKED.formatted("wop-mexico", "wop-honduras"));
            assertThat(walls.outcome("delete from operator_referral"))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        }
    }
}
