package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For every table: Mexico keeps a row in it, and Honduras comes by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsIT {
    private static final String MEXICO = "wop-mexico";
    private static final String HONDURAS = "wop-honduras";
    private static final String BOLIVIA = "wop-bolivia";

    /** Tables of which a platform has one row, which the demonstration brought. */
    private static final Set<String> ONE_ALREADY = Set.of("appearance", "matching_policy");

    private final OneOfEach mexicos = new OneOfEach(MEXICO, BOLIVIA);
    private BehindWalls walls;

    @BeforeAll
    void mexicoKeepsARowInEveryTable() throws SQLException {
        walls = BehindWalls.of(MEXICO);
        mexicos.insert(walls);
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

    @Test
    void everyTableIsTried() {
        var tried = new TreeSet<>(mexicos.statements().keySet());
        tried.remove("account");
        assertThat(tried).isEqualTo(Catalogue.kept());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aPlatformReadsItsOwn(String table) throws SQLException {
        assertThat(mexicanRows(table)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aPlatformReadsAnothersOnlyThroughWindows(String table) throws SQLException {
        var all = mexicanRows(table);
        walls.in(HONDURAS);
        assertThat(mexicanRows(table)).isEqualTo(Catalogue.withWindows().contains(table) ? all : 0);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aPlatformAddsNothingInAnothersName(String table) throws SQLException {
        walls.in(HONDURAS);
        assertThat(walls.outcome(new OneOfEach(MEXICO, HONDURAS).into(table)))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aPlatformChangesNothingOfAnother(String table) throws SQLException {
        walls.in(HONDURAS);
        assertThat(
                        walls.outcome(
                                "update %s set platform_id = platform_id where platform_id = '%s'"
                                        .formatted(table, MEXICO)))
                .isIn("0 rows", BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aPlatformRemovesNothingOfAnother(String table) throws SQLException {
        var all = mexicanRows(table);
        walls.in(HONDURAS);
        assertThat(
                        walls.outcome(
                                "delete from %s where %s = '%s'"
                                        .formatted(table, OneOfEach.owner(table), MEXICO)))
                .isIn("0 rows", BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        walls.in(MEXICO);
        assertThat(mexicanRows(table)).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void aRowStaysWithItsPlatform(String table) throws SQLException {
        var all = mexicanRows(table);
        assertThat(
                        walls.outcome(
                                "update %s set %s = '%s'"
                                        .formatted(table, OneOfEach.owner(table), HONDURAS)))
                .isIn("0 rows", BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(mexicanRows(table)).isEqualTo(all);
    }

    @Test
    void twoPlatformsChooseTheSameWordsAndNoneLearnsOfTheOther() throws SQLException {
        walls.in(HONDURAS);
        for (var same : new OneOfEach(HONDURAS, BOLIVIA).statements().entrySet()) {
            assertThat(walls.outcome(same.getValue()))
                    .as(same.getKey())
                    .isIn("1 rows", ONE_ALREADY.contains(same.getKey()) ? "0 rows" : "1 rows");
        }
    }

    @ParameterizedTest
    @MethodSource("walled")
    void withoutAPlatformNothingIsThereToRead(String table) throws SQLException {
        walls.in("");
        assertThat(rows(table)).isEqualTo(readable(table) ? asMany(table) : 0);
        try (var untouched = BehindWalls.withoutPlatform()) {
            assertThat(untouched.number("select count(*) from " + table))
                    .isEqualTo(readable(table) ? asMany(table) : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("writtenSomehow")
    void withoutAPlatformNothingIsWritten(String table) throws SQLException {
        walls.in("");
        for (var statement :
                new String[] {
                    "insert into %s default values", "update %s set id = id", "delete from %s"
                }) {
            var own = statement.replace("set id = id", "set platform_id = platform_id");
            var has = Catalogue.walled().contains(table);
            assertThat(walls.outcome((has ? own : statement).formatted(table)))
                    .as(statement)
                    .isIn(
                            BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT,
                            statement.startsWith("insert") ? "never" : "0 rows");
        }
    }

    @ParameterizedTest
    @MethodSource("registry")
    void whatTheFilesSayIsReadByAllAndWrittenByNone(String table) throws SQLException {
        walls.in(HONDURAS);
        assertThat(rows(table)).isEqualTo(asMany(table)).isPositive();
        for (var statement :
                new String[] {
                    "insert into %s default values",
                    "update %s set platform_id = platform_id",
                    "delete from %s",
                    "truncate %s"
                }) {
            assertThat(walls.outcome(statement.formatted(table)))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"counted", "counted_change", "tally"})
    void whatTheDatabaseCountsIsReadByItsPlatformAndWrittenByNobody(String table)
            throws SQLException {
        walls.run("set constraints all immediate");
        for (var platform : new String[] {MEXICO, HONDURAS}) {
            walls.in(platform);
            assertThat(
                            walls.column(
                                    "select distinct platform_id from %s order by 1"
                                            .formatted(table)))
                    .containsExactly(platform);
            for (var statement :
                    new String[] {
                        "insert into %s default values",
                        "update %s set platform_id = platform_id",
                        "delete from %s",
                        "truncate %s"
                    }) {
                assertThat(walls.outcome(statement.formatted(table)))
                        .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "platform, id",
        "source_document, id",
        "measure, code",
        "measure_dimension, measure",
        "recount_due, record_id",
        "tally_operator, operator_id",
        "tally_change, measure",
        "flyway_schema_history, script"
    })
    void whatBelongsToNoPlatformIsNotTheApplicationsToWrite(String table, String column)
            throws SQLException {
        for (var statement :
                new String[] {
                    "insert into %s default values",
                    "update %s set " + column + " = " + column,
                    "delete from %s"
                }) {
            assertThat(walls.outcome(statement.formatted(table)))
                    .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        }
    }

    @ParameterizedTest
    @MethodSource("childrenOfHonduras")
    void aChildOfAnothersParentIsRefusedLikeOneOfNobodys(String parents, String child)
            throws SQLException {
        var foreign =
                walls.text(
                        "select id from %s where platform_id = '%s' limit 1"
                                .formatted(parents, MEXICO));
        var unknown = foreign.substring(0, foreign.length() - 6) + "000000";
        walls.in(HONDURAS);
        new OneOfEach(HONDURAS, BOLIVIA).insert(walls);
        var refusedForeign = walls.refusal(child.formatted(foreign)).orElseThrow();
        var refusedUnknown = walls.refusal(child.formatted(unknown)).orElseThrow();
        assertThat(refusedForeign.getSQLState()).isEqualTo(BehindWalls.NO_SUCH_PARENT);
        assertThat(refusedForeign.getMessage().replace(foreign, "?"))
                .isEqualTo(refusedUnknown.getMessage().replace(unknown, "?"));
    }

    @Test
    void aRequestIsReadByBothSidesAndDecidedByTheOneThatIsAsked() throws SQLException {
        var requests =
                "operator_referral where platform_id = '%s' and sender_id = '%s'"
                        .formatted(BOLIVIA, MEXICO);
        var decide =
                "update %s"
                        .formatted(requests)
                        .replace(
                                " where",
                                " set state = 'DECLINED', reason = 'Ya la tenemos' where");
        assertThat(walls.number("select count(*) from " + requests)).isOne();
        assertThat(walls.outcome(decide)).isEqualTo("0 rows");
        walls.in(HONDURAS);
        assertThat(walls.number("select count(*) from " + requests)).isZero();
        assertThat(walls.outcome(decide)).isEqualTo("0 rows");
        walls.in(BOLIVIA);
        assertThat(walls.number("select count(*) from " + requests)).isOne();
        assertThat(walls.outcome(decide)).isEqualTo("1 rows");
        assertThat(walls.outcome("delete from " + requests))
                .isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    static Stream<Arguments> childrenOfHonduras() {
        return Stream.of(
                Arguments.of(
                        "partnership",
                        """
                        insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                        values (gen_random_uuid(), 'wop-honduras', '%s', 'MENTEE', 'wop-honduras',
                                (select id from operator order by id limit 1))"""),
                Arguments.of(
                        "operator",
                        """
                        insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                        values (gen_random_uuid(), 'wop-honduras',
                                (select id from partnership where platform_id = 'wop-honduras' order by id limit 1),
                                'MENTEE', 'wop-honduras', '%s')"""),
                Arguments.of(
                        "partnership",
                        """
                        insert into partnership_share (id, platform_id, partnership_id, coordinator_id)
                        values (gen_random_uuid(), 'wop-honduras', '%s', 'wop-honduras')"""),
                Arguments.of(
                        "partnership",
                        """
                        insert into partnership_text (id, platform_id, partnership_id, language, body)
                        values (gen_random_uuid(), 'wop-honduras', '%s', 'es', 'Resumen')"""),
                Arguments.of(
                        "operator_import",
                        """
                        insert into import_row (platform_id, import_id, row_number, verdict, cells, said)
                        values ('wop-honduras', '%s', 3, 'ADDED', '[]', '{}')"""),
                Arguments.of(
                        "operator_import",
                        """
                        insert into import_piece (platform_id, import_id, position, content)
                        values ('wop-honduras', '%s', 1, 'x')"""),
                Arguments.of(
                        "fact",
                        """
                        insert into fact_text (id, platform_id, fact_id, language, body)
                        values ('x', 'wop-honduras', '%s', 'es', 'Historia')"""));
    }

    static Set<String> kept() {
        return Catalogue.kept();
    }

    static Set<String> walled() {
        return Catalogue.walled();
    }

    static Set<String> registry() {
        return Catalogue.registry();
    }

    /** But for the failed attempts, which are counted before anybody is recognised. */
    static Set<String> writtenSomehow() {
        var written = Catalogue.writable();
        written.remove("sign_in_failure");
        return written;
    }

    private static boolean readable(String table) {
        return registry().contains(table);
    }

    private static long asMany(String table) {
        return Long.parseLong(Catalogue.rows("select count(*) from " + table).get(0));
    }

    private long rows(String table) throws SQLException {
        return walls.number("select count(*) from " + table);
    }

    private long mexicanRows(String table) throws SQLException {
        return walls.number(
                "select count(*) from %s where %s = '%s'"
                        .formatted(table, OneOfEach.owner(table), MEXICO));
    }
}
