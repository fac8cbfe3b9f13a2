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

/** Rules CL1 to CL5, as the database holds them. */
class ClosingRulesIT {
    private static final String HANDED_IN = "WOPA7";
    private static final String NOT_THEIR_SIDE = "WOP23";
    private static final String A_CHECK = "23514";
    private static final String SAID =
            "gained = 'Oficio', gave = 'Calor', otherwise = 'Antes', again = 'YES', benefit = 5, roles = 4,"
                    + " communication = 3, trust = 5, resources = 2, lasting = 4";

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID lesson = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void aRegionBringsTwoCountriesTogether() throws SQLException {
        walls = BehindWalls.of("wop-lac");
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values ('%s', 'wop-lac', 'PROBE-9', 'Villa Ficticia – Puerto Ejemplo', 'IDENTIFIED', now())"""
                        .formatted(partnership));
        party(mentor, "wop-mexico", "MENTOR");
        party(mentee, "wop-honduras", "MENTEE");
        for (var side : List.of("wop-mexico", "wop-honduras")) {
            walls.in(side);
            walls.run(
                    "update partnership_share set consent = 'GIVEN' where partnership_id = '%s' and platform_id = '%s'"
                            .formatted(partnership, side));
        }
        assertThat(evaluated("wop-mexico", "wop-mexico", mentor)).isEqualTo("1 rows");
        assertThat(evaluated("wop-honduras", "wop-honduras", mentee)).isEqualTo("1 rows");
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void isShownToTheOtherSideOnceAllHaveHandedTheirsIn() throws SQLException {
        assertThat(reading(mentor)).containsExactly("wop-mexico");
        handIn("wop-mexico", mentor);
        assertThat(reading(mentor)).containsExactly("wop-mexico");
        assertThat(turnout()).containsExactly("DRAFT", "SUBMITTED");
        handIn("wop-honduras", mentee);
        assertThat(reading(mentor)).containsExactly("wop-lac", "wop-mexico", "wop-honduras");
        assertThat(reading(mentee)).containsExactly("wop-lac", "wop-mexico", "wop-honduras");
    }

    @Test
    void isWrittenByItsOwnSideAlone() throws SQLException {
        walls.in("wop-lac");
        walls.run("delete from evaluation where state = 'DRAFT'");
        for (var other : List.of("wop-lac", "wop-honduras")) {
            assertThat(evaluated(other, other, mentor)).isIn(NOT_THEIR_SIDE, "23505");
            assertThat(evaluated(other, "wop-mexico", mentor))
                    .isIn(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT, "23505");
            walls.in(other);
            assertThat(change(mentor, "gained = 'Nada'")).isEqualTo("0 rows");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gained", "gave", "otherwise", "again", "benefit", "trust", "lasting"})
    void isNotHandedInWithSomethingMissing(String missing) throws SQLException {
        walls.in("wop-mexico");
        walls.run("update evaluation set " + SAID + " where party_id = '" + mentor + "'");
        change(mentor, missing + " = null");
        assertThat(change(mentor, "state = 'SUBMITTED'")).isEqualTo(A_CHECK);
    }

    @Test
    void staysOnceItIsHandedIn() throws SQLException {
        handIn("wop-mexico", mentor);
        walls.in("wop-mexico");
        assertThat(change(mentor, "gained = 'Otra cosa'")).isEqualTo(HANDED_IN);
        assertThat(change(mentor, "state = 'DRAFT'")).isEqualTo(HANDED_IN);
        assertThat(walls.outcome("delete from evaluation where party_id = '%s'".formatted(mentor)))
                .isEqualTo(HANDED_IN);
    }

    @Test
    void ratingsGoFromOneToFive() throws SQLException {
        walls.in("wop-mexico");
        assertThat(change(mentor, "trust = 0")).isEqualTo(A_CHECK);
        assertThat(change(mentor, "trust = 6")).isEqualTo(A_CHECK);
    }

    @Test
    void theGateWantsEverybodysEvaluationAndSomethingToLearnFrom() throws SQLException {
        assertThat(missing())
                .containsExactlyInAnyOrder(
                        "closing.no-evaluation " + mentor,
                        "closing.no-evaluation " + mentee,
                        "closing.no-lesson");
        handIn("wop-mexico", mentor);
        lesson();
        assertThat(missing()).containsExactly("closing.no-evaluation " + mentee);
        handIn("wop-honduras", mentee);
        assertThat(missing()).isEmpty();
    }

    @Test
    void everybodyReadsALessonThatIsShownOfAPartnershipThatIsPublished() throws SQLException {
        lesson();
        assertThat(published()).isZero();
        walls.in("wop-mexico");
        assertThat(show()).isEqualTo(NOT_THEIR_SIDE);
        walls.in("wop-lac");
        assertThat(show()).isEqualTo("1 rows");
        assertThat(published()).isZero();
        walls.in("wop-lac");
        walls.run("update partnership set published = true where id = '%s'".formatted(partnership));
        assertThat(published()).isOne();
    }

    private long published() throws SQLException {
        walls.in("wop-bolivia");
        return walls.number(
                "select count(*) from published_lesson where partnership_id = '%s'"
                        .formatted(partnership));
    }

    private String show() throws SQLException {
        return walls.outcome(
                "update lesson set published = true where id = '%s'".formatted(lesson));
    }

    private void lesson() throws SQLException {
        walls.in("wop-honduras");
        walls.run(
                "insert into lesson (id, platform_id, partnership_id, kind) values ('%s', 'wop-lac', '%s', 'STORY')"
                        .formatted(lesson, partnership));
        walls.run(
                """
                insert into lesson_text (id, platform_id, partnership_id, lesson_id, language, title, body)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', 'es', 'Una historia', 'Empezó así')"""
                        .formatted(partnership, lesson));
    }

    private List<String> missing() throws SQLException {
        walls.in("wop-lac");
        return walls
                .column(
                        "select concat_ws(' ', code, party_id) from partnership_missing('%s', 'CLOSED')"
                                .formatted(partnership))
                .stream()
                .filter(gap -> gap.startsWith("closing."))
                .toList();
    }

    private List<String> reading(UUID party) throws SQLException {
        var reading = new java.util.ArrayList<String>();
        for (var platform :
                List.of("gwopa", "wop-lac", "wop-mexico", "wop-honduras", "wop-bolivia")) {
            walls.in(platform);
            if (walls.number(
                            "select count(*) from evaluation where party_id = '%s'"
                                    .formatted(party))
                    > 0) {
                reading.add(platform);
            }
        }
        return reading;
    }

    private List<String> turnout() throws SQLException {
        walls.in("wop-lac");
        return walls.column(
                "select state from evaluation_turnout where partnership_id = '%s' order by 1"
                        .formatted(partnership));
    }

    private void handIn(String side, UUID party) throws SQLException {
        walls.in(side);
        assertThat(change(party, SAID + ", state = 'SUBMITTED'")).isEqualTo("1 rows");
    }

    private String change(UUID party, String what) throws SQLException {
        return walls.outcome(
                "update evaluation set %s where party_id = '%s'".formatted(what, party));
    }

    private String evaluated(String here, String side, UUID party) throws SQLException {
        walls.in(here);
        return walls.outcome(
                """
                insert into evaluation (id, platform_id, partnership_id, side_platform_id, party_id, gained)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', 'Oficio')"""
                        .formatted(partnership, side, party));
    }

    private void party(UUID id, String home, String role) throws SQLException {
        var operator = UUID.randomUUID();
        walls.in(home);
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(
                                operator, home, operator, home.equals("wop-mexico") ? "MX" : "HN"));
        walls.in("wop-lac");
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values ('%s', 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(id, partnership, role, home, operator));
    }
}
