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
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.deploy.TestDatabase;

/** The database keeps the books of a partnership, and there is no place in them for a fee. */
class LedgerIT {
    private static final String REFUSED_BY_A_CHECK = "23514";
    private static final String TWICE = "23505";
    private static final String APART = "23P01";
    private static final String NOT_NOW = "WOP60";
    private static final String THREE_PEOPLE = "WOP61";
    private static final String NOT_YOURS = "WOP62";
    private static final String ONCE = "WOP63";
    private static final String NO_RATE = "WOP64";
    private static final String NOT_SO_MUCH_HELD = "WOP65";
    private static final String SOLD_BY_A_PARTNER = "WOP66";
    private static final String OUT_OF_BALANCE = "WOP67";
    private static final String STAYS = "WOP68";
    private static final String BEFORE_AN_AGREEMENT = "WOP69";

    private final UUID claimant = UUID.randomUUID();
    private final UUID verifier = UUID.randomUUID();
    private final UUID approver = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private BehindWalls walls;
    private Purse purse;

    @BeforeEach
    void aPartnershipIsUnderWay() throws SQLException {
        walls = BehindWalls.ofNobody();
        walls.run("set local role " + TestDatabase.user());
        purse = new Purse(walls);
        for (var account : List.of(claimant, verifier, approver)) {
            Purse.account(walls, account);
        }
        purse.as(Purse.MENTORS, claimant);
    }

    @AfterEach
    void nothingHappened() throws SQLException {
        walls.close();
    }

    @Test
    void postsWhatIsGivenByItself() throws SQLException {
        walls.run(lends("5", "800", "MXN"));
        walls.run(gives("500", "USD"));
        assertThat(
                        walls.column(
                                """
                                select account || ' ' || trim_scale(balance) || ' ' || currency from ledger_balance
                                where partnership_id = '%s' order by 1"""
                                        .formatted(purse.partnership)))
                .containsExactly(
                        "CASH_GIVEN -500 USD",
                        "CASH_HELD 500 USD",
                        "IN_KIND_GIVEN -4000 MXN",
                        "IN_KIND_RECEIVED 4000 MXN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FEE",
                "PROFIT",
                "OVERHEAD",
                "ROYALTY",
                "SUCCESS_BONUS",
                "SERVICES",
                "OTHER",
                "CASH_TO_MENTOR",
                ""
            })
    void knowsNoNameForAFee(String name) throws SQLException {
        walls.run(claims("USD"));
        assertThat(
                        walls.outcome(
                                gives("1", "USD")
                                        .replace("'CASH', 'Fondo", "'" + name + "', 'Fondo")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(purse.spends(claim, "USD", name, "1", "1", "1")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(Purse.becomes(claim, name))).isEqualTo(NOT_NOW);
        assertThat(
                        walls.outcome(
                                "update claim set paid_from = '%s' where id = '%s'"
                                        .formatted(name, claim)))
                .isEqualTo(REFUSED_BY_A_CHECK);
        asOwner();
        walls.run(given("00000000-0000-0000-0000-0000000000a1"));
        for (var statement :
                List.of(
                        line(name, "CASH_HELD", "1", "null"),
                        line("CASH_CONTRIBUTION", name, "1", "null"),
                        line("CLAIM_PAYMENT", name, "-1", "null"),
                        line(name, name, "1", "null"))) {
            assertThat(walls.outcome(statement)).as(statement).isEqualTo(REFUSED_BY_A_CHECK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into ledger_entry default values",
                "insert into ledger_entry (id) values (gen_random_uuid())",
                "update ledger_entry set amount = 2 * amount",
                "update ledger_entry set party_id = null",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "select ledger_post('wop-lac', gen_random_uuid(), 'CLAIM_PAYMENT', null, null, null, 'USD', 1, 'CASH_HELD', null, 'CASH_GIVEN', null)",
                "select ledger_reverse('wop-lac', gen_random_uuid(), 'CLAIM_PAYMENT', null, null, 'x')"
            })
    void givesTheApplicationNoPen(String statement) throws SQLException {
        assertThat(walls.outcome(statement)).isEqualTo(BehindWalls.ROW_LEVEL_SECURITY_OR_NO_GRANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount = 2 * amount",
                "update ledger_entry set reason = 'x'",
                "delete from ledger_entry",
                "delete from ledger_entry where false"
            })
    void isAddedToAndNeverChangedByWhomever(String statement) throws SQLException {
        walls.run(gives("500", "USD"));
        asOwner();
        assertThat(walls.outcome(statement)).isEqualTo(STAYS);
    }

    @Test
    void holdsWhoeverPostsToTheSameRules() throws SQLException {
        var contribution = "00000000-0000-0000-0000-0000000000a2";
        asOwner();
        walls.run(given(contribution));
        assertThat(walls.outcome(line("CASH_CONTRIBUTION", "CASH_HELD", "5", "null")))
                .as("without a source")
                .isEqualTo(REFUSED_BY_A_CHECK);
        for (var wrong :
                List.of(
                        // one leg alone
                        posted(contribution, "CASH_CONTRIBUTION", "CASH_HELD", "10", false),
                        // two legs that differ
                        posted(contribution, "CASH_CONTRIBUTION", "CASH_HELD", "10", false)
                                + ";"
                                + posted(
                                        contribution,
                                        "CASH_CONTRIBUTION",
                                        "CASH_GIVEN",
                                        "-9",
                                        true),
                        // in balance, and given twice
                        posted(contribution, "CASH_CONTRIBUTION", "CASH_HELD", "10", false)
                                + ";"
                                + posted(
                                        contribution,
                                        "CASH_CONTRIBUTION",
                                        "CASH_GIVEN",
                                        "-10",
                                        true),
                        // in balance, and more than was given
                        posted(contribution, "CASH_CONTRIBUTION", "CASH_HELD", "11", false)
                                + ";"
                                + posted(
                                        contribution,
                                        "CASH_CONTRIBUTION",
                                        "CASH_GIVEN",
                                        "-11",
                                        true))) {
            assertThat(walls.outcome(wrong + "; set constraints all immediate"))
                    .as(wrong)
                    .isEqualTo(OUT_OF_BALANCE);
        }
        var mixed =
                posted(contribution, "CASH_CONTRIBUTION", "CASH_HELD", "10", false)
                        + ";"
                        + posted(
                                contribution, "IN_KIND_CONTRIBUTION", "IN_KIND_GIVEN", "-10", true);
        assertThat(walls.outcome(mixed)).isEqualTo(APART);
    }

    @Test
    void neverMakesPayableWhatWasGivenInKind() throws SQLException {
        asOwner();
        for (var account :
                List.of(
                        "CASH_HELD",
                        "CASH_GIVEN",
                        "COST_DOCUMENTED",
                        "PAYABLE_TO_PARTY",
                        "PAID_BY_PARTY",
                        "PAID_BY_PLATFORM")) {
            assertThat(walls.outcome(line("IN_KIND_CONTRIBUTION", account, "1", "null")))
                    .as(account)
                    .isEqualTo(REFUSED_BY_A_CHECK);
        }
        for (var kind : List.of("CASH_CONTRIBUTION", "CLAIM_APPROVAL", "CLAIM_PAYMENT")) {
            assertThat(walls.outcome(line(kind, "IN_KIND_GIVEN", "-1", "null")))
                    .as(kind)
                    .isEqualTo(REFUSED_BY_A_CHECK);
        }
    }

    @Test
    void paysBackWhatWasDocumentedAndNoMore() throws SQLException {
        walls.run(claims("USD"));
        assertThat(walls.outcome(purse.spends(claim, "USD", "TRAVEL", "100", "100.01", "1")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(purse.spends(claim, "USD", "TRAVEL", "100", "0", "1")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(purse.spends(claim, "USD", "TRAVEL", "-100", "-100", "1")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(purse.spends(claim, "USD", "TRAVEL", "100.001", "100", "1")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(purse.spends(claim, "EUR", "TRAVEL", "100", "100", "1")))
                .isEqualTo(BehindWalls.NO_SUCH_PARENT);
        assertThat(walls.outcome(purse.spends(claim, "USD", "TRAVEL", "100", "90", "1")))
                .isEqualTo("1 rows");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 100, 300, 300, 1 rows",
        "3, 100, 300, 250, 1 rows",
        "3, 100, 301, 301, 23514",
        "3, 100, 300, 301, 23514",
        "null, null, 300, 300, 23514",
        "3, null, 300, 300, 23514",
        "-3, -100, 300, 300, 23514"
    })
    void paysBackASalaryAtItsCostByTheDay(
            String days, String daily, String cost, String asked, String outcome)
            throws SQLException {
        walls.run(claims("USD"));
        assertThat(
                        walls.outcome(
                                purse.spends(claim, "USD", "SALARY_AT_COST", cost, asked, "1")
                                        .replace(
                                                "claimed_amount)",
                                                "claimed_amount, days, daily_cost)")
                                        .replace(
                                                asked + ")",
                                                asked + ", " + days + ", " + daily + ")")))
                .isEqualTo(outcome);
    }

    @Test
    void takesAReceiptOnceInAPartnershipUnlessItsClaimWasRejected() throws SQLException {
        var other = UUID.randomUUID();
        walls.run(claims("USD"));
        walls.run(purse.spends(claim, "USD", "TRAVEL", "100", "100", "F-17"));
        walls.run(purse.claims(other, purse.mentor, Purse.MENTORS, "USD"));
        var again = purse.spends(other, "USD", "LODGING", "100", "100", " f 17");
        assertThat(walls.outcome(again)).isEqualTo(TWICE);
        walls.run(Purse.becomes(claim, "SUBMITTED"));
        purse.as(Purse.REGION, verifier);
        walls.run(Purse.becomes(claim, "REJECTED"));
        purse.as(Purse.MENTORS, claimant);
        assertThat(walls.outcome(again)).isEqualTo("1 rows");
    }

    @Test
    void buysNothingFromAPartner() throws SQLException {
        walls.run(claims("USD"));
        var name =
                walls.text(
                        "select upper(legal_name) from partner where id = '%s'"
                                .formatted(purse.mentee));
        assertThat(
                        walls.outcome(
                                purse.spends(claim, "USD", "MATERIALS", "9", "9", "1")
                                        .replace("'Proveedor'", "'" + name + "'")))
                .isEqualTo(SOLD_BY_A_PARTNER);
    }

    @Test
    void wantsThreePeople() throws SQLException {
        walls.run(gives("100", "USD"));
        submitted();
        for (var again : List.of(claimant)) {
            purse.as(Purse.REGION, again);
            assertThat(walls.outcome(Purse.becomes(claim, "VERIFIED"))).isEqualTo(THREE_PEOPLE);
        }
        purse.as(Purse.MENTORS, verifier);
        assertThat(walls.outcome(Purse.becomes(claim, "VERIFIED"))).isEqualTo(NOT_YOURS);
        purse.as(Purse.REGION, verifier);
        walls.run(Purse.becomes(claim, "VERIFIED"));
        assertThat(walls.outcome(Purse.becomes(claim, "APPROVED"))).isEqualTo(THREE_PEOPLE);
        purse.as(Purse.REGION, claimant);
        assertThat(walls.outcome(Purse.becomes(claim, "APPROVED"))).isEqualTo(THREE_PEOPLE);
        purse.as(Purse.REGION, approver);
        assertThat(walls.outcome(Purse.becomes(claim, "APPROVED"))).isEqualTo("1 rows");
        assertThat(walls.outcome(Purse.becomes(claim, "APPROVED"))).isEqualTo(NOT_NOW);
        asOwner();
        walls.run("alter table claim disable trigger user");
        assertThat(
                        walls.outcome(
                                "update claim set approved_by = verified_by where id = '%s'"
                                        .formatted(claim)))
                .as("even without the trigger")
                .isEqualTo(REFUSED_BY_A_CHECK);
    }

    @Test
    void wantsNobodyOfTheClaimantsStaffToVerify() throws SQLException {
        submitted();
        purse.walls.in(Purse.MENTORS);
        walls.run(
                """
                insert into operator_staff (id, platform_id, operator_id, account_id)
                select gen_random_uuid(), 'wop-mexico', operator_id, '%s' from partner where id = '%s'"""
                        .formatted(verifier, purse.mentor));
        purse.as(Purse.REGION, verifier);
        assertThat(walls.outcome(Purse.becomes(claim, "VERIFIED"))).isEqualTo(THREE_PEOPLE);
    }

    @Test
    void paysNoMoreThanThePartnershipHolds() throws SQLException {
        walls.run(gives("99", "USD"));
        approved();
        assertThat(walls.outcome(Purse.pays(claim, "CASH_HELD", null))).isEqualTo(NOT_SO_MUCH_HELD);
        assertThat(walls.outcome(Purse.pays(claim, "PARTY", purse.mentor)))
                .as("by the claimant itself")
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(Purse.pays(claim, "PARTY", purse.mentee))).isEqualTo("1 rows");
        assertThat(walls.outcome(Purse.pays(claim, "PARTY", purse.mentee))).isEqualTo(NOT_NOW);
    }

    @Test
    void takesNothingBackThatWasSpent() throws SQLException {
        var fund = UUID.randomUUID();
        walls.run(purse.gives(fund, purse.mentor, Purse.MENTORS, "100", "USD"));
        approved();
        walls.run(Purse.pays(claim, "CASH_HELD", null));
        purse.as(Purse.MENTORS, claimant);
        assertThat(walls.outcome(Purse.reverses(fund))).isEqualTo(NOT_SO_MUCH_HELD);
        purse.as(Purse.REGION, approver);
        walls.run(Purse.becomes(claim, "APPROVED"));
        purse.as(Purse.MENTORS, claimant);
        assertThat(walls.outcome(Purse.reverses(fund))).isEqualTo("1 rows");
        assertThat(walls.outcome(Purse.reverses(fund))).isEqualTo(ONCE);
    }

    @Test
    void reversesWithAReasonAndOnce() throws SQLException {
        approved();
        assertThat(
                        walls.outcome(
                                "update claim set state = 'VERIFIED', reason = ' ' where id = '%s'"
                                        .formatted(claim)))
                .isEqualTo(REFUSED_BY_A_CHECK);
        walls.run(Purse.becomes(claim, "VERIFIED"));
        assertThat(
                        walls.number(
                                "select count(*) from ledger_entry where claim_id = '%s' and reverses_id is not null"
                                        .formatted(claim)))
                .isEqualTo(2);
        assertThat(balance()).isZero();
        walls.run(Purse.becomes(claim, "APPROVED"));
        assertThat(balance()).isEqualTo(100);
    }

    @Test
    void guessesNoRate() throws SQLException {
        walls.run(claims("GTQ"));
        walls.run(purse.spends(claim, "GTQ", "TRAVEL", "100", "100", "1"));
        assertThat(walls.outcome(Purse.becomes(claim, "SUBMITTED"))).isEqualTo(NO_RATE);
        walls.in(Purse.REGION);
        rate("GTQ", "USD", "0.13", "2026-03-03");
        walls.in(Purse.MENTORS);
        assertThat(walls.outcome(Purse.becomes(claim, "SUBMITTED")))
                .as("a rate of the day after")
                .isEqualTo(NO_RATE);
        walls.in(Purse.REGION);
        rate("USD", "GTQ", "8", "2026-03-01");
        walls.in(Purse.MENTORS);
        assertThat(walls.outcome(Purse.becomes(claim, "SUBMITTED"))).isEqualTo("1 rows");
    }

    @Test
    void convertsByTheLatestRateNotAfterTheDayAndKeepsTheOriginal() throws SQLException {
        walls.in(Purse.REGION);
        rate("GTQ", "USD", "0.13", "2026-02-28");
        rate("GTQ", "USD", "0.14", "2026-03-02");
        walls.in(Purse.MENTORS);
        walls.run(gives("1000", "GTQ"));
        walls.run(gives("1000", "PEN"));
        assertThat(
                        walls.column(
                                """
                                select trim_scale(amount) || ' ' || currency || ' ' || coalesce(converted || ' ' || rate_day, 'no rate')
                                from contribution_converted where partnership_id = '%s' order by 1"""
                                        .formatted(purse.partnership)))
                .containsExactly("1000 GTQ 130.00 2026-02-28", "1000 PEN no rate");
    }

    @Test
    void keepsACurrencysOwnDecimals() throws SQLException {
        assertThat(walls.outcome(gives("100.5", "PYG"))).isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(gives("100", "PYG"))).isEqualTo("1 rows");
        assertThat(walls.outcome(gives("100.005", "USD"))).isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(gives("100", "DEM"))).isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(gives("100", "usd"))).isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(lends("3", "33.33", "USD").replace("round(3 * 33.33, 2)", "100")))
                .isEqualTo(REFUSED_BY_A_CHECK);
    }

    @Test
    void knowsNoDayToComeAndNoneBeforeThePartnership() throws SQLException {
        assertThat(walls.outcome(gives("1", "USD").replace("2026-03-01", "2999-01-01")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(gives("1", "USD").replace("2026-03-01", "2025-12-31")))
                .isEqualTo(REFUSED_BY_A_CHECK);
        assertThat(walls.outcome(gives("1", "USD").replace("2026-03-01", "2026-01-01")))
                .isEqualTo("1 rows");
    }

    @Test
    void paysNothingBackBeforeAnAgreement() throws SQLException {
        purse = new Purse(walls, "IDENTIFIED", false);
        purse.as(Purse.MENTORS, claimant);
        walls.run(claims("USD"));
        walls.run(purse.spends(claim, "USD", "TRAVEL", "1", "1", "1"));
        assertThat(walls.outcome(Purse.becomes(claim, "SUBMITTED"))).isEqualTo(BEFORE_AN_AGREEMENT);
    }

    @Test
    void leavesEachSideItsOwn() throws SQLException {
        var fund = UUID.randomUUID();
        walls.run(purse.gives(fund, purse.mentor, Purse.MENTORS, "100", "USD"));
        walls.run(claims("USD"));
        purse.as(Purse.MENTEES, verifier);
        assertThat(walls.outcome(Purse.reverses(fund))).isEqualTo("0 rows");
        assertThat(
                        walls.outcome(
                                purse.gives(
                                        UUID.randomUUID(),
                                        purse.mentor,
                                        Purse.MENTEES,
                                        "1",
                                        "USD")))
                .isEqualTo(NOT_YOURS);
        assertThat(walls.outcome(purse.spends(claim, "USD", "TRAVEL", "1", "1", "1")))
                .isEqualTo(NOT_YOURS);
        assertThat(walls.outcome(Purse.becomes(claim, "SUBMITTED"))).isEqualTo(NOT_YOURS);
        assertThat(walls.outcome("delete from claim where id = '%s'".formatted(claim)))
                .isEqualTo("0 rows");
        walls.in("wop-bolivia");
        assertThat(walls.outcome(Purse.reverses(fund))).isEqualTo("0 rows");
        assertThat(
                        walls.number(
                                "select count(*) from ledger_entry where partnership_id = '%s'"
                                        .formatted(purse.partnership)))
                .isZero();
    }

    @Test
    void keepsTheGateShutWhileAClaimIsOpen() throws SQLException {
        walls.run(gives("100", "USD"));
        assertThat(missing()).isEmpty();
        submitted();
        assertThat(missing()).containsExactly("settlement.claim-to-verify");
        purse.as(Purse.REGION, verifier);
        walls.run(Purse.becomes(claim, "VERIFIED"));
        assertThat(missing()).containsExactly("settlement.claim-to-approve");
        purse.as(Purse.REGION, approver);
        walls.run(Purse.becomes(claim, "APPROVED"));
        assertThat(missing()).containsExactly("settlement.claim-to-pay");
        walls.run(Purse.pays(claim, "CASH_HELD", null));
        assertThat(missing()).isEmpty();
    }

    private List<String> missing() throws SQLException {
        return walls.column(
                "select code from partnership_missing('%s', 'CLOSED') where code like 'settlement.%%'"
                        .formatted(purse.partnership));
    }

    private void submitted() throws SQLException {
        walls.run(claims("USD"));
        walls.run(purse.spends(claim, "USD", "TRAVEL", "120", "100", "1"));
        walls.run(Purse.becomes(claim, "SUBMITTED"));
    }

    private void approved() throws SQLException {
        submitted();
        purse.as(Purse.REGION, verifier);
        walls.run(Purse.becomes(claim, "VERIFIED"));
        purse.as(Purse.REGION, approver);
        walls.run(Purse.becomes(claim, "APPROVED"));
    }

    private long balance() throws SQLException {
        return walls.number(
                "select -sum(amount)::bigint from ledger_entry where claim_id = '%s' and account = 'PAYABLE_TO_PARTY'"
                        .formatted(claim));
    }

    private String gives(String amount, String currency) {
        return purse.gives(UUID.randomUUID(), purse.mentor, Purse.MENTORS, amount, currency);
    }

    private String lends(String days, String cost, String currency) {
        return purse.lends(UUID.randomUUID(), purse.mentor, Purse.MENTORS, days, cost, currency);
    }

    private String claims(String currency) {
        return purse.claims(claim, purse.mentor, Purse.MENTORS, currency);
    }

    private void rate(String from, String to, String rate, String day) throws SQLException {
        walls.run(
                """
                insert into exchange_rate (id, platform_id, from_currency, to_currency, rate, day, source, entered_at)
                values (gen_random_uuid(), 'wop-lac', '%s', '%s', %s, '%s', 'Un banco', now())"""
                        .formatted(from, to, rate, day));
    }

    /** From here on as the owner of the tables would, past every wall. */
    private void asOwner() throws SQLException {
        walls.run("reset role");
    }

    private String given(String id) {
        return purse.gives(UUID.fromString(id), purse.mentor, Purse.MENTORS, "10", "USD");
    }

    private String line(String kind, String account, String amount, String contribution) {
        return """
                insert into ledger_entry (id, platform_id, partnership_id, transaction_id, kind, account, contribution_id, amount,
                    currency, day, posted_at)
                values (gen_random_uuid(), 'wop-lac', '%s', gen_random_uuid(), '%s', '%s', %s, %s, 'USD', '2026-03-01', now())"""
                .formatted(purse.partnership, kind, account, contribution, amount);
    }

    private String posted(
            String contribution, String kind, String account, String amount, boolean ofParty) {
        return """
                insert into ledger_entry (id, platform_id, partnership_id, transaction_id, kind, account, party_id, contribution_id,
                    amount, currency, day, posted_at)
                values (gen_random_uuid(), 'wop-lac', '%s', '00000000-0000-0000-0000-00000000aaaa', '%s', '%s', %s, '%s', %s, 'USD',
                    '2026-03-01', now())"""
                .formatted(
                        purse.partnership,
                        kind,
                        account,
                        ofParty ? "'" + purse.mentor + "'" : "null",
                        contribution,
                        amount);
    }
}
