package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A region brings an operator of Mexico and one of Honduras together, and publishes nothing. */
class PartnershipWallsIT {
    private static final List<String> PLATFORMS =
            List.of(
                    "gwopa",
                    "wop-lac",
                    "cari-wop",
                    "wop-mexico",
                    "wop-honduras",
                    "wop-bolivia",
                    "wop-argentina");

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void aRegionCoordinatesTwoCountries() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        operator(mentor, "wop-mexico", "MX");
        walls.in("wop-honduras");
        operator(mentee, "wop-honduras", "HN");
        walls.in("wop-lac");
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values ('%s', 'wop-lac', 'PROBE-2', 'Puerto Real – Villa Real', 'IDENTIFIED', now())"""
                        .formatted(partnership));
        party("wop-mexico", mentor, "MENTOR");
        party("wop-honduras", mentee, "MENTEE");
        walls.run(
                """
                insert into partnership_text (id, platform_id, partnership_id, language, body)
                values (gen_random_uuid(), 'wop-lac', '%s', 'es', 'Solo para nosotros')"""
                        .formatted(partnership));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void isSeenByItsCoordinatorAndByThePlatformsOfItsPartiesAndByNoOthers() throws SQLException {
        assertThat(seeing("partnership", "id"))
                .containsExactly("wop-lac", "wop-mexico", "wop-honduras");
    }

    @Test
    void showsItsPartiesToTheSame() throws SQLException {
        assertThat(seeing("party", "partnership_id"))
                .containsExactly("wop-lac", "wop-mexico", "wop-honduras");
        walls.in("wop-honduras");
        assertThat(count("party", "partnership_id")).isEqualTo(2);
    }

    @Test
    void keepsItsUnpublishedSummaryWithItsCoordinator() throws SQLException {
        assertThat(seeing("partnership_text", "partnership_id")).containsExactly("wop-lac");
    }

    @Test
    void opensNoOtherDoorToTheOperatorsBeyond() throws SQLException {
        walls.in("wop-honduras");
        assertThat(walls.number("select count(*) from operator where id = '" + mentor + "'"))
                .isZero();
        walls.in("wop-lac");
        assertThat(
                        walls.number(
                                "select count(*) from operator where id in ('%s', '%s')"
                                        .formatted(mentor, mentee)))
                .isZero();
    }

    @Test
    void opensOneBridgeForEachPlatformHoweverManyOfItsOperatorsTakePart() throws SQLException {
        var second = UUID.randomUUID();
        walls.in("wop-honduras");
        operator(second, "wop-honduras", "HN");
        walls.in("wop-lac");
        party("wop-honduras", second, "MENTEE");
        assertThat(count("partnership_share", "partnership_id")).isEqualTo(2);
    }

    @Test
    void showsEachPartyOnlyItsOwnBridge() throws SQLException {
        walls.in("wop-honduras");
        assertThat(
                        walls.column(
                                "select platform_id from partnership_share where partnership_id = '%s'"
                                        .formatted(partnership)))
                .containsExactly("wop-honduras");
    }

    @Test
    void isItsCoordinatorsAloneToChange() throws SQLException {
        walls.in("wop-honduras");
        for (var statement :
                List.of(
                        "update partnership set published = true where id = '%s'",
                        "delete from partnership where id = '%s'",
                        "delete from party where partnership_id = '%s'",
                        "update party set role = 'DONOR' where partnership_id = '%s'",
                        "delete from partnership_share where partnership_id = '%s'")) {
            assertThat(walls.outcome(statement.formatted(partnership)))
                    .as(statement)
                    .isEqualTo("0 rows");
        }
    }

    @Test
    void isItsCoordinatorsAloneToShare() throws SQLException {
        walls.in("wop-honduras");
        assertThat(share("wop-bolivia", "wop-lac"))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(share("wop-bolivia", "wop-honduras")).isEqualTo(BehindWalls.NO_SUCH_PARENT);
        walls.in("wop-bolivia");
        assertThat(share("wop-bolivia", "wop-lac"))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(share("wop-bolivia", "wop-bolivia")).isEqualTo(BehindWalls.NO_SUCH_PARENT);
    }

    @Test
    void isNotSeenFromOutsideOnceTheBridgeIsTakenDown() throws SQLException {
        walls.run(
                "delete from partnership_share where platform_id = 'wop-honduras' and partnership_id = '%s'"
                        .formatted(partnership));
        assertThat(seeing("partnership", "id")).containsExactly("wop-lac", "wop-mexico");
        assertThat(seeing("party", "partnership_id")).containsExactly("wop-lac", "wop-mexico");
    }

    @Test
    void isNotSeenByAPlatformWhoseLastPartyLeft() throws SQLException {
        walls.run("delete from party where operator_id = '%s'".formatted(mentee));
        assertThat(seeing("partnership", "id")).containsExactly("wop-lac", "wop-mexico");
    }

    @Test
    void staysSeenByAPlatformOfWhichOnePartyOfTwoLeft() throws SQLException {
        var second = UUID.randomUUID();
        walls.in("wop-honduras");
        operator(second, "wop-honduras", "HN");
        walls.in("wop-lac");
        party("wop-honduras", second, "MENTEE");
        walls.run("delete from party where operator_id = '%s'".formatted(mentee));
        assertThat(seeing("partnership", "id"))
                .containsExactly("wop-lac", "wop-mexico", "wop-honduras");
    }

    @Test
    void leavesNoBridgeBehindWhenItIsRemoved() throws SQLException {
        walls.run("delete from partnership where id = '%s'".formatted(partnership));
        assertThat(seeing("partnership_share", "partnership_id")).isEmpty();
        assertThat(seeing("party", "partnership_id")).isEmpty();
    }

    private List<String> seeing(String table, String column) throws SQLException {
        var seeing = new ArrayList<String>();
        for (var platform : PLATFORMS) {
            walls.in(platform);
            if (count(table, column) > 0) {
                seeing.add(platform);
            }
        }
        walls.in("wop-lac");
        return seeing;
    }

    private long count(String table, String column) throws SQLException {
        return walls.number(
                "select count(*) from %s where %s = '%s'".formatted(table, column, partnership));
    }

    private String share(String with, String coordinator) throws SQLException {
        return walls.outcome(
                """
                insert into partnership_share (id, platform_id, partnership_id, coordinator_id)
                values (gen_random_uuid(), '%s', '%s', '%s')"""
                        .formatted(with, partnership, coordinator));
    }

    private void operator(UUID id, String platform, String country) throws SQLException {
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', '%s', 'Aguas %s', '%s', 'water', 'VERIFIED', now())"""
                        .formatted(id, platform, id, country));
    }

    private void party(String home, UUID operator, String role) throws SQLException {
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(partnership, role, home, operator));
    }
}
