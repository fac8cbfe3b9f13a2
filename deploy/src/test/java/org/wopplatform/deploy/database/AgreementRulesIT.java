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

/** Rules AG1 to AG6, as the database holds them: a region brings Mexico and Honduras together. */
class AgreementRulesIT {
    private static final String TEXT_STAYS = "WOPA0";
    private static final String NOT_THE_PRESENT_TEXT = "WOPA1";
    private static final String NO_SUCH_STEP = "WOPA2";
    private static final String INCOMPLETE = "WOPA3";
    private static final String SIGNED_ALREADY = "WOPA4";
    private static final String SIGNATURES_HOLD = "WOPA5";
    private static final String NOT_A_PARTY_OF_IT = "WOPA6";
    private static final String NOT_THEIR_SIDE = "WOP23";
    private static final String NOBODYS_ROW = "0 rows";

    private final UUID partnership = UUID.randomUUID();
    private final UUID mentor = UUID.randomUUID();
    private final UUID mentee = UUID.randomUUID();
    private final UUID agreement = UUID.randomUUID();
    private BehindWalls walls;

    @BeforeEach
    void aRegionBringsTwoCountriesTogether() throws SQLException {
        walls = BehindWalls.of("wop-mexico");
        var mexican = served("wop-mexico");
        walls.in("wop-honduras");
        var honduran = served("wop-honduras");
        walls.in("wop-lac");
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, registered_at)
                values ('%s', 'wop-lac', 'PROBE-7', 'Villa Ficticia – Puerto Ejemplo', 'IDENTIFIED', now())"""
                        .formatted(partnership));
        party(mentor, "wop-mexico", mexican, "MENTOR");
        party(mentee, "wop-honduras", honduran, "MENTEE");
        for (var side : List.of("wop-mexico", "wop-honduras")) {
            walls.in(side);
            walls.run(
                    "update partnership_share set consent = 'GIVEN' where partnership_id = '%s' and platform_id = '%s'"
                            .formatted(partnership, side));
        }
        walls.in("wop-lac");
        walls.run(
                """
                insert into agreement (id, platform_id, partnership_id, kind, language, objectives, roles, value_in_kind,
                  value_in_cash, starts_on, ends_on, data_sharing)
                values ('%s', 'wop-lac', '%s', 'AGREEMENT', 'es', 'Perder menos agua', 'El mentor acompaña', 'Veinte días',
                  'Nada', '2026-12-01', '2027-11-30', 'PARTIES')"""
                        .formatted(agreement, partnership));
        interest(mentor, "Aprender de la operación en zona tropical");
        interest(mentee, "Sectorizar la red");
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "objectives",
                "roles",
                "value_in_kind",
                "value_in_cash",
                "starts_on",
                "ends_on",
                "data_sharing"
            })
    void nothingIsSignedThatLacksWhatTheCodeOfConductDemands(String content) throws SQLException {
        change(content + " = null");
        assertThat(send()).isEqualTo(INCOMPLETE);
    }

    @Test
    void nothingIsSignedThatDoesNotSayTheInterestsOfEachParty() throws SQLException {
        walls.run("delete from agreement_interest where party_id = '%s'".formatted(mentee));
        assertThat(send()).isEqualTo(INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update agreement set objectives = 'Otra cosa' where id = '%s'",
                "update agreement set ends_on = '2030-01-01' where id = '%s'",
                "update agreement set language = 'pt' where id = '%s'",
                "update agreement set confidentiality = 'Todo es secreto' where id = '%s'",
                "update agreement set state = 'DRAFT', roles = 'Otros' where id = '%s'",
                "update agreement_interest set interest = 'Vender' where agreement_id = '%s'",
                "delete from agreement_interest where agreement_id = '%s'",
                "delete from agreement where id = '%s'"
            })
    void aTextThatIsOutForSignatureStaysAsItIs(String statement) throws SQLException {
        assertThat(send()).isEqualTo("1 rows");
        assertThat(walls.outcome(statement.formatted(agreement))).isEqualTo(TEXT_STAYS);
        signedByBoth();
        assertThat(state()).isEqualTo("SIGNED");
        assertThat(walls.outcome(statement.formatted(agreement))).isEqualTo(TEXT_STAYS);
    }

    @Test
    void nobodyWritesTheDigestOrTheSignedState() throws SQLException {
        assertThat(change("state = 'SIGNED'")).isEqualTo(NO_SUCH_STEP);
        send();
        var hash = hash();
        change("content = 'x', content_hash = 'y', sent_at = '2020-01-01'");
        assertThat(hash()).isEqualTo(hash);
        assertThat(change("state = 'SIGNED'")).isEqualTo(NO_SUCH_STEP);
    }

    @Test
    void theDigestIsOfEverythingThatTheTextSaysAndForWhom() throws SQLException {
        send();
        assertThat(hash())
                .isEqualTo(
                        walls.text(
                                "select encode(sha256(convert_to(content, 'UTF8')), 'hex') from agreement where id = '%s'"
                                        .formatted(agreement)));
        assertThat(walls.text("select content from agreement where id = '%s'".formatted(agreement)))
                .contains(
                        "Perder menos agua",
                        "El mentor acompaña",
                        "Veinte días",
                        "Nada",
                        "Sectorizar la red",
                        "2027-11-30",
                        mentor.toString(),
                        mentee.toString());
        var before = hash();
        change("state = 'DRAFT'");
        change("value_in_cash = 'Nada '");
        send();
        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void aSignatureUnderATextThatHasChangedIsRefused() throws SQLException {
        assertThat(sign("wop-mexico", mentor, "0".repeat(64))).isEqualTo(NOT_THE_PRESENT_TEXT);
        send();
        var read = hash();
        change("state = 'DRAFT'");
        change("value_in_cash = '5 000 USD'");
        assertThat(sign("wop-mexico", mentor, read)).isEqualTo(NOT_THE_PRESENT_TEXT);
        send();
        assertThat(sign("wop-mexico", mentor, read)).isEqualTo(NOT_THE_PRESENT_TEXT);
        assertThat(sign("wop-mexico", mentor, hash())).isEqualTo("1 rows");
    }

    @Test
    void noPartySignsForAnotherNorTwiceNorAfterAllHaveSigned() throws SQLException {
        send();
        assertThat(sign("wop-mexico", mentee, hash())).isEqualTo(NOT_THEIR_SIDE);
        assertThat(sign("wop-lac", mentor, hash())).isEqualTo(NOT_THEIR_SIDE);
        assertThat(sign("wop-bolivia", mentor, hash()))
                .isIn(
                        NOT_THE_PRESENT_TEXT,
                        BehindWalls.NO_SUCH_PARENT,
                        BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
        assertThat(sign("wop-mexico", mentor, hash())).isEqualTo("1 rows");
        assertThat(sign("wop-mexico", mentor, hash())).isEqualTo(SIGNED_ALREADY);
        assertThat(state()).isEqualTo("FOR_SIGNATURE");
        assertThat(sign("wop-honduras", mentee, hash())).isEqualTo("1 rows");
        assertThat(state()).isEqualTo("SIGNED");
        assertThat(word("wop-honduras", mentee, hash(), false)).isEqualTo(SIGNED_ALREADY);
    }

    @Test
    void whoJoinsAfterTheTextWasSentSignsAnotherOne() throws SQLException {
        send();
        var second = UUID.randomUUID();
        var operator = UUID.randomUUID();
        walls.in("wop-honduras");
        walls.run(
                """
                insert into operator (id, platform_id, legal_name, country, services, standing, registered_at)
                values ('%s', 'wop-honduras', 'Aguas %s', 'HN', 'water', 'VERIFIED', now())"""
                        .formatted(operator, operator));
        walls.in("wop-lac");
        party(second, "wop-honduras", operator, "MENTEE");
        assertThat(sign("wop-honduras", second, hash())).isEqualTo(NOT_A_PARTY_OF_IT);
        assertThat(missing()).contains("agreement.without-party " + second);
        signedByBoth();
        assertThat(missing()).containsExactly("agreement.without-party " + second);
        var amendment = amendment("Se suma un tercer operador");
        walls.run(
                "update agreement set state = 'FOR_SIGNATURE' where id = '%s'"
                        .formatted(amendment));
        assertThat(missing()).hasSize(3).contains("agreement.not-signed " + second);
        assertThat(assent("wop-honduras", second, "AGREEMENT", amendment, hash(amendment), true))
                .isEqualTo("1 rows");
        assertThat(missing())
                .containsExactly(
                        "agreement.not-signed " + mentee, "agreement.not-signed " + mentor);
        for (var signer : List.of(mentor, mentee)) {
            var side = signer.equals(mentor) ? "wop-mexico" : "wop-honduras";
            assertThat(assent(side, signer, "AGREEMENT", amendment, hash(amendment), true))
                    .isEqualTo("1 rows");
        }
        assertThat(missing()).isEmpty();
    }

    @Test
    void aSignatureHoldsTheTextUntilSomebodyRefusesIt() throws SQLException {
        send();
        sign("wop-mexico", mentor, hash());
        assertThat(change("state = 'DRAFT'")).isEqualTo(SIGNATURES_HOLD);
        assertThat(missing()).containsExactly("agreement.not-signed " + mentee);
        word("wop-honduras", mentee, hash(), false);
        assertThat(missing()).containsExactly("agreement.refused " + mentee);
        assertThat(change("state = 'DRAFT'")).isEqualTo("1 rows");
        assertThat(missing()).containsExactly("agreement.draft");
        change("value_in_cash = '5 000 USD'");
        send();
        assertThat(missing())
                .containsExactly(
                        "agreement.not-signed " + mentee, "agreement.not-signed " + mentor);
    }

    @Test
    void whoeverLeavesBeforeAllHaveSignedFreesTheText() throws SQLException {
        send();
        sign("wop-mexico", mentor, hash());
        assertThat(change("state = 'DRAFT'")).isEqualTo(SIGNATURES_HOLD);
        walls.run("delete from party where id = '%s'".formatted(mentee));
        assertThat(state()).isEqualTo("FOR_SIGNATURE");
        assertThat(change("state = 'DRAFT'")).isEqualTo("1 rows");
        assertThat(send()).as("nobody is left to learn").isEqualTo(INCOMPLETE);
    }

    @Test
    void aSignedAgreementIsAmendedAndNotWrittenAnew() throws SQLException {
        assertThat(tryAdding("AMENDMENT")).isEqualTo(NO_SUCH_STEP);
        send();
        signedByBoth();
        assertThat(tryAdding("AGREEMENT")).isEqualTo(NO_SUCH_STEP);
        var amendment = amendment("");
        assertThat(
                        walls.outcome(
                                "update agreement set state = 'FOR_SIGNATURE' where id = '%s'"
                                        .formatted(amendment)))
                .isEqualTo(INCOMPLETE);
        walls.run(
                "update agreement set changes = 'Dura un año más' where id = '%s'"
                        .formatted(amendment));
        walls.run(
                "update agreement set state = 'FOR_SIGNATURE' where id = '%s'"
                        .formatted(amendment));
        assertThat(walls.text("select content from agreement where id = '%s'".formatted(amendment)))
                .contains(hash());
        assertThat(
                        walls.number(
                                "select number from agreement where id = '%s'"
                                        .formatted(amendment)))
                .isEqualTo(2);
        assertThat(missing()).isEmpty();
    }

    @Test
    void theGateSaysWhatTheLetterLacksAndWhoseTurnItIs() throws SQLException {
        assertThat(missing("LETTER_OF_INTENT")).containsExactly("letter.none");
        var letter = UUID.randomUUID();
        walls.run(
                """
                insert into agreement (id, platform_id, partnership_id, kind, language, focus, objectives, contributions, duration)
                values ('%s', 'wop-lac', '%s', 'LETTER_OF_INTENT', 'es', 'Pérdidas', 'Menos', 'Tiempo', 'Un año')"""
                        .formatted(letter, partnership));
        assertThat(missing("LETTER_OF_INTENT")).containsExactly("letter.draft");
        walls.run("update agreement set state = 'FOR_SIGNATURE' where id = '%s'".formatted(letter));
        assertThat(missing("LETTER_OF_INTENT"))
                .containsExactly("letter.not-signed " + mentee, "letter.not-signed " + mentor);
        assertThat(assent("wop-mexico", mentor, "AGREEMENT", letter, hash(letter), true))
                .as("a letter is no agreement")
                .isEqualTo(NOT_THE_PRESENT_TEXT);
        assent("wop-mexico", mentor, "LETTER_OF_INTENT", letter, hash(letter), true);
        assertThat(missing("LETTER_OF_INTENT")).containsExactly("letter.not-signed " + mentee);
        assent("wop-honduras", mentee, "LETTER_OF_INTENT", letter, hash(letter), true);
        assertThat(missing("LETTER_OF_INTENT")).isEmpty();
    }

    @Test
    void bothSidesWriteTheDraftOnceTheirPlatformsHaveConsentedAndNobodyElseReadsIt()
            throws SQLException {
        walls.in("wop-honduras");
        assertThat(change("roles = 'El aprendiz también'")).isEqualTo("1 rows");
        walls.run(
                "update partnership_share set consent = 'WITHDRAWN', consent_reason = 'Pausa' where partnership_id = '%s' and platform_id = 'wop-honduras'"
                        .formatted(partnership));
        assertThat(change("roles = 'Nadie'")).isEqualTo(NOBODYS_ROW);
        for (var stranger : List.of("wop-bolivia", "gwopa", "cari-wop")) {
            walls.in(stranger);
            assertThat(change("roles = 'Nadie'")).isEqualTo(NOBODYS_ROW);
            assertThat(
                            walls.number(
                                    "select count(*) from agreement where id = '%s'"
                                            .formatted(agreement)))
                    .isZero();
        }
    }

    @Test
    void aRecordIsSignedWhereASourceTellsSo() throws SQLException {
        var record = UUID.randomUUID();
        walls.run(
                """
                insert into partnership (id, platform_id, code, title, state, basis, told_by, registered_at)
                values ('%s', 'wop-lac', 'PROBE-8', 'Belize – Contra Costa', 'CLOSED', 'RECORDED', 'Un estudio', now())"""
                        .formatted(record));
        var told = UUID.randomUUID();
        walls.run(
                "insert into agreement (id, platform_id, partnership_id, kind, language) values ('%s', 'wop-lac', '%s', 'AGREEMENT', 'en')"
                        .formatted(told, record));
        var signs =
                "update agreement set state = 'SIGNED', told_by = %s, signed_on = '2010' where id = '%s'";
        assertThat(walls.outcome(signs.formatted("null", told))).isEqualTo(NO_SUCH_STEP);
        assertThat(walls.outcome(signs.formatted("'Un estudio'", told))).isEqualTo("1 rows");
        assertThat(
                        walls.outcome(
                                "update agreement set state = 'DRAFT' where id = '%s'"
                                        .formatted(told)))
                .isEqualTo("1 rows");
    }

    private UUID amendment(String changes) throws SQLException {
        var amendment = UUID.randomUUID();
        walls.in("wop-lac");
        walls.run(
                """
                insert into agreement (id, platform_id, partnership_id, kind, language, changes)
                values ('%s', 'wop-lac', '%s', 'AMENDMENT', 'es', '%s')"""
                        .formatted(amendment, partnership, changes));
        return amendment;
    }

    private String tryAdding(String kind) throws SQLException {
        walls.in("wop-lac");
        return walls.outcome(
                "insert into agreement (id, platform_id, partnership_id, kind, language) values (gen_random_uuid(), 'wop-lac', '%s', '%s', 'es')"
                        .formatted(partnership, kind));
    }

    private List<String> missing() throws SQLException {
        return missing("AGREED").stream().filter(gap -> gap.startsWith("agreement.")).toList();
    }

    private List<String> missing(String towards) throws SQLException {
        walls.in("wop-lac");
        return walls
                .column(
                        """
                        select concat_ws(' ', code, case when party_id = '%s' then '2' when party_id = '%s' then '1' end, party_id)
                        from partnership_missing('%s', '%s') order by 1"""
                                .formatted(mentor, mentee, partnership, towards))
                .stream()
                .map(gap -> gap.replaceFirst(" [12] ", " "))
                .filter(gap -> gap.matches("(letter|agreement)\\..*"))
                .toList();
    }

    private void signedByBoth() throws SQLException {
        assertThat(sign("wop-mexico", mentor, hash())).isEqualTo("1 rows");
        assertThat(sign("wop-honduras", mentee, hash())).isEqualTo("1 rows");
        walls.in("wop-lac");
    }

    private String sign(String side, UUID party, String hash) throws SQLException {
        return word(side, party, hash, true);
    }

    private String word(String side, UUID party, String hash, boolean yes) throws SQLException {
        return assent(side, party, "AGREEMENT", agreement, hash, yes);
    }

    private String assent(
            String side, UUID party, String subject, UUID text, String hash, boolean yes)
            throws SQLException {
        walls.in(side);
        var outcome =
                walls.outcome(
                        """
                        insert into assent (id, platform_id, partnership_id, side_platform_id, party_id, subject, subject_id,
                          content_hash, yes, reason, way, signatory_name, signatory_position, signed_on, account_id, at)
                        values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '%s', '%s', '%s', %s, 'Así no', 'PAPER', 'Ana', 'Gerente',
                          '2026-11-20', (select account_id from appointment where role = 'ADMINISTRATOR' limit 1), now())"""
                                .formatted(partnership, side, party, subject, text, hash, yes));
        walls.in("wop-lac");
        return outcome;
    }

    private String state() throws SQLException {
        return walls.text("select state from agreement where id = '%s'".formatted(agreement));
    }

    private String hash() throws SQLException {
        return hash(agreement);
    }

    private String hash(UUID text) throws SQLException {
        return walls.text(
                "select coalesce(content_hash, repeat('0', 64)) from agreement where id = '%s'"
                        .formatted(text));
    }

    private String send() throws SQLException {
        return change("state = 'FOR_SIGNATURE'");
    }

    private String change(String what) throws SQLException {
        return walls.outcome("update agreement set %s where id = '%s'".formatted(what, agreement));
    }

    private void interest(UUID party, String said) throws SQLException {
        walls.run(
                """
                insert into agreement_interest (id, platform_id, partnership_id, agreement_id, party_id, interest)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(partnership, agreement, party, said));
    }

    private String served(String platform) throws SQLException {
        return walls.text(
                """
                select s.operator_id from operator_staff s join appointment a on a.account_id = s.account_id
                where s.platform_id = '%s' and a.role = 'OPERATOR_SIGNATORY' limit 1"""
                        .formatted(platform));
    }

    private void party(UUID id, String home, Object operator, String role) throws SQLException {
        walls.run(
                """
                insert into party (id, platform_id, partnership_id, role, operator_platform_id, operator_id)
                values ('%s', 'wop-lac', '%s', '%s', '%s', '%s')"""
                        .formatted(id, partnership, role, home, operator));
    }
}
