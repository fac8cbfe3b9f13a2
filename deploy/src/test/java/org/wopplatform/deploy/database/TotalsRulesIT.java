package org.wopplatform.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a total says, and what it never says. */
class TotalsRulesIT {
    private static final String MEXICO = "wop-mexico";

    private BehindWalls walls;

    @BeforeEach
    void begin() throws SQLException {
        walls = BehindWalls.ofNobody();
        walls.in(MEXICO);
    }

    @AfterEach
    void nothingStays() throws SQLException {
        walls.close();
    }

    @Test
    void nothingCountsBeforeItsTransactionEndsAndEverythingWhenItDoes() throws SQLException {
        var before = amount(MEXICO, "OPERATORS", "ALL", "");
        registered("null", "null");

        assertThat(amount(MEXICO, "OPERATORS", "ALL", "")).isEqualByComparingTo(before);
        walls.run("set constraints all immediate");
        assertThat(amount(MEXICO, "OPERATORS", "ALL", ""))
                .isEqualByComparingTo(before.add(BigDecimal.ONE));
    }

    /** T38. */
    @Test
    void zeroIsCountedAndWhatIsMissingIsNot() throws SQLException {
        walls.run("set constraints all immediate");
        var reported = records("PEOPLE");
        var unstated = amount(MEXICO, "OPERATORS", "SIZE", "UNKNOWN");
        var people = amount(MEXICO, "PEOPLE", "ALL", "");

        registered("null", "null");
        assertThat(records("PEOPLE")).isEqualTo(reported);
        assertThat(amount(MEXICO, "OPERATORS", "SIZE", "UNKNOWN"))
                .isEqualByComparingTo(unstated.add(BigDecimal.ONE));

        var micro = amount(MEXICO, "OPERATORS", "SIZE", "MICRO");
        registered("0", "0");
        assertThat(records("PEOPLE")).isEqualTo(reported + 1);
        assertThat(amount(MEXICO, "PEOPLE", "ALL", "")).isEqualByComparingTo(people);
        assertThat(amount(MEXICO, "OPERATORS", "SIZE", "MICRO"))
                .isEqualByComparingTo(micro.add(BigDecimal.ONE));
    }

    /** T38: a currency without a rate is never taken for another one. */
    @Test
    void moneyWithoutARateIsCountedApartUntilItHasOne() throws SQLException {
        var purse = new Purse(walls);
        walls.in(Purse.MENTEES);
        walls.run("set constraints all immediate");
        var cash = amount(Purse.REGION, "CASH", "ALL", "");
        var unrated = amount(Purse.REGION, "UNRATED", "CURRENCY", "HNL");

        walls.run(purse.gives(UUID.randomUUID(), purse.mentee, Purse.MENTEES, "1234.50", "HNL"));
        assertThat(amount(Purse.REGION, "CASH", "ALL", "")).isEqualByComparingTo(cash);
        assertThat(amount(Purse.REGION, "UNRATED", "CURRENCY", "HNL"))
                .isEqualByComparingTo(unrated.add(BigDecimal.ONE));

        var rate = UUID.randomUUID();
        walls.in("gwopa");
        walls.run(
                """
                insert into exchange_rate (id, platform_id, from_currency, to_currency, rate, day, source, entered_at)
                values ('%s', 'gwopa', 'USD', 'HNL', 24.69, '2020-01-31', 'Banco Central de Honduras', now())"""
                        .formatted(rate));
        assertThat(amount(Purse.REGION, "CASH", "ALL", ""))
                .isEqualByComparingTo(cash.add(new BigDecimal("50.00")));
        assertThat(amount(Purse.REGION, "CASH", "CURRENCY", "HNL")).isEqualByComparingTo("50");
        assertThat(amount(Purse.REGION, "UNRATED", "CURRENCY", "HNL"))
                .isEqualByComparingTo(unrated);

        walls.run(
                "update exchange_rate set withdrawn_at = now(), withdrawn_reason = 'Un error' where id = '%s'"
                        .formatted(rate));
        assertThat(amount(Purse.REGION, "CASH", "ALL", "")).isEqualByComparingTo(cash);
        assertThat(amount(Purse.REGION, "UNRATED", "CURRENCY", "HNL"))
                .isEqualByComparingTo(unrated.add(BigDecimal.ONE));
    }

    /** T30: what was counted stays with its platform; the level above follows the tree. */
    @Test
    void aCountryThatMovesTakesNoTotalAlongAndNothingIsCountedTwice() throws SQLException {
        walls.run("set constraints all immediate");
        var world = below("gwopa", "OPERATORS");
        var region = below("wop-lac", "OPERATORS");
        var honduras = below("wop-honduras", "OPERATORS");
        var kept = Kept.of(walls);
        assertThat(honduras).isPositive();

        walls.run(
                "update territory set platform_id = 'wop-mexico' where platform_id = 'wop-honduras'");
        walls.run("update platform set parent_id = 'gwopa' where id = 'wop-honduras'");
        walls.run("delete from host_term where platform_id = 'wop-lac'");

        assertThat(Kept.of(walls)).isEqualTo(kept);
        assertThat(below("wop-lac", "OPERATORS")).isEqualByComparingTo(region.subtract(honduras));
        assertThat(below("gwopa", "OPERATORS")).isEqualByComparingTo(world);

        var mexico = amount(MEXICO, "OPERATORS", "COUNTRY", "HN");
        walls.run(registering(UUID.randomUUID(), MEXICO, "HN", "null", "null"));
        assertThat(amount(MEXICO, "OPERATORS", "COUNTRY", "HN"))
                .isEqualByComparingTo(mexico.add(BigDecimal.ONE));
        assertThat(below("wop-honduras", "OPERATORS")).isEqualByComparingTo(honduras);
        assertThat(below("gwopa", "OPERATORS")).isEqualByComparingTo(world.add(BigDecimal.ONE));
        assertThat(walls.column("select place from tally_faults()")).isEmpty();
    }

    @Test
    void anotherCurrencyOfTheNetworkIsConvertedToAtOnce() throws SQLException {
        var purse = new Purse(walls);
        walls.in(Purse.MENTORS);
        walls.run(purse.gives(UUID.randomUUID(), purse.mentor, Purse.MENTORS, "100", "USD"));
        walls.run("set constraints all immediate");
        var unrated = amount(Purse.REGION, "UNRATED", "CURRENCY", "USD");

        walls.run("update platform set currency = 'EUR' where id = 'gwopa'");

        assertThat(amount(Purse.REGION, "UNRATED", "CURRENCY", "USD")).isGreaterThan(unrated);
        assertThat(walls.column("select place from tally_faults()")).isEmpty();
    }

    @Test
    void whatChangesIsToldByItsEvents() throws SQLException {
        var operator = registered("null", "1000");
        walls.run("set constraints all immediate");
        walls.run("update operator set population = 1200 where id = '%s'".formatted(operator));
        walls.run("update operator set population = null where id = '%s'".formatted(operator));
        walls.run(
                "update operator set standing = 'SUSPENDED', standing_reason = 'Prueba' where id = '%s'"
                        .formatted(operator));

        assertThat(
                        walls.column(
                                "select event || ' ' || deltas from counted_change where record_id = '%s' order by id"
                                        .formatted(operator)))
                .containsExactly(
                        "ENTERED {\"PEOPLE\": 1000, \"OPERATORS\": 1}",
                        "CHANGED {\"PEOPLE\": 200}",
                        "CHANGED {\"PEOPLE\": -1200}",
                        "LEFT {\"OPERATORS\": -1}");
    }

    /** Damage of every kind is named, and a recount leaves none. */
    @Test
    void whatDiffersFromTheRecordsIsNamedAndPutRight() throws SQLException {
        walls.run("set constraints all immediate");
        var kept = Kept.of(walls);
        var told = walls.number("select count(*) from counted_change");
        for (var damage :
                List.of(
                        "update tally set amount = amount + 1 where platform_id = 'wop-mexico' and measure = 'OPERATORS' and dimension = 'ALL'",
                        "delete from tally where platform_id = 'wop-mexico' and measure = 'OPERATORS' and dimension = 'SIZE'",
                        "insert into tally (platform_id, measure, dimension, category, reach, amount, records) values ('wop-mexico', 'OPERATORS', 'COUNTRY', 'XX', 'OWN', 1, 1)",
                        "delete from counted where platform_id = 'wop-mexico' and subject = 'OPERATOR'",
                        "update counted set open = not open where platform_id = 'wop-mexico' and subject = 'OPERATOR'",
                        "update tally_operator set amount = amount + 1")) {
            walls.run(damage);
            assertThat(walls.column("select kept_in || ' ' || place from tally_faults()"))
                    .as(damage)
                    .isNotEmpty();
            walls.run("select recount_everything()");
            assertThat(walls.column("select place from tally_faults()")).isEmpty();
            assertThat(Kept.of(walls)).isEqualTo(kept);
        }
        assertThat(walls.number("select count(*) from counted_change")).isEqualTo(told);
    }

    private UUID registered(String connections, String population) throws SQLException {
        var operator = UUID.randomUUID();
        walls.run(registering(operator, MEXICO, "MX", connections, population));
        return operator;
    }

    private static String registering(
            UUID id, String platform, String country, String connections, String population) {
        return """
               insert into operator (id, platform_id, legal_name, country, services, connections, population, standing, registered_at)
               values ('%s', '%s', 'Aguas %s', '%s', 'water', %s, %s, 'VERIFIED', now())"""
                .formatted(id, platform, id, country, connections, population);
    }

    private BigDecimal amount(String platform, String measure, String dimension, String category)
            throws SQLException {
        return Kept.of(walls).over(List.of(platform), measure, dimension, category);
    }

    private BigDecimal below(String platform, String measure) throws SQLException {
        return Kept.of(walls)
                .over(
                        walls.column(TotalsHistoriesIT.BELOW.formatted(platform)),
                        measure,
                        "ALL",
                        "");
    }

    private long records(String measure) throws SQLException {
        return walls.number(
                "select coalesce(sum(records), 0)::bigint from tally where platform_id = 'wop-mexico' and measure = '%s' and dimension = 'ALL'"
                        .formatted(measure));
    }
}
