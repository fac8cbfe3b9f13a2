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
import org.wopplatform.deploy.TestDatabase;

/** A case is read by integrity officers who are not named in it, and by nobody else. */
class IntegrityIT {
    private static final String DIGEST = "a digest";
    private static final List<String> TABLES =
            List.of("integrity_case", "integrity_named", "integrity_note");

    private final UUID officer = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID administrator = UUID.randomUUID();
    private final UUID reporter = UUID.randomUUID();
    private final UUID concern = UUID.randomUUID();
    private BehindWalls walls;
    private Purse purse;

    @BeforeEach
    void somebodyOfTheMenteesReportsWithoutAName() throws SQLException {
        walls = BehindWalls.ofNobody();
        walls.run("set local role " + TestDatabase.user());
        purse = new Purse(walls);
        for (var account : List.of(officer, second, administrator, reporter)) {
            Purse.account(walls, account);
        }
        walls.in(Purse.REGION);
        appoint(officer, "INTEGRITY_OFFICER");
        appoint(second, "INTEGRITY_OFFICER");
        appoint(administrator, "ADMINISTRATOR");
        purse.as(Purse.MENTEES, reporter).walls.set("wop.credential", DIGEST);
        walls.run(
                """
                insert into integrity_case (id, platform_id, partnership_id, said, receipt_digest)
                values ('%s', 'wop-lac', '%s', 'Se pidió un honorario', '%s')"""
                        .formatted(concern, purse.partnership, DIGEST));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void isReadByTheOfficersOfTheCoordinatorAlone() throws SQLException {
        assertThat(seen(Purse.REGION, officer)).isEqualTo(1);
        assertThat(seen(Purse.REGION, second)).isEqualTo(1);
        assertThat(seen(Purse.REGION, administrator)).isZero();
        assertThat(seen(Purse.REGION, reporter)).isZero();
        assertThat(seen(Purse.MENTEES, officer)).isZero();
        assertThat(seen("gwopa", officer)).isZero();
        walls.in(Purse.MENTEES);
        appointAt(Purse.MENTEES, reporter);
        assertThat(seen(Purse.MENTEES, reporter)).as("an officer of a party's platform").isZero();
    }

    @Test
    void isNeverSeenByWhomTheReporterNames() throws SQLException {
        name("'" + second + "@probe.example', null, null");
        name("'nobody@probe.example', null, null");
        assertThat(seen(Purse.REGION, officer)).isEqualTo(1);
        assertThat(seen(Purse.REGION, second)).isZero();
    }

    @Test
    void isNeverSeenByTheStaffOfAnOperatorThatIsNamed() throws SQLException {
        name(
                "null, 'wop-mexico', (select operator_id from partner where id = '%s')"
                        .formatted(purse.mentor));
        walls.in(Purse.MENTORS);
        walls.run(
                """
                insert into operator_staff (id, platform_id, operator_id, account_id)
                select gen_random_uuid(), 'wop-mexico', operator_id, '%s' from partner where id = '%s'"""
                        .formatted(second, purse.mentor));
        assertThat(seen(Purse.REGION, officer)).isEqualTo(1);
        assertThat(seen(Purse.REGION, second)).isZero();
    }

    @Test
    void leavesNoTraceOfWhoReportedNorInTheLog() throws SQLException {
        walls.run(added("Había más"));
        walls.set("wop.credential", "");
        as(officer);
        assertThat(walls.text("select coalesce(reported_by::text, 'nobody') from integrity_case"))
                .isEqualTo("nobody");
        assertThat(walls.column("select coalesce(account_id::text, 'nobody') from integrity_note"))
                .containsExactly("nobody");
        walls.run("reset role");
        assertThat(
                        walls.number(
                                """
                                select count(*) from audit_entry
                                where xid = pg_current_xact_id() and (subject like 'integrity%' or changes::text like '%honorario%')"""))
                .isZero();
    }

    @Test
    void showsTheReporterTheStateAndTheAnswersAndNoMore() throws SQLException {
        as(officer);
        walls.set("wop.credential", "");
        go("TRIAGED", "");
        walls.run(note(false, "Entre nosotros"));
        walls.run(note(true, "Gracias"));
        walls.in(Purse.MENTEES).set("wop.account", "").set("wop.credential", DIGEST);
        assertThat(walls.text("select state from integrity_case")).isEqualTo("TRIAGED");
        assertThat(walls.column("select coalesce(body, became) from integrity_note order by at"))
                .containsExactly("TRIAGED", "Gracias");
        assertThat(walls.number("select count(*) from integrity_named")).isZero();
        assertThat(walls.outcome("update integrity_case set state = 'CLOSED'")).isEqualTo("0 rows");
    }

    @Test
    void isNotFoundWithAnotherCode() throws SQLException {
        walls.set("wop.credential", "another digest").set("wop.account", "");
        assertThat(walls.number("select count(*) from integrity_case")).isZero();
        assertThat(walls.outcome(added("x"))).isEqualTo("0 rows");
    }

    @Test
    void goesStepByStepAndCarriesItsDecisionOut() throws SQLException {
        as(officer);
        assertThat(outcome("DECIDED", ", decision = 'ADVICE', decision_text = 'x'"))
                .isEqualTo("WOP71");
        go("TRIAGED", "");
        assertThat(outcome("DECIDED", ", decision = 'SUSPENSION', decision_text = 'x'"))
                .as("without an inquiry")
                .isEqualTo("WOP71");
        go("UNDER_INQUIRY", "");
        assertThat(outcome("DECIDED", "")).as("without reasons").isEqualTo("23514");
        go("DECIDED", ", decision = 'SUSPENSION', decision_text = 'Hasta aclararlo'");
        assertThat(state()).isEqualTo("SUSPENDED");
        assertThat(
                        walls.text(
                                "select cause from partnership_step where partnership_id = '%s' and became = 'SUSPENDED'"
                                        .formatted(purse.partnership)))
                .isEqualTo("INTEGRITY");
        go("APPEALED", "");
        go("DECIDED", ", decision = 'TERMINATION', decision_text = 'Se confirmó'");
        assertThat(state()).isEqualTo("TERMINATED");
        go("CLOSED", "");
        assertThat(outcome("RECEIVED", "")).isEqualTo("WOP71");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update integrity_note set body = 'x'",
                "delete from integrity_note",
                "delete from integrity_case",
                "delete from integrity_named",
                "update integrity_case set said = 'x'",
                "update integrity_case set reported_by = null",
                "select account_id from integrity_named"
            })
    void keepsItsHistory(String statement) throws SQLException {
        as(officer);
        go("TRIAGED", "");
        assertThat(walls.outcome(statement))
                .isIn("0 rows", BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @Test
    void isOpenedByACommercialContractDuringThePartnershipAndInTheYearsOfCoolingOff()
            throws SQLException {
        walls.in(Purse.MENTORS);
        walls.run(tie("2026-02-01"));
        assertThat(ties()).isEqualTo(1);
        assertThat(walls.outcome("delete from commercial_tie")).isEqualTo("0 rows");
        walls.in(Purse.REGION);
        walls.run(
                "update partnership set until = '2026-10' where id = '%s'"
                        .formatted(purse.partnership));
        walls.in(Purse.MENTEES);
        walls.run(tie("2036-09-30"));
        assertThat(ties()).as("ten years after").isEqualTo(2);
        walls.run(tie("2038-01-01"));
        assertThat(ties()).as("twelve years after").isEqualTo(2);
    }

    private long ties() throws SQLException {
        walls.set("wop.credential", "");
        as(officer);
        var count =
                walls.number(
                        "select count(*) from integrity_case where kind = 'COMMERCIAL_TIE' and state = 'RECEIVED'");
        walls.in(Purse.MENTEES);
        return count;
    }

    private String tie(String since) {
        return """
                insert into commercial_tie (id, platform_id, partnership_id, side_platform_id, party_id, other_party_id, what,
                    since, declared_at)
                values (gen_random_uuid(), 'wop-lac', '%s', current_setting('wop.platform'), '%s', '%s', 'Medidores', '%s', now())"""
                .formatted(purse.partnership, purse.mentor, purse.mentee, since);
    }

    private String state() throws SQLException {
        return walls.text(
                "select state from partnership where id = '%s'".formatted(purse.partnership));
    }

    private void go(String state, String more) throws SQLException {
        assertThat(outcome(state, more)).isEqualTo("1 rows");
    }

    private String outcome(String state, String more) throws SQLException {
        return walls.outcome(
                "update integrity_case set state = '%s'%s where id = '%s'"
                        .formatted(state, more, concern));
    }

    private String note(boolean toReporter, String body) {
        return """
                insert into integrity_note (id, platform_id, case_id, at, by_reporter, to_reporter, body)
                values (gen_random_uuid(), 'wop-lac', '%s', now(), false, %s, '%s')"""
                .formatted(concern, toReporter, body);
    }

    private static String added(String body) {
        return """
                insert into integrity_note (id, platform_id, case_id, at, by_reporter, to_reporter, body)
                select gen_random_uuid(), platform_id, id, now(), true, true, '%s' from integrity_case
                where receipt_digest = current_setting('wop.credential')"""
                .formatted(body);
    }

    private void name(String somebody) throws SQLException {
        walls.run(
                """
                insert into integrity_named (id, platform_id, case_id, address, operator_platform_id, operator_id)
                values (gen_random_uuid(), 'wop-lac', '%s', %s)"""
                        .formatted(concern, somebody));
    }

    private void as(UUID account) throws SQLException {
        walls.in(Purse.REGION).set("wop.account", account.toString());
    }

    private long seen(String platform, UUID account) throws SQLException {
        walls.in(platform).set("wop.account", account.toString()).set("wop.credential", "");
        var seen = walls.number("select count(*) from integrity_case");
        for (var table : TABLES) {
            assertThat(walls.number("select count(*) from " + table))
                    .isLessThanOrEqualTo(seen * 10);
        }
        walls.in(Purse.MENTEES)
                .set("wop.account", reporter.toString())
                .set("wop.credential", DIGEST);
        return seen;
    }

    private void appoint(UUID account, String role) throws SQLException {
        walls.run(
                """
                insert into appointment (id, platform_id, account_id, role, appointed_at)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', now())"""
                        .formatted(account, role));
    }

    private void appointAt(String platform, UUID account) throws SQLException {
        walls.run(
                """
                insert into appointment (id, platform_id, account_id, role, appointed_at)
                values (gen_random_uuid(), '%s', '%s', 'INTEGRITY_OFFICER', now())"""
                        .formatted(platform, account));
    }
}
