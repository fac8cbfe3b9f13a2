package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules RC3 to RC5 and RC8 as the database holds them. */
class RecognitionWallsIT {
    private static final String NO_CHANGE = "WOP15";
    private static final String NO_SKIPPING = "WOP16";
    private static final String CERTIFICATE_STAYS = "WOP17";
    private static final String TWICE = "23505";

    private BehindWalls walls;
    private UUID operator;

    @BeforeEach
    void registerAnOperator() throws SQLException {
        walls = BehindWalls.of("wop-honduras");
        operator = operator("VERIFIED", false);
    }

    @AfterEach
    void undoEverything() throws SQLException {
        walls.close();
    }

    @Test
    void noStepIsSkipped() throws SQLException {
        assertThat(walls.outcome(step("ORGANISED"))).isEqualTo(NO_SKIPPING);
        assertThat(walls.outcome(step("MAPPED"))).isEqualTo("1 rows");
        assertThat(walls.outcome(step("REGISTERED"))).isEqualTo(NO_SKIPPING);
        assertThat(walls.outcome(step("ORGANISED"))).isEqualTo("1 rows");
    }

    @Test
    void aStepIsHeldOnce() throws SQLException {
        walls.run(step("MAPPED"));
        assertThat(walls.outcome(step("MAPPED"))).isEqualTo(TWICE);
    }

    @Test
    void aStepIsNotWithdrawnFromUnderTheOneAboveIt() throws SQLException {
        walls.run(step("MAPPED"));
        walls.run(step("ORGANISED"));
        assertThat(walls.outcome(withdraw("MAPPED"))).isEqualTo(NO_SKIPPING);
        assertThat(walls.outcome(withdraw("ORGANISED"))).isEqualTo("1 rows");
        assertThat(walls.outcome(withdraw("MAPPED"))).isEqualTo("1 rows");
    }

    @Test
    void whatWasAttestedStaysAsItWasSaid() throws SQLException {
        walls.run(step("MAPPED"));
        for (var change :
                new String[] {
                    "evidence = 'Otra'",
                    "reached_on = '2001'",
                    "on_behalf_of = 'COFES'",
                    "attested_at = now() - interval '1 year'",
                    "demonstration = true"
                }) {
            assertThat(
                            walls.outcome(
                                    "update recognition_step set %s where operator_id = '%s'"
                                            .formatted(change, operator)))
                    .as(change)
                    .isEqualTo(NO_CHANGE);
        }
        walls.run(withdraw("MAPPED"));
        assertThat(
                        walls.outcome(
                                "update recognition_step set withdrawn_at = null, withdrawn_reason = null where operator_id = '%s'"
                                        .formatted(operator)))
                .isEqualTo(NO_CHANGE);
        assertThat(
                        walls.outcome(
                                "delete from recognition_step where operator_id = '%s'"
                                        .formatted(operator)))
                .isEqualTo("0 rows");
    }

    @Test
    void aCertificateDoesNotOutliveAStepItNames() throws SQLException {
        walls.run(step("MAPPED"));
        walls.run(step("ORGANISED"));
        walls.run(step("REGISTERED"));
        walls.run(certificate("MAPPED 2019,ORGANISED 2019,REGISTERED 2019"));
        walls.run(step("RECOGNISED"));
        walls.run(withdraw("RECOGNISED"));
        assertThat(revoked()).isEqualTo("0");
        walls.run(withdraw("REGISTERED"));
        assertThat(revoked()).isEqualTo("1");
    }

    @Test
    void aCertificateIsNotRewritten() throws SQLException {
        walls.run(certificate("MAPPED 2019,ORGANISED 2019,REGISTERED 2019"));
        for (var change :
                new String[] {
                    "operator_name = 'Otra'",
                    "issued_on = '2001-01-01'",
                    "steps = steps || ',RECOGNISED 2020'"
                }) {
            assertThat(
                            walls.outcome(
                                    "update certificate set %s where operator_id = '%s'"
                                            .formatted(change, operator)))
                    .as(change)
                    .isEqualTo(CERTIFICATE_STAYS);
        }
        assertThat(
                        walls.outcome(
                                certificate("MAPPED ,ORGANISED ,REGISTERED ")
                                        .replace("PROBE", "OTHER")))
                .as("a second valid one")
                .isEqualTo(TWICE);
    }

    @Test
    void anAnswerOutsideItsRangeIsRefused() throws SQLException {
        for (var answer :
                new String[] {
                    "hours_per_day 24.5",
                    "days_per_week 7.5",
                    "households_served -1",
                    "billed -0.01",
                    "collected -5",
                    "volunteers -1"
                }) {
            var parts = answer.split(" ");
            assertThat(
                            walls.outcome(
                                    """
                                    insert into small_operator_survey (id, platform_id, operator_id, asked_on, told_as, told_how,
                                      currency, entered_at, %s)
                                    values (gen_random_uuid(), 'wop-honduras', '%s', '2026-01-01', 'Presidenta', 'VISIT', 'HNL', now(), %s)"""
                                            .formatted(parts[0], operator, parts[1])))
                    .as(answer)
                    .isEqualTo("23514");
        }
    }

    @Test
    void whoeverAnsweredIsNotInTheLog() throws SQLException {
        walls.run(
                """
                insert into small_operator_survey (id, platform_id, operator_id, asked_on, told_by, told_as, told_how, currency, entered_at)
                values (gen_random_uuid(), 'wop-honduras', '%s', '2026-01-01', 'Doña Secreta', 'Presidenta', 'VISIT', 'HNL', now())"""
                        .formatted(operator));
        walls.run(certificate("MAPPED ,ORGANISED ,REGISTERED "));
        var logged =
                walls.column(
                        "select changes::text from audit_entry where subject in ('small_operator_survey', 'certificate')"
                                + " and at > now() - interval '1 minute'");
        assertThat(logged).isNotEmpty().noneMatch(text -> text.contains("Secreta"));
        assertThat(logged).noneMatch(text -> text.contains("0123456789ABCDEF"));
    }

    /** How many are unpublished is the observatory's to tell, with all else that it tells. */
    @Test
    void theCountryViewCountsWhatIsPublishedAndNothingElse() throws SQLException {
        walls.run(
                "update operator set published = false, standing = 'SUSPENDED' where standing = 'VERIFIED'");
        operator("VERIFIED", true);
        assertThat(cell("ALL", "ALL")).isEqualTo("1 1");
        for (var hidden = 1; hidden <= 6; hidden++) {
            operator("VERIFIED", false);
            assertThat(cell("ALL", "ALL")).isEqualTo("1 -");
            assertThat(cell("STEP", "UNKNOWN")).isEqualTo("1 -");
        }
    }

    @Test
    void theApplicationReadsCountsAndNotWhatIsCounted() throws SQLException {
        assertThat(walls.outcome("select * from small_operator")).isEqualTo("42501");
    }

    private String cell(String breakdown, String value) throws SQLException {
        return walls.text(
                """
                select published || ' ' || coalesce(total::text, '-') from small_operator_count
                where platform_id = 'wop-honduras' and breakdown = '%s' and value = '%s'"""
                        .formatted(breakdown, value));
    }

    private String revoked() throws SQLException {
        return walls.text(
                "select count(*) from certificate where operator_id = '%s' and revoked_at is not null"
                        .formatted(operator));
    }

    private UUID operator(String standing, boolean published) throws SQLException {
        var id = UUID.randomUUID();
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, legal_form, standing, published, registered_at)
                values ('%s', 'wop-honduras', 'Junta %s', 'HN', 'water', 'COMMUNITY_BOARD', '%s', %s, now())"""
                        .formatted(id, id, standing, published));
        return id;
    }

    private String step(String step) {
        return """
               insert into recognition_step (id, platform_id, operator_id, step, reached_on, evidence, on_behalf_of, attested_at)
               values (gen_random_uuid(), 'wop-honduras', '%s', '%s', '2019', 'Visita', 'AHPSAS', now())"""
                .formatted(operator, step);
    }

    private String withdraw(String step) {
        return """
               update recognition_step set withdrawn_at = now(), withdrawn_reason = 'Error'
               where operator_id = '%s' and step = '%s' and withdrawn_at is null"""
                .formatted(operator, step);
    }

    private String certificate(String steps) {
        return """
               insert into certificate (id, platform_id, operator_id, code, number, issued_on, issued_at, host,
                 operator_name, country, steps)
               values (gen_random_uuid(), 'wop-honduras', '%s', '0123456789ABCDEF', 'PROBE', '2026-01-01', now(), 'AHPSAS', 'Junta', 'HN', '%s')"""
                .formatted(operator, steps);
    }
}
