package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests and offers go step by step, whatever the application says (SU1 to SU4). */
class SupportRulesIT {
    private static final String NO_ASSESSMENT = "WOP90";
    private static final String NO_SUCH_STEP = "WOP94";
    private static final String NO_AREA = "WOP95";
    private static final String NOT_VERIFIED = "WOP96";
    private static final String TOO_LONG = "WOP97";
    private static final String CHECK = "23514";
    private static final String DONE = "1 rows";

    private BehindWalls walls;
    private SupportFixture of;

    @BeforeEach
    void anOperatorOfMexicoDraftsBoth() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        of = new SupportFixture(walls, "wop-mexico").verified().assessed("current_date").drafted();
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void aRequestGoesItsWayAndNoOther() throws SQLException {
        of.withAreas();
        refused("IN_MATCHING", "MATCHED", "FULFILLED", "EXPIRED", "WITHDRAWN");
        assertThat(walls.outcome(of.requestBecomes("OPEN"))).isEqualTo(DONE);
        refused("DRAFT", "IN_MATCHING", "MATCHED", "FULFILLED");
        assertThat(walls.outcome(of.requestBecomes("EXPIRED"))).isEqualTo(DONE);
        refused("DRAFT", "IN_MATCHING", "MATCHED", "FULFILLED");
        assertThat(walls.outcome(of.requestBecomes("OPEN"))).isEqualTo(DONE);
        assertThat(walls.outcome(of.requestBecomes("WITHDRAWN"))).isEqualTo(DONE);
        refused("DRAFT", "OPEN", "IN_MATCHING", "MATCHED", "FULFILLED", "EXPIRED");
    }

    @Test
    void anOfferGoesItsWayAndNoOther() throws SQLException {
        of.withAreas();
        for (var state : List.of("PAUSED", "EXPIRED", "WITHDRAWN")) {
            assertThat(walls.outcome(of.offerBecomes(state))).as(state).isEqualTo(NO_SUCH_STEP);
        }
        for (var state : List.of("OPEN", "PAUSED", "OPEN", "EXPIRED", "OPEN", "WITHDRAWN")) {
            assertThat(walls.outcome(of.offerBecomes(state))).as(state).isEqualTo(DONE);
        }
        assertThat(walls.outcome(of.offerBecomes("OPEN"))).isEqualTo(NO_SUCH_STEP);
    }

    @Test
    void nothingBeginsButAsADraft() throws SQLException {
        assertThat(
                        walls.outcome(
                                """
                                insert into support_request (id, platform_id, operator_id, title, state, closed_reason)
                                values (gen_random_uuid(), 'wop-mexico', '%s', 'A', 'WITHDRAWN', 'A')"""
                                        .formatted(of.operator)))
                .isEqualTo(NO_SUCH_STEP);
    }

    @Test
    void opensForTwelveMonthsWhereNobodyChoseAndForTwentyFourAtMost() throws SQLException {
        of.withAreas().opened();
        assertThat(
                        walls.text(
                                """
                                select opened_on = (now() at time zone 'UTC')::date
                                  and expires_on = (now() at time zone 'UTC')::date + interval '12 months'
                                from support_request where id = '%s'"""
                                        .formatted(of.request)))
                .isEqualTo("t");
        assertThat(until("24 months")).isEqualTo(DONE);
        assertThat(until("25 months")).isEqualTo(TOO_LONG);
        assertThat(until("-2 days")).isEqualTo(TOO_LONG);
    }

    @Test
    void opensWholeAlone() throws SQLException {
        assertThat(walls.outcome(of.requestBecomes("OPEN"))).isEqualTo(NO_AREA);
        assertThat(walls.outcome(of.offerBecomes("OPEN"))).isEqualTo(NO_AREA);
        of.withAreas();
        for (var field : List.of("problem", "desired_change", "days", "commitment")) {
            var before =
                    walls.text(
                            "select %s from support_request where id = '%s'"
                                    .formatted(field, of.request));
            walls.run(
                    "update support_request set %s = null where id = '%s'"
                            .formatted(field, of.request));
            assertThat(walls.outcome(of.requestBecomes("OPEN"))).as(field).isEqualTo(CHECK);
            walls.run(
                    "update support_request set %s = '%s' where id = '%s'"
                            .formatted(field, before, of.request));
        }
        assertThat(walls.outcome(of.requestBecomes("OPEN"))).isEqualTo(DONE);
    }

    @Test
    void anOperatorThatIsNotVerifiedOpensNothing() throws SQLException {
        var other =
                new SupportFixture(walls, "wop-mexico")
                        .known("SUSPENDED")
                        .assessed("current_date")
                        .drafted()
                        .withAreas();
        assertThat(walls.outcome(other.requestBecomes("OPEN"))).isEqualTo(NOT_VERIFIED);
        assertThat(walls.outcome(other.offerBecomes("OPEN"))).isEqualTo(NOT_VERIFIED);
    }

    @Test
    void nobodyOffersWhereItHasNotAssessedItself() throws SQLException {
        assertThat(walls.outcome(of.offering("ENERGY_EFFICIENCY"))).isEqualTo(NO_ASSESSMENT);
        assertThat(walls.outcome(of.offering("WATER_LOSSES"))).isEqualTo(DONE);
    }

    @Test
    void whatIsOpenNamesAnAreaAndWhatIsOverStays() throws SQLException {
        of.withAreas().opened();
        walls.run("delete from request_area where request_id = '%s'".formatted(of.request));
        assertThat(walls.outcome("set constraints all immediate")).isEqualTo(NO_AREA);
        walls.run(
                "insert into request_area (id, platform_id, request_id, area, priority) values (gen_random_uuid(), 'wop-mexico', '%s', 'WASTEWATER', 2)"
                        .formatted(of.request));
        assertThat(walls.outcome("set constraints all immediate")).isEqualTo("0 rows");
        walls.run(of.requestBecomes("WITHDRAWN"));
        for (var statement :
                List.of(
                        "update support_request set title = 'Otro' where id = '%s'",
                        "delete from support_request where id = '%s'",
                        "delete from request_area where request_id = '%s'",
                        "update request_area set priority = 3 where request_id = '%s'")) {
            assertThat(walls.outcome(statement.formatted(of.request)))
                    .as(statement)
                    .isEqualTo(NO_SUCH_STEP);
        }
    }

    @Test
    void nobodyWithdrawsWithoutAReason() throws SQLException {
        of.withAreas().opened();
        assertThat(
                        walls.outcome(
                                "update support_request set state = 'WITHDRAWN' where id = '%s'"
                                        .formatted(of.request)))
                .isEqualTo(CHECK);
    }

    @Test
    void onlyTheRefereeTakesARequestThroughMatching() throws SQLException {
        of.withAreas().opened();
        assertThat(
                        walls.outcome(
                                "select request_becomes('wop-mexico', '%s', 'IN_MATCHING')"
                                        .formatted(of.request)))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        walls.commit();
        try (var referee = BehindWalls.ofNobody()) {
            referee.in("wop-lac");
            referee.run("set local role wop_referee");
            assertThat(referee.text(becomes("FULFILLED"))).isEqualTo("f");
            assertThat(referee.text(becomes("IN_MATCHING"))).isEqualTo("t");
            assertThat(referee.text(becomes("IN_MATCHING"))).isEqualTo("f");
            assertThat(referee.text(becomes("MATCHED"))).isEqualTo("t");
            assertThat(referee.text(becomes("OPEN"))).isEqualTo("t");
            assertThat(referee.text(becomes("MATCHED"))).isEqualTo("t");
            assertThat(referee.text(becomes("FULFILLED"))).isEqualTo("t");
            assertThat(referee.text(becomes("OPEN"))).isEqualTo("f");
        } finally {
            walls.in("wop-mexico");
            walls.run(of.requestBecomes("WITHDRAWN"));
            walls.run(of.offerBecomes("WITHDRAWN"));
            walls.commit();
        }
    }

    private String becomes(String state) {
        return "select request_becomes('wop-mexico', '%s', '%s')".formatted(of.request, state);
    }

    private String until(String interval) throws SQLException {
        return walls.outcome(
                "update support_request set expires_on = (now() at time zone 'UTC')::date + interval '%s' where id = '%s'"
                        .formatted(interval, of.request));
    }

    private void refused(String... states) throws SQLException {
        for (var state : states) {
            assertThat(walls.outcome(of.requestBecomes(state))).as(state).isEqualTo(NO_SUCH_STEP);
        }
    }
}
