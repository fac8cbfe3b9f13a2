package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wopplatform.deploy.TestDatabase;

/**
 * Rules W2 and W4 for every table of a partnership's record: the region coordinates, Mexico is a
 * party's platform, GWOPA stands above, Bolivia is a stranger. A table that a later feature adds is
 * tried here without being named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnershipRecordWallsIT {
    private static final String COORDINATOR = "wop-lac";
    private static final String PARTNER = "wop-mexico";
    private static final List<String> OTHERS =
            List.of("gwopa", "cari-wop", "wop-bolivia", "wop-honduras", "wop-argentina");

    /** What one side says for itself is not shown to the others at once, or never. */
    private static final Set<String> SHOWN_TO_SOME_ONLY =
            Set.of(
                    "evaluation",
                    "pulse_answer",
                    "integrity_case",
                    "integrity_note",
                    "integrity_named",
                    "commercial_tie");

    private final OneOfEach theirs = new OneOfEach(COORDINATOR, PARTNER);
    private BehindWalls walls;

    @BeforeAll
    void theRegionKeepsARecord() throws SQLException {
        walls = BehindWalls.of(COORDINATOR);
        theirs.insert(walls);
        assertThat(Catalogue.joint()).isNotEmpty();
    }

    @BeforeEach
    void begin() throws SQLException {
        walls.remember();
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.goBack();
    }

    @AfterAll
    void end() throws SQLException {
        walls.close();
    }

    @ParameterizedTest
    @MethodSource("open")
    void isReadByItsCoordinatorAndByThePlatformsOfItsPartiesAndByNobodyAboveOrBeside(String table)
            throws SQLException {
        assertThat(rows(table)).as("coordinator").isPositive();
        walls.in(PARTNER);
        assertThat(rows(table)).as("partner").isPositive();
        for (var other : OTHERS) {
            walls.in(other);
            assertThat(rows(table)).as(other).isZero();
        }
        walls.in("");
        assertThat(rows(table)).as("no platform").isZero();
    }

    @ParameterizedTest
    @MethodSource("joint")
    void isWrittenByAPartnersPlatformOnlyOnceItHasConsented(String table) throws SQLException {
        walls.in(PARTNER);
        assertThat(changed(table)).as("before its consent").isIn("0 rows", REFUSED);
        consent("GIVEN");
        assertThat(changed(table))
                .as("after its consent")
                .isIn(
                        writtenTogether(table)
                                ? Set.of("1 rows", "2 rows")
                                : Set.of("0 rows", REFUSED));
        consent("WITHDRAWN");
        assertThat(changed(table)).as("after it withdrew").isIn("0 rows", REFUSED);
    }

    @ParameterizedTest
    @MethodSource("joint")
    void isNeverWrittenFromAboveOrBeside(String table) throws SQLException {
        for (var other : OTHERS) {
            walls.in(other);
            assertThat(changed(table)).as(other).isIn("0 rows", REFUSED);
            assertThat(walls.outcome("delete from " + table + of()))
                    .as(other)
                    .isIn("0 rows", REFUSED);
            assertThat(
                            walls.outcome(
                                    theirs.into(table)
                                            .replace(
                                                    "gen_random_uuid()",
                                                    "'" + UUID.randomUUID() + "'")))
                    .as(other)
                    .doesNotEndWith("rows");
        }
    }

    @ParameterizedTest
    @MethodSource("joint")
    void neverMovesToAnotherPartnership(String table) throws SQLException {
        for (var column : List.of("id", "platform_id", "partnership_id")) {
            assertThat(
                            walls.outcome(
                                    "update %s set %s = %s%s"
                                            .formatted(table, column, column, of())))
                    .as(column)
                    .isEqualTo(REFUSED);
        }
    }

    @ParameterizedTest
    @MethodSource("sided")
    void isWrittenInNobodyElsesName(String table) throws SQLException {
        walls.in(PARTNER);
        consent("GIVEN");
        assertThat(changed(table)).isIn("0 rows", REFUSED);
        assertThat(walls.outcome("delete from " + table + of())).isIn("0 rows", REFUSED);
        assertThat(
                        walls.outcome(
                                "update %s set side_platform_id = '%s'%s"
                                        .formatted(table, PARTNER, of())))
                .isEqualTo(REFUSED);
    }

    @Test
    void consentIsGivenByThePlatformItselfAlone() throws SQLException {
        assertThat(walls.outcome(consenting("GIVEN"))).isEqualTo("0 rows");
        for (var other : OTHERS) {
            walls.in(other);
            assertThat(walls.outcome(consenting("GIVEN"))).as(other).isEqualTo("0 rows");
        }
        walls.in(PARTNER);
        assertThat(walls.outcome(consenting("WITHDRAWN"))).isEqualTo("WOP22");
        assertThat(walls.outcome(consenting("GIVEN"))).isEqualTo("1 rows");
        assertThat(walls.outcome("update partnership_share set coordinator_id = '" + PARTNER + "'"))
                .isEqualTo(REFUSED);
    }

    @Test
    void aStepIsTakenByThoseWhoTakePartAndByNobodyElse() throws SQLException {
        for (var other : OTHERS) {
            walls.in(other);
            assertThat(walls.outcome(theirs.into("partnership_step"))).as(other).isEqualTo(REFUSED);
            assertThat(
                            walls.outcome(
                                    theirs.into("partnership_step")
                                            .replace(
                                                    "'%s', 'MATCHED'".formatted(COORDINATOR),
                                                    "'%s', 'MATCHED'".formatted(other))))
                    .as(other + " in its own name")
                    .isEqualTo(REFUSED);
        }
    }

    @Test
    void nobodyChangesAStateButByAStep() throws SQLException {
        for (var platform : List.of(COORDINATOR, PARTNER)) {
            walls.in(platform);
            assertThat(walls.outcome("update partnership set state = 'CLOSED'")).isEqualTo(REFUSED);
            assertThat(walls.outcome("update partnership_step set became = 'CLOSED'"))
                    .isIn("0 rows", REFUSED);
            assertThat(walls.outcome("delete from partnership_step")).isIn("0 rows", REFUSED);
        }
    }

    static Set<String> joint() {
        return Catalogue.joint();
    }

    static Set<String> open() {
        var open = Catalogue.joint();
        open.removeAll(SHOWN_TO_SOME_ONLY);
        return open;
    }

    static Set<String> sided() {
        return Catalogue.sided();
    }

    private static boolean writtenTogether(String table) {
        return !Catalogue.sided().contains(table) && Catalogue.changedByPartners().contains(table);
    }

    /** What a change is: the next version where rows have one, else a column as it is. */
    private String changed(String table) throws SQLException {
        var columns =
                Catalogue.rows(
                        """
                        select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                          and has_column_privilege('%s', attrelid, attnum, 'update') order by attname = 'version' desc, attnum limit 1"""
                                .formatted(table, TestDatabase.user()));
        if (columns.isEmpty()) {
            return REFUSED;
        }
        var column = columns.get(0);
        return walls.outcome(
                "update %s set %s = %s%s%s"
                        .formatted(
                                table,
                                column,
                                column,
                                column.equals("version") ? " + 1" : "",
                                of()));
    }

    private static String of() {
        return " where platform_id = '%s' and partnership_id in (select id from partnership where code = 'PROBE-1')"
                .formatted(COORDINATOR);
    }

    private long rows(String table) throws SQLException {
        return walls.number("select count(*) from " + table + of());
    }

    private void consent(String given) throws SQLException {
        assertThat(walls.outcome(consenting(given))).isEqualTo("1 rows");
    }

    private static String consenting(String consent) {
        return "update partnership_share set consent = '%s', consent_reason = 'Porque no' where platform_id = '%s' and coordinator_id = '%s'"
                        .formatted(consent, PARTNER, COORDINATOR)
                + " and partnership_id in (select id from partnership where code = 'PROBE-1')";
    }

    private static final String REFUSED = BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT;
}
