package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures are kept in memory: what is told is what the database says at that moment. */
class FreshTotalsIT {
    private static final Site SITE = Site.demonstration();
    private static final Ledger LEDGER = new Ledger(SITE.data());
    private static final String MORE =
            "update operator set population = coalesce(population, 0) + %d, version = version + 1 where id = '%s'";

    private Connection first;
    private Connection second;
    private List<String> published;

    @BeforeEach
    void begin() throws SQLException {
        first = LEDGER.asSuperuser();
        second = LEDGER.asSuperuser();
        for (var writer : List.of(first, second)) {
            Ledger.ask(writer, "select set_config('wop.platform', 'wop-honduras', false)");
            writer.setAutoCommit(false);
        }
        published =
                List.of(
                        Ledger.ask(
                                        first,
                                        """
                                        select string_agg(id::text, ',') from (
                                            select id from operator where published and standing = 'VERIFIED' and not outside
                                              and platform_id = 'wop-honduras' order by id limit 2) o""")
                                .split(","));
    }

    @AfterEach
    void asItWas() throws SQLException {
        first.close();
        second.close();
    }

    @Test
    void whatIsToldChangesWithTheRecordAndComesBackWithIt() throws SQLException {
        var before = people();
        assertThat(people()).isEqualByComparingTo(before);

        change(first, published.get(0), 7);
        assertThat(people()).isEqualByComparingTo(before);
        first.commit();
        assertThat(people()).isEqualByComparingTo(before.add(BigDecimal.valueOf(7)));

        change(first, published.get(0), -7);
        first.commit();
        assertThat(people()).isEqualByComparingTo(before);
    }

    /** A number that is older than the one a picture was kept by, and is committed after it. */
    @Test
    void whoBeganFirstAndEndsLastIsNotOverlooked() throws SQLException {
        var before = people();
        change(first, published.get(0), 11);
        change(second, published.get(1), 100);
        second.commit();
        assertThat(people()).isEqualByComparingTo(before.add(BigDecimal.valueOf(100)));

        first.commit();
        assertThat(people()).isEqualByComparingTo(before.add(BigDecimal.valueOf(111)));

        change(first, published.get(0), -11);
        change(first, published.get(1), -100);
        first.commit();
        assertThat(people()).isEqualByComparingTo(before);
    }

    @Test
    void whatIsRolledBackIsNeverTold() throws SQLException {
        var before = people();
        change(first, published.get(0), 13);
        try (var sql = first.createStatement()) {
            sql.execute("set constraints all immediate");
        }
        first.rollback();
        assertThat(people()).isEqualByComparingTo(before);
    }

    @Test
    void whatPassedTheTriggersByIsToldOnceItIsCounted() throws SQLException {
        var before = people();
        var page = page();
        try (var sql = first.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            change(first, published.get(0), 5);
            first.commit();
            assertThat(people()).isEqualByComparingTo(before);
            sql.execute("select recount_everything()");
            first.commit();
        }
        assertThat(people()).isEqualByComparingTo(before.add(BigDecimal.valueOf(5)));
        assertThat(page()).isNotEqualTo(page);

        change(first, published.get(0), -5);
        first.commit();
        assertThat(people()).isEqualByComparingTo(before);
    }

    private static void change(Connection writer, String operator, int people) throws SQLException {
        try (var sql = writer.createStatement()) {
            assertThat(sql.executeUpdate(MORE.formatted(people, operator))).isEqualTo(1);
        }
    }

    private static String page() {
        return SITE.wire().get("/en/wop-honduras/observatory/measures/PEOPLE").text();
    }

    /** What published operators of the platform serve. */
    private static BigDecimal people() {
        var row =
                SITE.wire()
                        .get("/api/v1/observatory/totals?measure=PEOPLE&platform=wop-honduras")
                        .items()
                        .get(0);
        return row.getJsonObject("alone").getJsonNumber("published").bigDecimalValue();
    }
}
