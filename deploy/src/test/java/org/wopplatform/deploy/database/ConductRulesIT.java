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

/** Rules C2 and C6, as the database holds them. */
class ConductRulesIT {
    private static final String IN_FORCE = "WOP41";
    private static final String WORD_GIVEN = "WOP42";

    private final UUID acceptance = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void anOperatorOfHondurasHasGivenItsWord() throws SQLException {
        walls = BehindWalls.of("wop-honduras");
        walls.run(
                """
                insert into conduct_acceptance (id, platform_id, operator_id, keeper_id, number, way, signatory_name,
                  signatory_position, recorded_by, authorised, principles, signed_on, document, accepted_at)
                select '%s', platform_id, id, 'gwopa', 1, 'PAPER', 'Berta Signatoria', 'Gerente',
                  (select account_id from appointment where platform_id = 'wop-honduras' and role = 'ADMINISTRATOR' limit 1),
                  true, true, '2026-11-20', 'Carpeta de Berta Signatoria', now()
                from operator where platform_id = 'wop-honduras' and standing = 'VERIFIED'
                  and id not in (select operator_id from conduct_acceptance) limit 1"""
                        .formatted(acceptance));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update conduct_version set es = 'Otra cosa' where number = 1",
                "update conduct_version set in_force_from = '2999-01-01' where number = 1",
                "delete from conduct_version where number = 1"
            })
    void aVersionThatIsInForceStaysAsItIs(String statement) throws SQLException {
        walls.in("gwopa");
        assertThat(walls.outcome(statement)).isIn(IN_FORCE, BehindWalls.NO_SUCH_PARENT);
    }

    @Test
    void aDraftIsItsKeepersOwnUntilItHasADay() throws SQLException {
        walls.in("gwopa");
        walls.run(
                """
                insert into conduct_version (id, platform_id, number, origin, en, es, fr, pt, entered_at)
                values (gen_random_uuid(), 'gwopa', 77, 'PROPOSED', 'a', 'a', 'a', 'a', now())""");
        assertThat(seeing(77)).containsExactly("gwopa");
        walls.in("gwopa");
        walls.run("update conduct_version set in_force_from = '2999-01-01' where number = 77");
        assertThat(seeing(77)).containsExactly("gwopa", "wop-lac", "wop-honduras");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signed_on = '2020-01-01'",
                "number = 2",
                "signatory_name = 'Otra persona'",
                "way = 'ONLINE'"
            })
    void aWordIsNeitherBentNorTakenBack(String change) throws SQLException {
        assertThat(
                        walls.outcome(
                                "update conduct_acceptance set %s where id = '%s'"
                                        .formatted(change, acceptance)))
                .isIn(WORD_GIVEN, BehindWalls.NO_SUCH_PARENT);
        assertThat(walls.outcome("delete from conduct_acceptance")).isEqualTo("0 rows");
    }

    @Test
    void anErasedSignatoryLeavesTheOperatorsWord() throws SQLException {
        assertThat(
                        walls.run(
                                """
                                update conduct_acceptance set signatory_name = null, signatory_position = null,
                                  document = null, account_id = null, erased_at = now() where id = '%s'"""
                                        .formatted(acceptance)))
                .isOne();
        assertThat(
                        walls.text(
                                "select number || ' ' || signed_on from conduct_acceptance where id = '%s'"
                                        .formatted(acceptance)))
                .isEqualTo("1 2026-11-20");
    }

    @Test
    void theLogKnowsNoSignatory() throws SQLException {
        assertThat(
                        walls.number(
                                "select count(*) from audit_entry where subject_id = '%s' and changes::text ilike '%%Berta%%'"
                                        .formatted(acceptance)))
                .isZero();
    }

    @Test
    void aVersionIsAcceptedOnce() throws SQLException {
        assertThat(
                        walls.outcome(
                                """
                                insert into conduct_acceptance select gen_random_uuid(), platform_id, operator_id, keeper_id, number,
                                  way, signatory_name, signatory_position, account_id, authorised, principles, signed_on,
                                  recorded_by, document, accepted_at, erased_at
                                from conduct_acceptance where id = '%s'"""
                                        .formatted(acceptance)))
                .isEqualTo("23505");
    }

    private List<String> seeing(int number) throws SQLException {
        var seeing = new java.util.ArrayList<String>();
        for (var platform : List.of("gwopa", "wop-lac", "wop-honduras")) {
            walls.in(platform);
            if (walls.number("select count(*) from conduct_version where number = " + number) > 0) {
                seeing.add(platform);
            }
        }
        return seeing;
    }
}
