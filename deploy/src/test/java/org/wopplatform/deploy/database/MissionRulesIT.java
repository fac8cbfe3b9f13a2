package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator of Mexico teaches one of Honduras since 2026; a region coordinates. */
class MissionRulesIT {
    private static final String NO_SUCH_STEP = "WOP81";
    private static final String CHANGED_MEANWHILE = "WOP82";
    private static final String STAYS = "WOP89";
    private static final String OWN = "WOP8A";
    private static final String NOT_YOUR_SIDE = "WOP23";
    private static final String OVER = "WOP20";
    private static final String CHECK = "23514";

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID mentorParty = UUID.randomUUID();
    private final UUID menteeParty = UUID.randomUUID();
    private final UUID mission = UUID.randomUUID();
    private final UUID report = UUID.randomUUID();
    private List<String> accounts;
    private BehindWalls walls;

    @BeforeEach
    void aRegionCoordinatesTwoCountriesThatHaveConsented() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        operator(mentor, "wop-mexico", "MX");
        walls.in("wop-honduras");
        operator(mentee, "wop-honduras", "HN");
        walls.in("wop-lac");
        accounts = walls.column("select distinct account_id from appointment limit 2");
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, since, registered_at)
                values ('%s', 'wop-lac', 'PROBE-7', 'Puerto Real – Villa Real', 'IDENTIFIED', '2026-03', now())"""
                        .formatted(partnership));
        party(mentorParty, "wop-mexico", mentor, "MENTOR");
        party(menteeParty, "wop-honduras", mentee, "MENTEE");
        for (var platform : List.of("wop-mexico", "wop-honduras")) {
            walls.in(platform);
            walls.run(
                    "update partnership_share set consent = 'GIVEN' where partnership_id = '%s'"
                            .formatted(partnership));
        }
        walls.in("wop-lac");
        as(0);
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void aMissionGoesFromStateToStateAndSkipsNone() throws SQLException {
        assertThat(mission("2026-04-01", "2026-04-03", "DONE")).isEqualTo(NO_SUCH_STEP);
        assertThat(mission("2026-04-01", "2026-04-03", "PLANNED")).isEqualTo("1 rows");
        assertThat(become("DONE", "")).isEqualTo(NO_SUCH_STEP);
        assertThat(become("CONFIRMED", "")).isEqualTo("1 rows");
        assertThat(become("REPORTED", ", trip_report = 'Hecho'")).isEqualTo(NO_SUCH_STEP);
        assertThat(become("DONE", "")).isEqualTo("1 rows");
        assertThat(become("REPORTED", "")).isEqualTo(CHECK);
        assertThat(become("CANCELLED", ", cancelled_because = 'No'")).isEqualTo(NO_SUCH_STEP);
        assertThat(become("REPORTED", ", trip_report = 'Hecho'")).isEqualTo("1 rows");
    }

    @Test
    void aMissionIsCancelledForAReasonAndConfirmedWithDates() throws SQLException {
        walls.run(
                into(
                        "mission",
                        "id, kind, title, state, entered_at",
                        "'%s', 'WORKSHOP', 'Taller', 'PLANNED', now()".formatted(mission)));
        assertThat(become("CANCELLED", "")).isEqualTo(CHECK);
        assertThat(become("CONFIRMED", "")).isEqualTo(CHECK);
        assertThat(become("CANCELLED", ", cancelled_because = 'Sin fondos'")).isEqualTo("1 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03, 2026-05-01, 23514",
        "2026-02-10, 2026-02-12, WOP83",
        "1066-10-14, 1066-10-14, WOP83",
        "2999-01-01, 2999-01-02, WOP86",
        "2026-02-30, 2026-03-30, 23514",
        "2099-01-01, 2099-01-02, WOP86",
        "2026-03, 2026-03, 1 rows"
    })
    void aMissionLiesInTheLifeOfItsPartnership(String starts, String ends, String outcome)
            throws SQLException {
        assertThat(mission(starts, ends, "PLANNED")).isEqualTo(outcome);
    }

    @Test
    void nothingHasTakenPlaceTomorrow() throws SQLException {
        var nextYear = java.time.LocalDate.now().plusYears(1).toString();
        mission(nextYear, nextYear, "PLANNED");
        become("CONFIRMED", "");
        assertThat(become("DONE", "")).isEqualTo("WOP85");
        assertThat(
                        walls.outcome(
                                into(
                                        "mission_follow_up",
                                        "id, mission_id, what, done_on",
                                        "gen_random_uuid(), '%s', 'Enviar', '%s'"
                                                .formatted(mission, nextYear))))
                .isEqualTo("WOP85");
    }

    @Test
    void personDaysArePeopleTimesDaysAndNobodyStaysLongerThanTheMission() throws SQLException {
        mission("2026-04-01", "2026-04-05", "PLANNED");
        assertThat(participants(2, 1, 0, "4.5")).isEqualTo("1 rows");
        assertThat(
                        walls.text(
                                "select person_days from mission_participants where mission_id = '%s'"
                                        .formatted(mission)))
                .isEqualTo("13.5");
        walls.run("delete from mission_participants where mission_id = '%s'".formatted(mission));
        assertThat(participants(2, 1, 0, "6")).isEqualTo("WOP88");
        assertThat(participants(-1, 2, 0, "1")).isEqualTo(CHECK);
        assertThat(participants(0, 0, 0, "1")).isEqualTo(CHECK);
        assertThat(participants(501, 0, 0, "1")).isEqualTo(CHECK);
        assertThat(participants(1, 0, 0, "0.3")).isEqualTo(CHECK);
        participants(1, 0, 0, "5");
        assertThat(change("ends = '2026-04-03'")).isEqualTo("WOP88");
    }

    @Test
    void whoeverWentOnAMissionStaysAParty() throws SQLException {
        mission("2026-04-01", "2026-04-05", "PLANNED");
        participants(1, 0, 0, "1");
        var leave = "delete from party where id = '%s'";
        assertThat(walls.outcome(leave.formatted(menteeParty))).isEqualTo("23503");
        assertThat(walls.outcome(leave.formatted(mentorParty))).isEqualTo("1 rows");
    }

    @Test
    void twoWhoChangeAMissionAtOnceDoNotOverwriteEachOther() throws SQLException {
        mission("2026-04-01", "2026-04-05", "PLANNED");
        assertThat(
                        walls.outcome(
                                "update mission set title = 'Otro' where id = '%s'"
                                        .formatted(mission)))
                .isEqualTo(CHANGED_MEANWHILE);
    }

    @Test
    void strangersSeeNothingAndWhoeverHasNotConsentedOnlyReads() throws SQLException {
        mission("2026-04-01", "2026-04-05", "PLANNED");
        walls.in("wop-bolivia");
        assertThat(walls.number("select count(*) from mission where id = '%s'".formatted(mission)))
                .isZero();
        walls.in("wop-honduras");
        assertThat(participants(1, 0, 0, "1")).isEqualTo("1 rows");
        walls.run(
                "update partnership_share set consent = 'WITHDRAWN', consent_reason = 'No' where partnership_id = '%s'"
                        .formatted(partnership));
        assertThat(walls.number("select count(*) from mission where id = '%s'".formatted(mission)))
                .isOne();
        assertThat(change("title = 'Otro'")).isEqualTo("0 rows");
    }

    @Test
    void aFileIsRemovedByTheSideThatAddedItAndNeverChanged() throws SQLException {
        walls.in("wop-honduras");
        assertThat(file("wop-honduras", "%PDF-1", "PDF", "a.pdf")).isEqualTo("1 rows");
        assertThat(file("wop-lac", "%PDF-2", "PDF", "a.pdf"))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        walls.in("wop-mexico");
        var remove =
                "delete from partnership_file where partnership_id = '%s'".formatted(partnership);
        assertThat(walls.outcome(remove)).isEqualTo("0 rows");
        walls.in("wop-honduras");
        assertThat(
                        walls.outcome(
                                "update partnership_file set name = 'b.pdf' where partnership_id = '%s'"
                                        .formatted(partnership)))
                .isEqualTo("0 rows");
        assertThat(walls.outcome(remove)).isEqualTo("1 rows");
    }

    @Test
    void aFileIsWhatItsBytesSay() throws SQLException {
        assertThat(file("wop-lac", "<html>", "PDF", "a.pdf")).isEqualTo(CHECK);
        assertThat(file("wop-lac", "%PDF-1", "PNG", "a.png")).isEqualTo(CHECK);
        assertThat(file("wop-lac", "%PDF-1", "SVG", "a.svg")).isEqualTo(CHECK);
        assertThat(file("wop-lac", "%PDF-1", "PDF", "../../a.pdf")).isEqualTo(CHECK);
        assertThat(file("wop-lac", "", "PDF", "a.pdf")).isEqualTo(CHECK);
    }

    @Test
    void onlyTheCoordinatorSaysWhenReportsAreDue() throws SQLException {
        walls.in("wop-honduras");
        assertThat(
                        walls.outcome(
                                into(
                                        "report_schedule",
                                        "id, every_months, first_due",
                                        "gen_random_uuid(), 6, '2026-12-31'")))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(due()).isEqualTo(NOT_YOUR_SIDE);
        walls.in("wop-lac");
        assertThat(due()).isEqualTo("1 rows");
        assertThat(
                        walls.outcome(
                                into(
                                        "report_schedule",
                                        "id, every_months, first_due",
                                        "gen_random_uuid(), 5, '2026-12-31'")))
                .isEqualTo(CHECK);
    }

    @Test
    void aReportTakesAPictureWhenItIsSubmittedThatNobodyChanges() throws SQLException {
        mission("2026-04-01", "2026-04-05", "PLANNED");
        participants(2, 1, 0, "4.5");
        become("CONFIRMED", "");
        become("DONE", "");
        due();
        walls.in("wop-honduras");
        assertThat(write("DRAFT", "status = 'AT_RISK'")).isEqualTo("1 rows");
        assertThat(write("SUBMITTED", "progress = ' '")).isEqualTo(CHECK);
        assertThat(write("SUBMITTED", "progress = 'Menos fugas'")).isEqualTo("1 rows");
        assertThat(snapshot("->> 'state'")).isEqualTo("IDENTIFIED");
        assertThat(snapshot("-> 'missions' -> 0 ->> 'title'")).isEqualTo("Visita");
        assertThat(snapshot("-> 'personDays' -> 0 ->> 'personDays'")).isEqualTo("13.5");
        assertThat(
                        walls.outcome(
                                "update progress_report set snapshot = '{}' where id = '%s'"
                                        .formatted(report)))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(write("SUBMITTED", "progress = 'Otra cosa'")).isEqualTo(STAYS);
        change("title = 'Otro nombre'");
        assertThat(snapshot("-> 'missions' -> 0 ->> 'title'")).isEqualTo("Visita");
    }

    @Test
    void whoeverSubmittedDoesNotAcceptAndNeitherDoesAPartner() throws SQLException {
        due();
        write("DRAFT", "status = 'ON_TRACK', progress = 'Bien'");
        assertThat(write("ACCEPTED", "version = version")).isEqualTo(NO_SUCH_STEP);
        write("SUBMITTED", "status = status");
        assertThat(write("ACCEPTED", "status = status")).isEqualTo(OWN);
        as(1);
        walls.in("wop-honduras");
        assertThat(write("ACCEPTED", "status = status")).isEqualTo(NOT_YOUR_SIDE);
        walls.in("wop-lac");
        assertThat(write("RETURNED", "status = status")).isEqualTo(CHECK);
        assertThat(write("RETURNED", "returned_because = 'Faltan cifras'")).isEqualTo("1 rows");
        assertThat(write("SUBMITTED", "status = status")).isEqualTo(NO_SUCH_STEP);
        write("DRAFT", "progress = 'Mejor'");
        write("SUBMITTED", "status = status");
        as(0);
        assertThat(write("ACCEPTED", "status = status")).isEqualTo("1 rows");
        assertThat(write("DRAFT", "status = status")).isEqualTo(STAYS);
        assertThat(walls.outcome("delete from progress_report where id = '%s'".formatted(report)))
                .isEqualTo("0 rows");
    }

    @Test
    void nothingIsWrittenOnceThePartnershipIsOver() throws SQLException {
        due();
        walls.run(
                into(
                        "partnership_step",
                        "id, side_platform_id, was, became, at, reason",
                        "gen_random_uuid(), 'wop-lac', 'IDENTIFIED', 'WITHDRAWN', now(), 'No'"));
        assertThat(write("DRAFT", "progress = 'Bien'")).isEqualTo(OVER);
        assertThat(mission("2026-04-01", "2026-04-05", "PLANNED")).isEqualTo(OVER);
        assertThat(file("wop-lac", "%PDF-1", "PDF", "a.pdf")).isEqualTo(OVER);
    }

    private String mission(String starts, String ends, String state) throws SQLException {
        return walls.outcome(
                into(
                        "mission",
                        "id, kind, title, starts, ends, state, entered_at",
                        "'%s', 'SITE_VISIT', 'Visita', '%s', '%s', '%s', now()"
                                .formatted(mission, starts, ends, state)));
    }

    private String become(String state, String more) throws SQLException {
        return change("state = '" + state + "'" + more);
    }

    private String change(String what) throws SQLException {
        return walls.outcome(
                "update mission set %s, version = version + 1 where id = '%s'"
                        .formatted(what, mission));
    }

    private String participants(int women, int men, int others, String days) throws SQLException {
        return walls.outcome(
                into(
                        "mission_participants",
                        "id, mission_id, party_id, level, women, men, others, days",
                        "gen_random_uuid(), '%s', '%s', 'TECHNICIAN', %d, %d, %d, %s"
                                .formatted(mission, menteeParty, women, men, others, days)));
    }

    private String file(String side, String content, String type, String name) throws SQLException {
        return walls.outcome(
                into(
                        "partnership_file",
                        "id, side_platform_id, subject, subject_id, name, type, bytes, size, digest, added_by, added_at",
                        "gen_random_uuid(), '%s', 'MISSION', '%s', '%s', '%s', '%s', %d, encode(sha256('%s'), 'hex'), '%s', now()"
                                .formatted(
                                        side,
                                        mission,
                                        name,
                                        type,
                                        content,
                                        content.length(),
                                        content,
                                        accounts.get(0))));
    }

    private String due() throws SQLException {
        return walls.outcome(
                into(
                        "progress_report",
                        "id, period_from, period_to, due, state",
                        "'%s', '2026-03-01', '2026-08-31', '2026-08-31', 'DUE'".formatted(report)));
    }

    private String write(String state, String what) throws SQLException {
        return walls.outcome(
                "update progress_report set state = '%s', %s where id = '%s'"
                        .formatted(
                                state,
                                what.startsWith("version")
                                        ? "version = version + 1"
                                        : what + ", version = version + 1",
                                report));
    }

    private String snapshot(String path) throws SQLException {
        return walls.text(
                "select snapshot %s from progress_report where id = '%s'".formatted(path, report));
    }

    private void as(int account) throws SQLException {
        walls.set("wop.account", accounts.get(account));
    }

    private String into(String table, String columns, String values) {
        return "insert into %s (platform_id, partnership_id, %s) values ('wop-lac', '%s', %s)"
                .formatted(table, columns, partnership, values);
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
