package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopplatform.core.releases.Period;

/** GWOPA closes the year that ended last, records go on changing, and the year is corrected. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasesIT {
    private static final Site SITE = Site.demonstration();
    private static final String YEAR =
            Period.endedLast(LocalDate.now(ZoneOffset.UTC)).get(1).code();
    private static final String DESK = "/en/gwopa/administration/releases";
    private static String administrator;
    private static String published;
    private static String operator = "";
    private static Published now;

    @Test
    @Order(1)
    void asLongAsNothingIsClosedThePageSaysWhatToDo() throws IOException {
        administrator = SITE.cookie("gwopa", "ADMINISTRATOR");
        assertThat(get("/en/gwopa/observatory/changes")).contains("No period is closed yet");
        assertThat(get("/es/wop-mexico/observatory/changes")).contains("Todavía no hay");
        assertThat(report("/en/wop-lac/observatory/report"))
                .contains("Report: figures of today", "no figures of a closed period");
        var unknown = SITE.wire().get("/en/wop-lac/observatory?period=2025");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("no period has been closed yet");
        assertThat(get("/en/wop-lac/observatory")).doesNotContain("as published");
    }

    @Test
    @Order(2)
    void onlyWhatEndedLastIsClosed() {
        assertThat(post(DESK, Map.of("period", "2019")).text())
                .contains("2019 cannot be closed: only the year and the half-year");
        assertThat(post(DESK, Map.of("period", "never")).status()).isEqualTo(422);
        assertThat(post(DESK, Map.of()).status()).isEqualTo(422);
        assertThat(post(DESK + "/corrections", Map.of("corrected", YEAR, "reason", "x")).status())
                .as("nothing to correct yet")
                .isEqualTo(404);
    }

    @Test
    @Order(3)
    void aClosedYearIsPublishedForEveryPlatform() throws IOException {
        now = Published.read("");
        assertThat(now.withholdsOthers())
                .as("a table in which nothing is said of what is not named")
                .isTrue();
        assertThat(post(DESK, Map.of("period", YEAR)).location()).endsWith("done=period-closed");

        assertThat(post(DESK, Map.of("period", YEAR)).text()).contains("is closed already");
        published = report("/en/wop-lac/observatory/report?period=" + YEAR);
        assertThat(published)
                .contains("Report: Year " + YEAR, "Totals", "Reported by others", "47")
                .as("what is not named is not zero where it is withheld")
                .contains("every category that is not named");
        assertThat(report("/pt/gwopa/observatory/report?period=" + YEAR + ".1"))
                .contains("Relatório: Ano " + YEAR);
        assertThat(report("/fr/wop-mexico/observatory/report?period=" + YEAR))
                .contains("Rapport : Année " + YEAR);
        assertThat(status("/en/wop-lac/observatory/report?period=1999")).isEqualTo(404);
        assertThat(Published.read(YEAR)).isEqualTo(now);
        assertThat(Published.read(YEAR + ".1")).isEqualTo(now);
    }

    @Test
    @Order(4)
    void nothingComesToItLater() {
        assertThatThrownBy(
                        () ->
                                new Ledger(SITE.data())
                                        .run(
                                                """
                                                insert into release_table (id, platform_id, release_id, measure, dimension, since, picture)
                                                select gen_random_uuid(), platform_id, id, 'PARTNERSHIPS', 'NONE', 1, '{}' from release"""))
                .hasMessageContaining("whole once it is published");
    }

    @Test
    @Order(5)
    void itStaysAsPublishedWhateverChanges() throws IOException {
        standing("SUSPENDED");
        try {
            assertThat(report("/en/wop-lac/observatory/report?period=" + YEAR))
                    .isEqualTo(published);
            assertThat(Published.read("")).isNotEqualTo(now);
            assertThat(Published.read(YEAR)).isEqualTo(now);
            assertThat(get("/en/wop-lac/observatory/changes?from=" + YEAR + ".1&to=now"))
                    .contains("told when the next period is closed")
                    .doesNotContain("Records of WOP-LAC");
        } finally {
            standing("VERIFIED");
        }
    }

    @Test
    @Order(6)
    void aPlatformsStaffReadWhatTheirOwnRecordsDid() {
        var page =
                SITE.wire()
                        .get(
                                "/en/wop-mexico/observatory/changes?measure=OPERATORS&from="
                                        + YEAR
                                        + ".1&to=now",
                                SITE.cookie("wop-mexico", "FACILITATOR"))
                        .text();
        assertThat(page).contains("Records of WOP-Mexico", "records left: -1", "entered: +1");
        assertThat(page).containsPattern("/wop-mexico/administration/operators/[0-9a-f-]{36}");
    }

    @Test
    @Order(7)
    void aCorrectionIsAFurtherVersionWithItsReason() throws IOException {
        assertThat(post(DESK + "/corrections", Map.of("corrected", YEAR, "reason", " ")).status())
                .isEqualTo(422);
        assertThat(
                        post(
                                        DESK + "/corrections",
                                        Map.of(
                                                "corrected",
                                                YEAR,
                                                "reason",
                                                "One partnership was entered twice"))
                                .location())
                .endsWith("done=period-corrected");

        assertThat(report("/en/wop-lac/observatory/report?period=" + YEAR))
                .contains("version 2", "One partnership was entered twice");
        assertThat(report("/en/wop-lac/observatory/report?period=" + YEAR + ".1"))
                .isEqualTo(published);
        assertThat(Published.read(YEAR + ".1")).isEqualTo(now);
        assertThat(get("/en/gwopa/observatory?period=" + YEAR))
                .contains("version 2", "One partnership was entered twice", "as it was published")
                .contains("/observatory?period=" + YEAR + ".1");
        assertThat(
                        SITE.wire()
                                .get("/api/v1/observatory/totals?measure=MISSIONS&period=" + YEAR)
                                .object()
                                .getString("period"))
                .isEqualTo(YEAR + ".2");
    }

    @Test
    @Order(8)
    void thePageOfAClosedYearLeadsToTheSameYearAndSaysWhatItHasNot() {
        var page = get("/en/wop-lac/observatory?period=" + YEAR + ".1");

        assertThat(page)
                .contains("as of now", "Year " + YEAR + ", as published")
                .contains("/observatory/measures/PARTNERSHIPS?period=" + YEAR + ".1")
                .contains("/wop-mexico/observatory?period=" + YEAR + ".1")
                .contains("/observatory/report?period=" + YEAR + ".1")
                .contains("href=\"/es/wop-lac/observatory?period=" + YEAR + ".1\"")
                .contains("Closed periods do not hold it")
                .doesNotContain("/observatory?state=");
        assertThat(get("/en/wop-lac/observatory/measures/DAYS_IN_STATE?period=" + YEAR))
                .contains("Closed periods do not hold it");
    }

    @ParameterizedTest
    @Order(9)
    @CsvSource({
        "/en/wop-lac/observatory?period=1999, 422, YEAR.1",
        "/en/wop-lac/observatory?period=YEAR.9, 422, YEAR.2",
        "/en/wop-lac/observatory?period=YEAR&period=1999, 422, 1999",
        "/en/wop-lac/observatory/measures/MISSIONS?period=1999, 422, YEAR.1",
        "/en/wop-lac/observatory?period=YEAR&state=CLOSED, 409, as they are now",
        "/en/wop-lac/observatory?release=YEAR, 200, release=YEAR",
        "/api/v1/observatory/totals?measure=MISSIONS&period=1999, 422, YEAR.1",
        "/api/v1/observatory/totals?measure=MISSIONS&release=YEAR, 422, period",
        "/api/v1/observatory/totals?measure=DAYS_IN_STATE&period=YEAR, 409, observatory.not-in-period",
        "/api/v1/observatory/totals?measure=PARTNERSHIPS&records=PUBLISHED&period=YEAR, 409, observatory.published-now",
        "/observatory/download.csv?measure=DAYS_IN_STATE&period=YEAR, 409, DAYS_IN_STATE",
        "/observatory/download.csv?period=1999, 422, YEAR.1"
    })
    void whatWasNotPublishedIsRefusedByItsName(String address, int status, String named) {
        var answer = SITE.wire().get(address.replace("YEAR", YEAR), "Accept-Language: en");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text()).contains(named.replace("YEAR", YEAR));
    }

    @Test
    @Order(8)
    void whatFewDidBetweenTwoVersionsIsNotTold() {
        assertThat(
                        get(
                                "/en/gwopa/observatory/changes?measure=OPERATORS&from="
                                        + YEAR
                                        + ".1&to="
                                        + YEAR
                                        + ".2"))
                .contains("would tell of too few operators")
                .doesNotContain("records left");
    }

    @ParameterizedTest
    @Order(9)
    @CsvSource({
        "measure=NOTHING, There is no such measure",
        "from=1999, This period was not closed",
        "to=2025.99, This period was not closed",
        "from=YEAR.2&to=YEAR.1, The second moment must come after the first"
    })
    void whatDoesNotExistIsNamedBesideItsField(String query, String fault) {
        var answer =
                SITE.wire().get("/en/gwopa/observatory/changes?" + query.replace("YEAR", YEAR));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(fault);
    }

    @Test
    @Order(10)
    void noOtherPlatformClosesAnything() {
        var refused =
                SITE.wire()
                        .post(
                                "/en/wop-lac/administration/releases",
                                "period=" + YEAR,
                                SITE.cookie("wop-lac", "ADMINISTRATOR"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("closed by GWOPA for the whole network");
    }

    /** One of Mexico's operators leaves what counts, or comes back. */
    private static void standing(String standing) {
        var ledger = new Ledger(SITE.data());
        try (var connection = ledger.asSuperuser()) {
            operator =
                    operator.isEmpty()
                            ? Ledger.ask(
                                    connection,
                                    "select id from operator where platform_id = 'wop-mexico' and standing = 'VERIFIED'"
                                            + " and not outside and published order by id limit 1")
                            : operator;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        ledger.run(
                """
                alter table operator disable trigger operator_leaves_partnerships;
                alter table operator disable trigger operators_change_by_rules;
                update operator set standing = '%1$s', published = '%1$s' = 'VERIFIED' where id = '%2$s';
                alter table operator enable trigger operator_leaves_partnerships;
                alter table operator enable trigger operators_change_by_rules"""
                        .formatted(standing, operator));
    }

    private static Answer post(String path, Map<String, String> fields) {
        return SITE.wire()
                .post(
                        path,
                        fields.entrySet().stream()
                                .map(f -> f.getKey() + "=" + Site.encoded(f.getValue()))
                                .collect(Collectors.joining("&")),
                        administrator);
    }

    private static int status(String path) {
        return SITE.wire().get(path).status();
    }

    private static String get(String path) {
        var answer = SITE.wire().get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text();
    }

    private static String report(String path) throws IOException {
        var answer = SITE.wire().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
