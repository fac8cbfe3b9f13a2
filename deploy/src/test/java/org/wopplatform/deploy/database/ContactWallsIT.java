package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules K1 and K2, as the database holds them. */
class ContactWallsIT {
    private final UUID contact = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void mexicoKeepsAContactOfAPublishedOperator() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        walls.run(
                """
                insert into operator_contact (id, platform_id, operator_id, name, position, email, phone, entered_at)
                select '%s', platform_id, id, 'Ana', 'Gerente', 'ana@probe.example', '+52 55 1234 5678', now()
                from operator where platform_id = 'wop-mexico' and published limit 1"""
                        .formatted(contact));
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @ParameterizedTest
    @CsvSource({"BY_THE_ASSOCIATION", "WITHDRAWN"})
    void nothingIsPublishedWithoutThePersonsOwnConsent(String consent) throws SQLException {
        assertThat(
                        walls.outcome(
                                change("consent = '%s', publishes_name = true".formatted(consent))))
                .isEqualTo("23514");
    }

    @ParameterizedTest
    @CsvSource({
        "name, Ana - - -",
        "position, - Gerente - -",
        "email, - - ana@probe.example -",
        "phone, - - - +52 55 1234 5678"
    })
    void eachPartIsPublishedByItself(String part, String shown) throws SQLException {
        assertThat(shown()).isZero();
        walls.run(change("consent = 'BY_ONESELF', publishes_" + part + " = true"));
        walls.in("gwopa");
        assertThat(
                        walls.text(
                                """
                                select concat_ws(' ', coalesce(name, '-'), coalesce(position, '-'), coalesce(email, '-'),
                                                 coalesce(phone, '-'))
                                from published_contact where id = '%s'"""
                                        .formatted(contact)))
                .isEqualTo(shown);
        assertThat(
                        walls.number(
                                "select count(*) from operator_contact where id = '%s'"
                                        .formatted(contact)))
                .isZero();
    }

    @Test
    void aContactLeavesThePublicPageTogetherWithItsOperator() throws SQLException {
        walls.run(change("consent = 'BY_ONESELF', publishes_name = true"));
        assertThat(shown()).isOne();
        walls.run(
                "update operator set published = false where id = (select operator_id from operator_contact where id = '%s')"
                        .formatted(contact));
        assertThat(shown()).isZero();
    }

    @Test
    void theLogKnowsNobody() throws SQLException {
        walls.run(change("name = 'Berta', email = 'berta@probe.example'"));
        assertThat(
                        walls.number(
                                """
                                select count(*) from audit_entry where subject_id = '%s'
                                and changes::text ilike any (array['%%Ana%%', '%%Berta%%', '%%probe.example%%', '%%1234%%'])"""
                                        .formatted(contact)))
                .isZero();
    }

    private String change(String what) {
        return "update operator_contact set %s where id = '%s'".formatted(what, contact);
    }

    private long shown() throws SQLException {
        return walls.number(
                "select count(*) from published_contact where id = '%s'".formatted(contact));
    }
}
