package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules SA2 to SA4 and SA6, as the database holds them: an operator of Mexico assesses itself. */
class AssessmentRulesIT {
    private static final String STAYS = "WOP91";
    private static final String NO_SUCH_STEP = "WOP92";
    private static final String INCOMPLETE = "WOP93";
    private static final String CHECK = "23514";

    private final UUID operator = UUID.randomUUID();
    private final UUID assessment = UUID.randomUUID();
    private List<String> accounts;
    private BehindWalls walls;

    @BeforeEach
    void anOperatorHasADraft() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        accounts = walls.column("select distinct account_id from appointment order by 1 limit 2");
        as(0);
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', 'wop-mexico', 'Aguas que se valoran', 'MX', 'water', 'VERIFIED', now())"""
                        .formatted(operator));
        assertThat(begin(assessment, "DRAFT")).isEqualTo("1 rows");
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void itGoesItsWayAndNoOther() throws SQLException {
        rate("WATER_LOSSES", "4, 'Sectores', true");
        assertThat(become("REVIEWED")).isEqualTo(NO_SUCH_STEP);
        assertThat(become("RETURNED")).isEqualTo(NO_SUCH_STEP);
        assertThat(become("SUBMITTED")).isEqualTo("1 rows");
        assertThat(become("DRAFT")).isEqualTo(NO_SUCH_STEP);
        as(1);
        assertThat(become("RETURNED")).isEqualTo(CHECK);
        assertThat(become("RETURNED', return_reason = 'Falta la evidencia")).isEqualTo("1 rows");
        assertThat(become("REVIEWED")).isEqualTo(NO_SUCH_STEP);
        assertThat(become("SUBMITTED")).isEqualTo("1 rows");
        as(0);
        assertThat(become("REVIEWED")).isEqualTo("1 rows");
        for (var state : List.of("DRAFT", "SUBMITTED", "RETURNED")) {
            assertThat(become(state)).isEqualTo(STAYS);
        }
    }

    @Test
    void whoeverSubmittedItDoesNotReviewItWhateverTheStatementSays() throws SQLException {
        rate("WATER_LOSSES", "4, 'Sectores', true");
        assertThat(become("SUBMITTED', submitted_by = '" + accounts.get(1))).isEqualTo("1 rows");
        assertThat(
                        walls.text(
                                "select submitted_by from self_assessment where id = '%s'"
                                        .formatted(assessment)))
                .isEqualTo(accounts.get(0));
        assertThat(become("REVIEWED', decided_by = '" + accounts.get(1))).isEqualTo(CHECK);
        as(1);
        assertThat(become("REVIEWED")).isEqualTo("1 rows");
    }

    @Test
    void anAssessmentBeginsAsADraftAndOneAtATime() throws SQLException {
        assertThat(begin(UUID.randomUUID(), "REVIEWED")).isEqualTo(NO_SUCH_STEP);
        assertThat(begin(UUID.randomUUID(), "DRAFT")).isEqualTo("23505");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2, 'Sectores', true",
                "4, null, true",
                "4, '  ', true",
                "null, 'Sectores', false"
            })
    void whoeverMentorsDoesItAndShowsIt(String said) throws SQLException {
        rate("WATER_LOSSES", said);
        assertThat(become("SUBMITTED")).isEqualTo(INCOMPLETE);
    }

    @Test
    void nothingIsSubmittedThatSaysNothingOrSpeaksOfTheFuture() throws SQLException {
        assertThat(become("SUBMITTED")).isEqualTo(INCOMPLETE);
        rate("WATER_LOSSES", "4, 'Sectores', true");
        change("assessed_on = current_date + 3");
        assertThat(become("SUBMITTED")).isEqualTo(INCOMPLETE);
    }

    @Test
    void whatWasReviewedIsNeverChangedButForTheNameOfWhoeverGaveTheWord() throws SQLException {
        rate("WATER_LOSSES", "4, 'Sectores', true");
        change("on_word_of = 'Ana'");
        become("SUBMITTED");
        as(1);
        become("REVIEWED");
        assertThat(change("assessed_on = '2020-01-01'")).isEqualTo(STAYS);
        assertThat(change("on_word_of = 'Otra persona'")).isEqualTo(STAYS);
        assertThat(change("on_word_of = '–'")).isEqualTo("1 rows");
        assertThat(rate("WASTEWATER", "3, null, false")).isEqualTo(STAYS);
        assertThat(
                        walls.outcome(
                                "update area_rating set maturity = 5 where assessment_id = '%s'"
                                        .formatted(assessment)))
                .isEqualTo(STAYS);
        assertThat(
                        walls.outcome(
                                "delete from area_rating where assessment_id = '%s'"
                                        .formatted(assessment)))
                .isEqualTo(STAYS);
        assertThat(
                        walls.outcome(
                                "delete from self_assessment where id = '%s'"
                                        .formatted(assessment)))
                .isEqualTo(STAYS);
        assertThat(begin(UUID.randomUUID(), "DRAFT")).isEqualTo("1 rows");
    }

    @Test
    void theNameOfWhoeverGaveTheWordIsNotCopiedIntoTheLog() throws SQLException {
        change("on_word_of = 'Ana Inventada'");
        assertThat(
                        walls.number(
                                "select count(*) from audit_entry where changes::text like '%Ana Inventada%'"))
                .isZero();
    }

    @Test
    void aPlatformAddsAreasWithinTheNetworksAndRedefinesNone() throws SQLException {
        assertThat(area("MICROMEDICION", "WATER_DEMAND")).isEqualTo("1 rows");
        assertThat(area("WATER_LOSSES", "WATER_DEMAND")).isEqualTo(CHECK);
        assertThat(area("OTRA", "MICROMEDICION")).isEqualTo(CHECK);
        assertThat(area("otra", "WATER_DEMAND")).isEqualTo(CHECK);
        assertThat(
                        walls.outcome(
                                "update area_extension set es = 'Medir' where code = 'MICROMEDICION'"))
                .isEqualTo("1 rows");
        assertThat(
                        walls.outcome(
                                "update area_extension set within = 'WATER_LOSSES' where code = 'MICROMEDICION'"))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(walls.outcome("delete from area_extension")).isEqualTo("0 rows");
        assertThat(rate("MICROMEDICION", "3, null, false")).isEqualTo("1 rows");
        assertThat(rate("NOWHERE", "3, null, false")).isEqualTo(BehindWalls.NO_SUCH_PARENT);
    }

    @Test
    void anAreaOfOneselfIsNobodyElses() throws SQLException {
        area("MICROMEDICION", "WATER_DEMAND");
        walls.in("wop-honduras");
        assertThat(walls.number("select count(*) from area_extension where code = 'MICROMEDICION'"))
                .isZero();
        assertThat(
                        walls.number(
                                "select count(*) from self_assessment where id = '%s'"
                                        .formatted(assessment)))
                .isZero();
        assertThat(change("assessed_on = '2020-01-01'")).isEqualTo("0 rows");
    }

    private void as(int account) throws SQLException {
        walls.set("wop.account", accounts.get(account));
    }

    private String begin(UUID id, String state) throws SQLException {
        return walls.outcome(
                """
                insert into self_assessment (id, platform_id, operator_id, assessed_on, state)
                values ('%s', 'wop-mexico', '%s', '2026-11-01', '%s')"""
                        .formatted(id, operator, state));
    }

    private String rate(String area, String said) throws SQLException {
        return walls.outcome(
                """
                insert into area_rating (id, platform_id, operator_id, assessment_id, area, maturity, evidence, can_mentor)
                values (gen_random_uuid(), 'wop-mexico', '%s', '%s', '%s', %s)"""
                        .formatted(operator, assessment, area, said));
    }

    private String become(String state) throws SQLException {
        return change("state = '" + state + "'");
    }

    private String change(String what) throws SQLException {
        return walls.outcome(
                "update self_assessment set %s, version = version + 1 where id = '%s'"
                        .formatted(what, assessment));
    }

    private String area(String code, String within) throws SQLException {
        return walls.outcome(
                """
                insert into area_extension (id, platform_id, code, within, en, es, fr, pt)
                values (gen_random_uuid(), 'wop-mexico', '%s', '%s', 'a', 'a', 'a', 'a')"""
                        .formatted(code, within));
    }
}
