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

/** An operator of Mexico and one of Honduras diagnose and plan together; a region coordinates. */
class PlanRulesIT {
    private static final String STAYS = "WOP51";
    private static final String NOT_NOW = "WOP52";
    private static final String CHANGED_MEANWHILE = "WOP53";
    private static final String NOT_COMPLETE = "WOP54";
    private static final String OUTSIDE_ITS_LIFE = "WOP55";
    private static final String NO_SUCH_AREA = "WOP56";
    private static final String CHECK = "23514";
    private static final String NOT_UNIQUE = "23505";

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID mentorParty = UUID.randomUUID();
    private final UUID menteeParty = UUID.randomUUID();
    private final UUID diagnosis = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private String account;
    private BehindWalls walls;

    @BeforeEach
    void aRegionCoordinatesTwoCountriesThatHaveConsented() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        account = walls.text("select account_id from appointment limit 1");
        operator(mentor, "wop-mexico", "MX");
        walls.in("wop-honduras");
        operator(mentee, "wop-honduras", "HN");
        walls.in("wop-lac");
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, since, until, registered_at)
                values ('%s', 'wop-lac', 'PROBE-3', 'Puerto Real – Villa Real', 'IDENTIFIED', '2026-01', '2029', now())"""
                        .formatted(partnership));
        party(mentorParty, "wop-mexico", mentor, "MENTOR");
        party(menteeParty, "wop-honduras", mentee, "MENTEE");
        walls.run(
                """
                insert into party_area (id, platform_id, partnership_id, party_id, operator_id, area)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', 'WATER_LOSSES')"""
                        .formatted(partnership, menteeParty, mentee));
        for (var platform : List.of("wop-mexico", "wop-honduras")) {
            walls.in(platform);
            walls.run(
                    "update partnership_share set consent = 'GIVEN' where partnership_id = '%s'"
                            .formatted(partnership));
        }
        walls.in("wop-lac");
        walls.run(into("diagnosis", "id", "'" + diagnosis + "'"));
        walls.run(into("plan", "id, revision, kind", "'" + plan + "', 1, 'STAP'"));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void aDiagnosisIsEndorsedWhenMentorAndMenteeSaidYesToTheSameContent() throws SQLException {
        walls.run(finding("Hay un catastro"));
        assertThat(conduct()).isEqualTo("1 rows");
        assertThat(missing("PLANNED"))
                .contains(
                        "diagnosis.not-endorsed wop-honduras",
                        "diagnosis.not-endorsed wop-mexico",
                        "plan.not-sent wop-lac");
        endorse("wop-mexico", mentorParty, true);
        assertThat(state("diagnosis", diagnosis)).isEqualTo("CONDUCTED");
        endorse("wop-honduras", menteeParty, true);
        assertThat(state("diagnosis", diagnosis)).isEqualTo("ENDORSED");
        assertThat(missing("PLANNED")).noneMatch(gap -> gap.startsWith("diagnosis"));
        assertThat(
                        walls.text(
                                "select agreed_hash = diagnosis_hash(platform_id, partnership_id, id) from diagnosis where id = '%s'"
                                        .formatted(diagnosis)))
                .isEqualTo("t");
    }

    @Test
    void whatIsEndorsedDoesNotChangeAndANewOneIsOpened() throws SQLException {
        walls.run(finding("Hay un catastro"));
        conduct();
        endorse("wop-mexico", mentorParty, true);
        endorse("wop-honduras", menteeParty, true);
        assertThat(walls.outcome(finding("Otro"))).isEqualTo(STAYS);
        for (var statement :
                List.of(
                        "update diagnosis_finding set body = 'Otro' where diagnosis_id = '%s'",
                        "delete from diagnosis_finding where diagnosis_id = '%s'",
                        "update diagnosis set summary = 'Otro' where id = '%s'",
                        "delete from diagnosis where id = '%s'")) {
            assertThat(walls.outcome(statement.formatted(diagnosis)))
                    .as(statement)
                    .isEqualTo(STAYS);
        }
        assertThat(walls.outcome(into("diagnosis", "id", "gen_random_uuid()")))
                .isEqualTo(NOT_UNIQUE);
        assertThat(
                        walls.outcome(
                                "update diagnosis set current = false where id = '%s'"
                                        .formatted(diagnosis)))
                .isEqualTo("1 rows");
        assertThat(walls.outcome(into("diagnosis", "id", "gen_random_uuid()"))).isEqualTo("1 rows");
        assertThat(missing("PLANNED")).contains("diagnosis.not-conducted wop-lac");
    }

    @Test
    void nobodyEndorsesWhatHasChangedAndAnEarlierYesNoLongerCounts() throws SQLException {
        conduct();
        var read = hash("diagnosis", diagnosis);
        endorse("wop-mexico", mentorParty, true);
        walls.run(finding("Se cambió después"));
        assertThat(word("wop-honduras", menteeParty, "DIAGNOSIS", diagnosis, read, true))
                .isEqualTo(CHANGED_MEANWHILE);
        endorse("wop-honduras", menteeParty, true);
        assertThat(state("diagnosis", diagnosis)).isEqualTo("CONDUCTED");
        assertThat(missing("PLANNED"))
                .contains("diagnosis.not-endorsed wop-mexico")
                .doesNotContain("diagnosis.not-endorsed wop-honduras");
    }

    @Test
    void aLaterNoTakesAYesBack() throws SQLException {
        conduct();
        endorse("wop-mexico", mentorParty, true);
        endorse("wop-mexico", mentorParty, false);
        endorse("wop-honduras", menteeParty, true);
        assertThat(state("diagnosis", diagnosis)).isEqualTo("CONDUCTED");
    }

    @Test
    void nobodySetsAsideTheOthersWord() throws SQLException {
        assertThat(become("diagnosis", diagnosis, "ENDORSED")).isEqualTo(NOT_NOW);
        assertThat(become("diagnosis", diagnosis, "CONDUCTED"))
                .as("without a day")
                .isEqualTo(NOT_NOW);
        conduct();
        assertThat(become("diagnosis", diagnosis, "ENDORSED")).isEqualTo(NOT_NOW);
        complete();
        assertThat(become("plan", plan, "APPROVED")).isEqualTo(NOT_NOW);
        assertThat(become("plan", plan, "REPLACED")).isEqualTo(NOT_NOW);
        become("plan", plan, "FOR_APPROVAL");
        assertThat(become("plan", plan, "APPROVED")).isEqualTo(NOT_NOW);
        assertThat(
                        walls.outcome(
                                into(
                                        "plan",
                                        "id, revision, kind, state",
                                        "gen_random_uuid(), 2, 'PIP', 'APPROVED'")))
                .isEqualTo(NOT_NOW);
    }

    @Test
    void aDiagnosisIsNotConductedOnADayToCome() throws SQLException {
        assertThat(
                        walls.outcome(
                                "update diagnosis set conducted_on = '2099' where id = '%s'"
                                        .formatted(diagnosis)))
                .isEqualTo(CHECK);
    }

    @Test
    void aPlanIsSentOnlyWithBaselineTargetDatesAreaAndSomethingToLearn() throws SQLException {
        assertThat(lacks()).contains("no-objective", "no-learning");
        assertThat(become("plan", plan, "FOR_APPROVAL")).isEqualTo(NOT_COMPLETE);
        complete();
        assertThat(lacks()).isEmpty();
        for (var field : List.of("baseline", "baseline_on", "target", "target_on", "area")) {
            walls.run(
                    "update plan_objective set %s = null where plan_id = '%s'"
                            .formatted(field, plan));
            assertThat(become("plan", plan, "FOR_APPROVAL")).as(field).isEqualTo(NOT_COMPLETE);
            walls.run("delete from plan_objective where plan_id = '%s'".formatted(plan));
            walls.run(objective());
        }
        assertThat(become("plan", plan, "FOR_APPROVAL")).isEqualTo("1 rows");
    }

    @Test
    void aPlanIsApprovedByAllAndReplacesTheFormerOne() throws SQLException {
        complete();
        become("plan", plan, "FOR_APPROVAL");
        approve("wop-mexico", mentorParty, plan);
        assertThat(missing("PLANNED"))
                .contains("plan.not-approved wop-honduras")
                .doesNotContain("plan.not-approved wop-mexico", "plan.not-sent wop-lac");
        approve("wop-honduras", menteeParty, plan);
        assertThat(state("plan", plan)).isEqualTo("APPROVED");
        assertThat(missing("PLANNED")).noneMatch(gap -> gap.startsWith("plan"));
        var next = UUID.randomUUID();
        walls.run(into("plan", "id, revision, kind", "'" + next + "', 2, 'PIP'"));
        completed(next);
        become("plan", next, "FOR_APPROVAL");
        approve("wop-mexico", mentorParty, next);
        assertThat(state("plan", plan)).isEqualTo("APPROVED");
        approve("wop-honduras", menteeParty, next);
        assertThat(state("plan", plan)).isEqualTo("REPLACED");
        assertThat(state("plan", next)).isEqualTo("APPROVED");
    }

    @Test
    void aPlanChangesAsADraftAlone() throws SQLException {
        complete();
        become("plan", plan, "FOR_APPROVAL");
        assertThat(walls.outcome(objective())).isEqualTo(STAYS);
        for (var statement :
                List.of(
                        "update plan_objective set target = 30 where plan_id = '%s'",
                        "delete from plan_learning where plan_id = '%s'",
                        "update plan set title = 'Otro' where id = '%s'",
                        "delete from plan where id = '%s'")) {
            assertThat(walls.outcome(statement.formatted(plan))).as(statement).isEqualTo(STAYS);
        }
        assertThat(become("plan", plan, "DRAFT")).isEqualTo("1 rows");
        assertThat(
                        walls.outcome(
                                "update plan_objective set target = 30 where plan_id = '%s'"
                                        .formatted(plan)))
                .isEqualTo("1 rows");
    }

    @Test
    void onePlanIsInTheMakingAtATime() throws SQLException {
        assertThat(walls.outcome(into("plan", "id, revision, kind", "gen_random_uuid(), 2, 'SIP'")))
                .isEqualTo(NOT_UNIQUE);
    }

    @Test
    void implementingWantsAnActivityWithDatesInTheApprovedPlan() throws SQLException {
        complete();
        assertThat(missing("IMPLEMENTING")).contains("plan.no-activity wop-lac");
        walls.run(activity("'2026-03', '2026-05'"));
        become("plan", plan, "FOR_APPROVAL");
        approve("wop-mexico", mentorParty, plan);
        approve("wop-honduras", menteeParty, plan);
        assertThat(missing("IMPLEMENTING")).doesNotContain("plan.no-activity wop-lac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FEE",
                "PROFIT",
                "OVERHEAD",
                "ROYALTY",
                "SUCCESS_BONUS",
                "MANAGEMENT_FEE",
                "OTHER",
                "travel",
                ""
            })
    void aBudgetHasNoLineForAFeeOrAProfit(String category) throws SQLException {
        assertThat(walls.outcome(budget(category, "100", "USD"))).isEqualTo(CHECK);
    }

    @Test
    void aBudgetNamesDirectCostsInAnyCurrency() throws SQLException {
        for (var category : List.of("TRAVEL", "PER_DIEM", "SALARY_AT_COST")) {
            assertThat(walls.outcome(budget(category, "1250.50", "HNL"))).isEqualTo("1 rows");
        }
        assertThat(walls.outcome(budget("TRAVEL", "-0.01", "USD"))).isEqualTo(CHECK);
        assertThat(walls.outcome(budget("TRAVEL", "1", "dollar"))).isEqualTo(CHECK);
    }

    @Test
    void datesAreSensible() throws SQLException {
        assertThat(walls.outcome(activity("'2026-05', '2026-04-30'"))).isEqualTo(CHECK);
        assertThat(walls.outcome(activity("'2026-05', '2026-05-01'"))).isEqualTo("1 rows");
        assertThat(walls.outcome(activity("'2027-02-29', null"))).isEqualTo(CHECK);
        assertThat(walls.outcome(activity("'2028-02-29', null"))).isEqualTo("1 rows");
        for (var year : List.of("1999", "2101", "2027-13", "manana")) {
            assertThat(
                            walls.outcome(
                                    line(
                                            "plan_objective",
                                            "title, baseline_on",
                                            "'a', '" + year + "'")))
                    .as(year)
                    .isEqualTo(CHECK);
        }
        assertThat(walls.outcome(activity("'2025-12', '2026-02'"))).isEqualTo(OUTSIDE_ITS_LIFE);
        assertThat(walls.outcome(activity("'2029-11', '2030-01'"))).isEqualTo(OUTSIDE_ITS_LIFE);
        assertThat(walls.outcome(activity("'2026', '2029'"))).isEqualTo("1 rows");
    }

    @Test
    void anObjectiveLiesInAWorkingAreaOfThePartnership() throws SQLException {
        assertThat(walls.outcome(line("plan_objective", "title, area", "'Facturar', 'GOVERNANCE'")))
                .isEqualTo(NO_SUCH_AREA);
        assertThat(
                        walls.outcome(
                                line(
                                        "plan_objective",
                                        "title, direction, baseline, target",
                                        "'Menos fugas', 'DOWN', 40, 45")))
                .isEqualTo(CHECK);
    }

    @Test
    void linesOfTwoPartnershipsOrPlansNeverMix() throws SQLException {
        var other = UUID.randomUUID();
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values ('%s', 'wop-lac', 'PROBE-4', 'Otra', 'IDENTIFIED', now())"""
                        .formatted(other));
        assertThat(
                        walls.outcome(
                                """
                                insert into plan_learning (id, platform_id, partnership_id, plan_id, lasting_id, learns)
                                values (gen_random_uuid(), 'wop-lac', '%s', '%s', gen_random_uuid(), 'Sectorizar')"""
                                        .formatted(other, plan)))
                .isEqualTo(BehindWalls.NO_SUCH_PARENT);
    }

    @Test
    void aPlatformThatHasNotConsentedReadsAndDoesNotWrite() throws SQLException {
        walls.in("wop-honduras");
        walls.run(
                "update partnership_share set consent = 'WITHDRAWN', consent_reason = 'Cambio' where partnership_id = '%s'"
                        .formatted(partnership));
        assertThat(
                        walls.number(
                                "select count(*) from plan where partnership_id = '%s'"
                                        .formatted(partnership)))
                .isEqualTo(1);
        assertThat(walls.outcome(objective()))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        walls.in("wop-bolivia");
        assertThat(
                        walls.number(
                                "select count(*) from plan where partnership_id = '%s'"
                                        .formatted(partnership)))
                .isZero();
        assertThat(walls.outcome(objective()))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @Test
    void aRecordIsToldByItsSourceAndApprovedByNobody() throws SQLException {
        var record = UUID.randomUUID();
        var told = UUID.randomUUID();
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, basis, told_by, registered_at)
                values ('%s', 'wop-lac', 'PROBE-5', 'Contada', 'CLOSED', 'RECORDED', 'Una fuente', now())"""
                        .formatted(record));
        walls.run(
                """
                insert into plan (id, platform_id, partnership_id, revision, kind)
                values ('%s', 'wop-lac', '%s', 1, 'STAP')"""
                        .formatted(told, record));
        assertThat(become("plan", told, "APPROVED")).isEqualTo(NOT_NOW);
        walls.run("update plan set told_by = 'Informe, 2017' where id = '%s'".formatted(told));
        assertThat(become("plan", told, "APPROVED")).isEqualTo("1 rows");
        assertThat(
                        walls.outcome(
                                """
                                insert into plan_activity (id, platform_id, partnership_id, plan_id, lasting_id, title, starts_on)
                                values (gen_random_uuid(), 'wop-lac', '%s', '%s', gen_random_uuid(), 'Visita', '2017-04')"""
                                        .formatted(record, told)))
                .isEqualTo("1 rows");
    }

    private void complete() throws SQLException {
        completed(plan);
    }

    private void completed(UUID of) throws SQLException {
        walls.run(objective().replace(plan.toString(), of.toString()));
        walls.run(
                line(
                                "plan_learning",
                                "learns, learners, seen_by",
                                "'Sectorizar', 'Cuadrilla', 'Práctica'")
                        .replace(plan.toString(), of.toString()));
    }

    private String objective() {
        return line(
                "plan_objective",
                "title, area, indicator, unit, direction, baseline, baseline_on, target, target_on",
                "'Menos fugas', 'WATER_LOSSES', 'ANF', '%', 'DOWN', 48.5, '2026-02', 40, '2028'");
    }

    private String activity(String days) {
        return line("plan_activity", "title, starts_on, ends_on", "'Visita', " + days);
    }

    private String budget(String category, String amount, String currency) {
        return line(
                "plan_budget_line",
                "category, amount, currency",
                "'%s', %s, '%s'".formatted(category, amount, currency));
    }

    private String line(String table, String columns, String values) {
        return into(
                table,
                "id, plan_id, lasting_id, " + columns,
                "gen_random_uuid(), '%s', gen_random_uuid(), %s".formatted(plan, values));
    }

    private String finding(String body) {
        return into(
                "diagnosis_finding",
                "id, diagnosis_id, kind, body",
                "gen_random_uuid(), '%s', 'STRENGTH', '%s'".formatted(diagnosis, body));
    }

    private String into(String table, String columns, String values) {
        return "insert into %s (platform_id, partnership_id, %s) values ('wop-lac', '%s', %s)"
                .formatted(table, columns, partnership, values);
    }

    private String conduct() throws SQLException {
        return walls.outcome(
                "update diagnosis set state = 'CONDUCTED', conducted_on = '2026-02-10' where id = '%s'"
                        .formatted(diagnosis));
    }

    private void endorse(String platform, UUID party, boolean yes) throws SQLException {
        assertThat(word(platform, party, "DIAGNOSIS", diagnosis, hash("diagnosis", diagnosis), yes))
                .isEqualTo("1 rows");
    }

    private void approve(String platform, UUID party, UUID of) throws SQLException {
        assertThat(word(platform, party, "PLAN", of, hash("plan", of), true)).isEqualTo("1 rows");
    }

    private String word(
            String platform, UUID party, String subject, UUID id, String hash, boolean yes)
            throws SQLException {
        walls.in(platform);
        var outcome =
                walls.outcome(
                        """
                        insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id,
                          content_hash, yes, reason, way, signatory_name, signatory_position, signed_on, account_id, at)
                        values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '%s', '%s', '%s', %s, 'Por ahora', 'PAPER',
                          'Gerencia', 'Gerente', '2026-02-11', '%s', now())"""
                                .formatted(
                                        partnership,
                                        platform,
                                        party,
                                        subject,
                                        id,
                                        hash,
                                        yes,
                                        account));
        walls.in("wop-lac");
        return outcome;
    }

    private String hash(String table, UUID id) throws SQLException {
        return walls.text(
                "select %1$s_hash(platform_id, partnership_id, id) from %1$s where id = '%2$s'"
                        .formatted(table, id));
    }

    private String become(String table, UUID id, String state) throws SQLException {
        return walls.outcome(
                "update %s set state = '%s' where id = '%s'".formatted(table, state, id));
    }

    private String state(String table, UUID id) throws SQLException {
        return walls.text("select state from %s where id = '%s'".formatted(table, id));
    }

    private List<String> lacks() throws SQLException {
        return walls.column(
                "select l from plan_lacks('wop-lac', '%s', '%s') l".formatted(partnership, plan));
    }

    private List<String> missing(String towards) throws SQLException {
        return walls.column(
                "select code || ' ' || turn_platform_id from partnership_missing('%s', '%s')"
                        .formatted(partnership, towards));
    }

    private void operator(UUID id, String platform, String country) throws SQLException {
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(id, platform, id, country));
    }

    private void party(UUID id, String home, UUID operator, String role) throws SQLException {
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values ('%s', 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(id, partnership, role, home, operator));
    }
}
