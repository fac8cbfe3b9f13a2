package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules PR1 to PR6 as the database keeps them, across the walls of a region and two countries. */
class ProgressRulesIT {
    private static final String BROKEN_RULE = "23514";
    private static final List<String> ASPECTS =
            List.of(
                    "SET_UP",
                    "ROLES",
                    "MEETINGS",
                    "WORK",
                    "COMMUNICATION",
                    "TRUST",
                    "ADAPTATION",
                    "RESOURCES");

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void aRegionCoordinatesTwoCountriesThatConsent() throws SQLException {
        walls = BehindWalls.of("wop-lac");
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, demonstration, registered_at)
                values ('%s', 'wop-lac', 'PROBE-PR', 'Puerto Real – Villa Real', 'CLOSING', true, now())"""
                        .formatted(partnership));
        party(mentor, "wop-mexico", "MX", "MENTOR");
        party(mentee, "wop-honduras", "HN", "MENTEE");
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void aStageIsGoneBackWithAReasonAndStays() throws SQLException {
        walls.in("wop-honduras");
        assertThat(stage(3, "2026-03-01", "null")).isEqualTo("1 rows");
        assertThat(stage(2, "2026-02", "null")).isEqualTo("1 rows");
        assertThat(stage(2, "2026-06-01", "null")).isEqualTo(BROKEN_RULE);
        assertThat(stage(2, "2026-06-01", "' '")).isEqualTo(BROKEN_RULE);
        assertThat(stage(2, "2026-06-01", "'El encargado se fue'")).isEqualTo("1 rows");
        assertThat(stage(4, "2026-07", "null")).isEqualTo("1 rows");
        assertThat(walls.outcome("update stage_entry set stage = 1" + ofIt())).isEqualTo("0 rows");
        assertThat(walls.outcome("delete from stage_entry" + ofIt())).isEqualTo("0 rows");
    }

    @Test
    void aStageIsOneOfAnAreaInWhichSomebodyWorks() throws SQLException {
        assertThat(
                        walls.outcome(
                                entry("stage_entry", "area, stage, on_day, evidence")
                                        + "'WASTEWATER', 1, '2026', 'Visita', now())"))
                .isEqualTo(BROKEN_RULE);
    }

    @Test
    void decidedTogetherCountsOnceTheOtherSideHasConfirmedThatVeryText() throws SQLException {
        walls.in("wop-honduras");
        var change = said(mentee, "TOGETHER", 1);
        assertThat(together(change)).isEqualTo("f");
        word(change, mentee, "wop-honduras", hash(change), true);
        assertThat(together(change)).isEqualTo("f");
        walls.in("wop-mexico");
        word(change, mentor, "wop-mexico", "0".repeat(64), true);
        assertThat(together(change)).isEqualTo("f");
        word(change, mentor, "wop-mexico", hash(change), true);
        assertThat(together(change)).isEqualTo("t");
        walls.in("wop-lac");
        assertThat(together(change)).isEqualTo("t");
    }

    @Test
    void aNoTakesBackAYesAndOnePartnersViewIsNeverTogether() throws SQLException {
        walls.in("wop-honduras");
        var change = said(mentee, "TOGETHER", 2);
        var alone = said(mentee, "ONE_PARTNER", 2);
        walls.in("wop-mexico");
        word(change, mentor, "wop-mexico", hash(change), true);
        word(change, mentor, "wop-mexico", hash(change), false);
        word(alone, mentor, "wop-mexico", hash(alone), true);
        assertThat(together(change)).isEqualTo("f");
        assertThat(together(alone)).isEqualTo("f");
    }

    @Test
    void whatWasSaidOfACapacityStaysAndItsHashIsTheDatabases() throws SQLException {
        walls.in("wop-honduras");
        var change = said(mentee, "TOGETHER", 1);
        assertThat(hash(change)).isNotEqualTo("0".repeat(64)).matches("[0-9a-f]{64}");
        assertThat(hash(said(mentee, "TOGETHER", 0))).isNotEqualTo(hash(change));
        assertThat(walls.outcome("update capacity_change set degree = 2" + ofIt()))
                .isEqualTo("0 rows");
        assertThat(walls.outcome("delete from capacity_change" + ofIt())).isEqualTo("0 rows");
    }

    @Test
    void nobodySpeaksForThePartyOfAnotherPlatform() throws SQLException {
        walls.in("wop-honduras");
        assertThat(walls.outcome(capacity(UUID.randomUUID(), mentor, "ONE_PARTNER", 1)))
                .isEqualTo(BehindWalls.NO_SUCH_PARENT);
        assertThat(walls.outcome(answer(mentor, "TRUST", 5))).isEqualTo(BehindWalls.NO_SUCH_PARENT);
    }

    @Test
    void aPulseIsReadByNobodyElseUntilBothSidesHaveAnsweredAllOfIt() throws SQLException {
        answered("wop-honduras", mentee, 8);
        assertThat(read("wop-honduras")).isEqualTo(8);
        for (var other : List.of("wop-lac", "wop-mexico", "wop-bolivia")) {
            assertThat(read(other)).as(other).isZero();
        }
        answered("wop-mexico", mentor, 7);
        assertThat(read("wop-mexico")).isEqualTo(7);
        assertThat(read("wop-honduras")).isEqualTo(8);
        assertThat(read("wop-lac")).isZero();
        assertThat(
                        walls.number(
                                "select sum(answered) from pulse_turnout where partnership_id = '%s'"
                                        .formatted(partnership)))
                .isEqualTo(15);

        as("wop-mexico", mentor);
        walls.run(answer(mentor, "RESOURCES", 3));
        for (var side : List.of("wop-lac", "wop-mexico", "wop-honduras")) {
            assertThat(read(side)).as(side).isEqualTo(16);
        }
        assertThat(read("wop-bolivia")).isZero();
    }

    @Test
    void aPulseStaysOnceItIsShown() throws SQLException {
        answered("wop-honduras", mentee, 8);
        var change = "update pulse_answer set score = 1" + ofIt() + " and party_id = '%s'";
        assertThat(walls.outcome(change.formatted(mentee))).isEqualTo("8 rows");
        answered("wop-mexico", mentor, 8);
        assertThat(walls.outcome(change.formatted(mentor))).isEqualTo("0 rows");
        as("wop-honduras", mentee);
        assertThat(walls.outcome(change.formatted(mentee))).isEqualTo("0 rows");
        assertThat(walls.outcome("delete from pulse_answer" + ofIt())).isEqualTo("0 rows");
    }

    @Test
    void aPartnersColleagueAtTheSamePlatformDoesNotReadItEither() throws SQLException {
        answered("wop-honduras", mentee, 8);
        walls.set("wop.account", UUID.randomUUID().toString());
        assertThat(count("pulse_answer")).isZero();
    }

    @Test
    void aPartnershipClosesWhenEveryTargetHasALastValueOrAWaiver() throws SQLException {
        var plan = UUID.randomUUID();
        walls.run(
                """
                insert into plan (id, platform_id, partnership_id, revision, kind) values ('%s', 'wop-lac', '%s', 1, 'STAP')"""
                        .formatted(plan, partnership));
        for (var objective : List.of(mentor, mentee)) {
            walls.run(
                    """
                    insert into plan_objective (id, platform_id, partnership_id, plan_id, lasting_id, title, area, baseline, target)
                    values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', 'O', 'WATER_LOSSES', 40, 0)"""
                            .formatted(partnership, plan, objective));
        }
        assertThat(missing()).isEmpty();
        walls.run("update plan set state = 'APPROVED' where id = '%s'".formatted(plan));
        assertThat(missing()).containsExactly("results.open");
        var value = entry("result_value", "plan_id, lasting_id, value, on_day, final, means");
        walls.run(value + "'%s', '%s', 0, '2026-11', false, 'M', now())".formatted(plan, mentor));
        assertThat(missing()).containsExactly("results.open");
        walls.run(value + "'%s', '%s', 0, '2026-11', true, 'M', now())".formatted(plan, mentor));
        assertThat(missing()).containsExactly("results.open");
        walls.in("wop-honduras");
        var waiver =
                entry("target_waiver", "plan_id, lasting_id, reason")
                        + "'%s', '%s', 'R', now())".formatted(plan, mentee);
        assertThat(walls.outcome(waiver)).isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        walls.in("wop-lac");
        assertThat(walls.outcome(waiver.replace("wop-honduras", "wop-lac"))).isEqualTo("1 rows");
        assertThat(missing()).isEmpty();
    }

    private List<String> missing() throws SQLException {
        return walls.column(
                "select code from partnership_missing('%s', 'CLOSED') where code like 'results.%%'"
                        .formatted(partnership));
    }

    private String stage(int stage, String day, String reason) throws SQLException {
        return walls.outcome(
                entry("stage_entry", "area, stage, on_day, evidence, reason")
                        + "'WATER_LOSSES', %d, '%s', 'Visita', %s, now())"
                                .formatted(stage, day, reason));
    }

    private UUID said(UUID party, String decidedBy, int degree) throws SQLException {
        var id = UUID.randomUUID();
        walls.run(capacity(id, party, decidedBy, degree));
        return id;
    }

    private String capacity(UUID id, UUID party, String decidedBy, int degree) throws SQLException {
        return """
               insert into capacity_change (id, platform_id, partnership_id, side_platform_id, party_id, dimension, on_day, degree,
                 contribution, decided_by, content_hash, at)
               values ('%s', 'wop-lac', '%s', '%s', '%s', 'SKILLS', '2026', %d, 1, '%s', repeat('0', 64), now())"""
                .formatted(id, partnership, here(), party, degree, decidedBy);
    }

    private String hash(UUID change) throws SQLException {
        return walls.text(
                "select content_hash from capacity_change where id = '%s'".formatted(change));
    }

    private String together(UUID change) throws SQLException {
        return walls.text(
                "select decided_together(c) from capacity_change c where id = '%s'"
                        .formatted(change));
    }

    private void word(UUID change, UUID party, String side, String hash, boolean yes)
            throws SQLException {
        walls.run(
                """
                insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id, content_hash,
                  yes, reason, way, signatory_name, signatory_position, signed_on, account_id, at)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', 'CAPACITY', '%s', '%s', %s, 'R', 'PAPER', 'Ana', 'Gerente',
                  '2026-01-01', (select id from account limit 1), now())"""
                        .formatted(partnership, side, party, change, hash, yes));
    }

    private void answered(String platform, UUID party, int aspects) throws SQLException {
        as(platform, party);
        for (var aspect : ASPECTS.subList(0, aspects)) {
            walls.run(answer(party, aspect, 4));
        }
    }

    private String answer(UUID party, String aspect, int score) throws SQLException {
        return """
               insert into pulse_answer (id, platform_id, partnership_id, side_platform_id, party_id, round, dimension, score,
                 account_id, at)
               values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '2026-Q4', '%s', %d, '%s', now())"""
                .formatted(partnership, here(), party, aspect, score, party);
    }

    /** Whoever answers for the party; the account has the party's own number here. */
    private void as(String platform, UUID party) throws SQLException {
        walls.in(platform).set("wop.account", party.toString());
    }

    private long read(String platform) throws SQLException {
        var reader =
                switch (platform) {
                    case "wop-mexico" -> mentor;
                    case "wop-honduras" -> mentee;
                    default -> UUID.randomUUID();
                };
        as(platform, reader);
        return count("pulse_answer");
    }

    private long count(String table) throws SQLException {
        return walls.number("select count(*) from " + table + ofIt());
    }

    private String ofIt() {
        return " where partnership_id = '%s'".formatted(partnership);
    }

    private String here() throws SQLException {
        return walls.text("select current_setting('wop.platform')");
    }

    private String entry(String table, String columns) throws SQLException {
        return "insert into %s (id, platform_id, partnership_id, side_platform_id, %s, at) values (gen_random_uuid(), 'wop-lac', '%s', '%s', "
                .formatted(table, columns, partnership, here());
    }

    private void party(UUID party, String home, String country, String role) throws SQLException {
        var operator = UUID.randomUUID();
        walls.in(home);
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(operator, home, operator, country));
        walls.in("wop-lac");
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values ('%s', 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(party, partnership, role, home, operator));
        walls.run(
                """
                insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', 'WATER_LOSSES')"""
                        .formatted(partnership, party, operator));
        walls.in(home);
        walls.run(
                "update partnership_share set consent = 'GIVEN' where partnership_id = '%s'"
                        .formatted(partnership));
        walls.in("wop-lac");
    }
}
