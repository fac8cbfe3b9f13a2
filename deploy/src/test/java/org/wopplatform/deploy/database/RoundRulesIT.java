package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the database keeps of rounds: one lock a request, nothing both ways, and an end that holds.
 */
class RoundRulesIT {
    private static final String STAYS = "WOPR1";
    private static final String PARTS_STAY = "WOPR2";
    private static final String BEGINS_AS_A_DRAFT = "WOPR3";
    private static final String CHANGED_MEANWHILE = "WOPR4";
    private static final String CHECK = "23514";
    private static final String NOT_UNIQUE = "23505";

    private final UUID round = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID request = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID offer = UUID.randomUUID();
    private String account;
    private BehindWalls walls;

    @BeforeEach
    void aRoundIsPreparedInMexico() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        account = walls.text("select account_id from appointment limit 1");
        for (var operator : List.of(mentee, mentor)) {
            walls.run(
                    """
                    insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                    values ('%s', 'wop-mexico', 'Organismo %s', 'MX', 'water', 'VERIFIED', now())"""
                            .formatted(operator, operator));
        }
        for (var asked : List.of(request, other)) {
            walls.run(
                    "insert into support_request (id, platform_id, operator_id, title) values ('%s', 'wop-mexico', '%s', 'Agua que se pierde')"
                            .formatted(asked, mentee));
        }
        walls.run(
                "insert into support_offer (id, platform_id, operator_id) values ('%s', 'wop-mexico', '%s')"
                        .formatted(offer, mentor));
        walls.run(
                "insert into match_round (id, platform_id, title) values ('%s', 'wop-mexico', 'Taller')"
                        .formatted(round));
        walls.run(takesPart(request));
        walls.run(takesPart(other));
        walls.run(mentors());
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void aPairIsLockedOrForbiddenAndARequestLockedOnce() throws SQLException {
        assertThat(walls.outcome(rule(request, "LOCK"))).isEqualTo("1 rows");
        assertThat(walls.outcome(rule(request, "FORBID"))).isEqualTo(NOT_UNIQUE);
        assertThat(walls.outcome(rule(request, "LOCK"))).isEqualTo(NOT_UNIQUE);
        assertThat(walls.outcome(rule(other, "FORBID"))).isEqualTo("1 rows");
        assertThat(walls.outcome(rule(UUID.randomUUID(), "LOCK")))
                .isEqualTo(BehindWalls.NO_SUCH_PARENT);
    }

    @Test
    void whoLeavesTheRoundTakesItsRulesAlong() throws SQLException {
        walls.run(rule(request, "LOCK"));
        assertThat(
                        walls.outcome(
                                "delete from round_request where request_id = '%s'"
                                        .formatted(request)))
                .isEqualTo("1 rows");
        assertThat(
                        walls.number(
                                "select count(*) from round_rule where round_id = '%s'"
                                        .formatted(round)))
                .isZero();
    }

    @Test
    void whatHasEndedStays() throws SQLException {
        walls.run(rule(request, "LOCK"));
        assertThat(walls.outcome(to("COMMITTED", ", plan = '{}'"))).isEqualTo("1 rows");
        for (var statement :
                List.of(
                        "update match_round set title = 'Otro', version = version + 1 where id = '%s'",
                        "update match_round set plan = '{\"a\": 1}', version = version + 1 where id = '%s'",
                        "update match_round set state = 'DRAFT', version = version + 1 where id = '%s'",
                        "update match_round set state = 'CANCELLED', version = version + 1 where id = '%s'")) {
            assertThat(walls.outcome(statement.formatted(round))).as(statement).isEqualTo(STAYS);
        }
        for (var statement :
                List.of(
                        "update round_mentor set days = 1 where round_id = '%s'",
                        "update round_rule set rule = 'FORBID' where round_id = '%s'",
                        "delete from round_rule where round_id = '%s'",
                        "delete from round_request where round_id = '%s'",
                        "delete from round_mentor where round_id = '%s'")) {
            assertThat(walls.outcome(statement.formatted(round)))
                    .as(statement)
                    .isEqualTo(PARTS_STAY);
        }
        assertThat(walls.outcome(rule(other, "FORBID"))).isEqualTo(PARTS_STAY);
        assertThat(walls.outcome("delete from match_round where id = '%s'".formatted(round)))
                .isEqualTo("0 rows");
    }

    @Test
    void aRoundIsCommittedWithItsPlanAndBeginsAsADraft() throws SQLException {
        assertThat(walls.outcome(to("COMMITTED", ""))).isEqualTo(CHECK);
        assertThat(
                        walls.outcome(
                                "insert into match_round (id, platform_id, title, state) values (gen_random_uuid(), 'wop-mexico', 'T', 'CANCELLED')"))
                .isEqualTo(BEGINS_AS_A_DRAFT);
        assertThat(walls.outcome(to("CANCELLED", ""))).isEqualTo("1 rows");
        assertThat(walls.outcome(to("COMMITTED", ", plan = '{}'"))).isEqualTo(STAYS);
    }

    @Test
    void everyChangeRaisesTheVersionByOne() throws SQLException {
        assertThat(
                        walls.outcome(
                                "update match_round set title = 'Otro' where id = '%s'"
                                        .formatted(round)))
                .isEqualTo(CHANGED_MEANWHILE);
        assertThat(
                        walls.outcome(
                                "update match_round set title = 'Otro', version = version + 2 where id = '%s'"
                                        .formatted(round)))
                .isEqualTo(CHANGED_MEANWHILE);
    }

    @Test
    void whatWasDoneIsToldOnceAndNeverChanged() throws SQLException {
        assertThat(walls.outcome(entry(2))).isEqualTo("1 rows");
        assertThat(walls.outcome(entry(2))).isEqualTo(NOT_UNIQUE);
        assertThat(walls.outcome("update round_entry set act = 'PLAN'")).isEqualTo("0 rows");
        assertThat(walls.outcome("delete from round_entry")).isEqualTo("0 rows");
    }

    private String takesPart(UUID asked) {
        return "insert into round_request (id, platform_id, round_id, request_platform_id, request_id) values (gen_random_uuid(), 'wop-mexico', '%s', 'wop-mexico', '%s')"
                .formatted(round, asked);
    }

    private String mentors() {
        return """
        insert into round_mentor (id, platform_id, round_id, offer_platform_id, offer_id, days, places, group_places)
        values (gen_random_uuid(), 'wop-mexico', '%s', 'wop-mexico', '%s', 20, 2, 0)"""
                .formatted(round, offer);
    }

    private String rule(UUID asked, String kind) {
        return "insert into round_rule (id, platform_id, round_id, request_id, offer_id, rule) values (gen_random_uuid(), 'wop-mexico', '%s', '%s', '%s', '%s')"
                .formatted(round, asked, offer, kind);
    }

    private String to(String state, String more) {
        return "update match_round set state = '%s', version = version + 1%s where id = '%s'"
                .formatted(state, more, round);
    }

    private String entry(int number) {
        return "insert into round_entry (id, platform_id, round_id, number, act, account_id) values (gen_random_uuid(), 'wop-mexico', '%s', %d, 'BASIS', '%s')"
                .formatted(round, number, account);
    }
}
