package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs and spreadsheets get from the observatory, and what they are refused. */
class ObservatoryApiIT {
    private static final Site SITE = Site.demonstration();
    private static final String TOTALS = "/api/v1/observatory/totals?measure=";
    private static final int CLIENTS = 10;

    @TempDir Path folder;

    @Test
    void theCatalogueSaysOfEachMeasureWhatItCountsInTheReadersLanguage() {
        var english =
                SITE.wire().get("/api/v1/observatory/measures", "Accept-Language: en").array();
        var spanish =
                SITE.wire().get("/api/v1/observatory/measures", "Accept-Language: es").array();

        assertThat(english).hasSameSizeAs(spanish).hasSizeGreaterThan(10);
        for (var measure : english.getValuesAs(JsonObject.class)) {
            for (var said : List.of("name", "unit", "definition", "counts", "source", "addsName")) {
                assertThat(measure.getString(said))
                        .as(measure.getString("code") + " " + said)
                        .isNotBlank()
                        .doesNotStartWith("[");
            }
            assertThat(measure.getJsonArray("dimensions")).isNotEmpty();
        }
        assertThat(spanish.getJsonObject(0).getString("name"))
                .isNotEqualTo(english.getJsonObject(0).getString("name"));
    }

    @Test
    void everyTableOfTheCatalogueCanBeAskedFor() {
        for (var measure : measures()) {
            for (var dimension : measure.getJsonArray("dimensions").getValuesAs(JsonObject.class)) {
                var answer =
                        SITE.wire()
                                .get(
                                        TOTALS
                                                + measure.getString("code")
                                                + "&by="
                                                + dimension.getString("code"));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                assertThat(rows(answer)).hasSize(7);
            }
        }
    }

    @Test
    void zeroIsZeroAndWhatIsWithheldSaysWhy() {
        var figures = new ArrayList<JsonObject>();
        for (var measure : measures()) {
            for (var row : rows(SITE.wire().get(TOTALS + measure.getString("code")))) {
                figures.add(row.getJsonObject("whole"));
                figures.add(row.getJsonObject("alone"));
            }
        }
        assertThat(figures)
                .allSatisfy(
                        figure -> {
                            var untold = figure.get("value") == JsonValue.NULL;
                            var sum = figure.get("published") != JsonValue.NULL;
                            assertThat(figure.get("why") != JsonValue.NULL).isEqualTo(untold);
                            if (sum || !untold) {
                                assertThat(figure.get("withheld") != JsonValue.NULL)
                                        .isEqualTo(untold);
                            }
                        });
        assertThat(figures)
                .anySatisfy(figure -> assertThat(figure.getInt("value", -1)).isZero())
                .anySatisfy(figure -> assertThat(figure.get("value")).isEqualTo(JsonValue.NULL));
    }

    /** What a ratio is made of stands in the catalogue, and each of the sums can be asked for. */
    @Test
    void aRatioIsMadeOfSumsThatAreToldAndWithheldWithAnyOfThem() {
        var tried = 0;
        for (var ratio : measures()) {
            if (!ratio.getString("adds").equals("RATIO")) {
                continue;
            }
            var rows = rows(SITE.wire().get(TOTALS + ratio.getString("code")));
            for (var row : rows) {
                var platform = row.getString("platform");
                var figure = row.getJsonObject("whole");
                var parts = sum(ratio, "PART", platform);
                var whole = sum(ratio, "WHOLE", platform);
                var without = sum(ratio, "WITHOUT", platform);
                var shown = parts.isPresent() && whole.isPresent() && without.isPresent();
                assertThat(figure.get("withheld") == JsonValue.NULL).isEqualTo(shown);
                assertThat(figure.get("part") != JsonValue.NULL).isEqualTo(shown);
                if (shown) {
                    tried++;
                    var base = whole.get().subtract(without.get());
                    assertThat(figure.getJsonNumber("part").bigDecimalValue())
                            .isEqualByComparingTo(parts.get());
                    assertThat(figure.getJsonNumber("base").bigDecimalValue())
                            .isEqualByComparingTo(base);
                    assertThat(figure.get("value") == JsonValue.NULL).isEqualTo(base.signum() == 0);
                }
            }
        }
        assertThat(tried).isPositive();
    }

    private static Optional<BigDecimal> sum(JsonObject ratio, String role, String platform) {
        var sum = BigDecimal.ZERO;
        for (var term : ratio.getJsonArray("madeOf").getValuesAs(JsonObject.class)) {
            if (term.getString("role").equals(role)) {
                var row =
                        rows(SITE.wire()
                                        .get(
                                                TOTALS
                                                        + term.getString("measure")
                                                        + "&by="
                                                        + term.getString("by")
                                                        + "&platform="
                                                        + platform))
                                .get(0);
                var figure =
                        term.isNull("category")
                                ? row.getJsonObject("whole")
                                : row.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                                        .filter(
                                                part ->
                                                        part.getString("category")
                                                                .equals(term.getString("category")))
                                        .findFirst()
                                        .map(part -> part.getJsonObject("whole"))
                                        .orElseGet(() -> row.getJsonObject("others"));
                if (figure.isNull("value")) {
                    return Optional.empty();
                }
                sum = sum.add(figure.getJsonNumber("value").bigDecimalValue());
            }
        }
        return Optional.of(sum);
    }

    @Test
    void mediansAreToldByStateOrSayWhyNot() {
        var world = rows(SITE.wire().get(TOTALS + "DAYS_IN_STATE")).get(0);

        assertThat(world.getJsonObject("whole").getString("why")).isNotBlank();
        assertThat(world.getJsonArray("parts").getValuesAs(JsonObject.class))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        part -> {
                            var median = part.getJsonObject("whole");
                            assertThat(median.isNull("value")).isEqualTo(!median.isNull("why"));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "SOUTH_SOUTH&state=AGREED, state",
        "SOUTH_SOUTH&by=STATE, by",
        "DAYS_IN_STATE&by=ALL, by",
        "WOMEN_SHARE&platform=wop-nowhere, platform",
        "ACROSS&colour=blue, colour",
        "ACROSS&period=1999, period"
    })
    void whatDoesNotExistOfARatioIsRefusedByItsName(String asked, String field) {
        assertThat(fault(TOTALS + asked)).isEqualTo(field);
    }

    @Test
    void aRatioOfPublishedRecordsAloneIsNotTold() {
        var answer = SITE.wire().get(TOTALS + "ACROSS&records=PUBLISHED");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.object().getString("code"))
                .isEqualTo("observatory.published-partnerships");
    }

    @ParameterizedTest
    @CsvSource({
        "'colour=blue', 200, colour=blue, 200",
        "'state=LOST', 409, LOST, 409",
        "'state=AGREED&state=CLOSED', 200, state=CLOSED, 409",
        "'begun=2020..2014', 409, 2020..2014, 409"
    })
    void aPageNamesTheFilterThatIsNotThere(
            String asked, int status, String named, int withoutFilters) {
        var page = SITE.wire().get("/en/wop-lac/observatory?" + asked);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.text()).contains(named);
        assertThat(SITE.wire().get("/en/wop-lac/observatory/measures/MISSIONS?" + asked).status())
                .isEqualTo(withoutFilters);
    }

    @Test
    void aPlatformIsAskedForWithThoseBelowIt() {
        assertThat(rows(SITE.wire().get(TOTALS + "PARTNERSHIPS&platform=wop-mexico")))
                .extracting(row -> row.getString("platform"))
                .containsExactly("wop-mexico");
        assertThat(rows(SITE.wire().get(TOTALS + "PARTNERSHIPS&platform=wop-lac")))
                .extracting(row -> row.getString("platform"))
                .startsWith("wop-lac")
                .contains("wop-mexico", "wop-honduras")
                .doesNotContain("gwopa");
    }

    /** Nobody above or outside a platform is told more than a stranger. */
    @Test
    void everybodyIsToldTheSame() {
        var address = TOTALS + "OPERATORS&by=COUNTRY";
        var stranger = SITE.wire().get(address).text();

        for (var platform : List.of("gwopa", "wop-lac", "wop-mexico")) {
            assertThat(SITE.wire().get(address, SITE.bearer(platform, "ADMINISTRATOR")).text())
                    .isEqualTo(stranger);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'colour=blue', colour",
        "'measure=OPERATORS', measure",
        "'by=NOWHERE', by",
        "'by=SIZE', by",
        "'platform=wop-nowhere', platform",
        "'state=LOST', state",
        "'area=%27%3Bdrop+table+tally', area",
        "'country=mexico', country",
        "'begun=MMXX', begun",
        "'sizeClass=LARGE', sizeClass",
        "'records=SOME', records",
        "'period=1999', period",
        "'period=2026-H2..2026-H1', period",
        "'page=0', page",
        "'size=201', size",
        "'state=AGREED&state=CLOSED', state"
    })
    void whatDoesNotExistIsRefusedByItsName(String asked, String field) {
        assertThat(fault(TOTALS + "PARTNERSHIPS&" + asked)).isEqualTo(field);
    }

    @Test
    void aMeasureThatDoesNotExistIsRefusedWithThoseThatDo() {
        var answer = SITE.wire().get(TOTALS + "HAPPINESS", "Accept-Language: en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("HAPPINESS").contains("PARTNERSHIPS");
        assertThat(fault("/api/v1/observatory/totals")).isEqualTo("measure");
    }

    @Test
    void aPeriodUpsideDownIsRefusedAsSuch() {
        var answer =
                SITE.wire()
                        .get(
                                TOTALS + "PARTNERSHIPS&by=BEGUN&begun=2020..2014",
                                "Accept-Language: en");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("2020 comes after 2014");
    }

    @Test
    void aCombinationThatWouldTellTooMuchIsRefusedAndSaysWhatCanBeAsked() {
        var asked = TOTALS + "PARTNERSHIPS&by=STATE&area=WATER_LOSSES";
        var answer = SITE.wire().get(asked, "Accept-Language: en");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.object().getString("code")).isEqualTo("observatory.combination");
        assertThat(answer.object().getString("detail"))
                .contains("AREA")
                .contains("STATE")
                .contains("records=PUBLISHED");
        assertThat(SITE.wire().get(asked + "&records=PUBLISHED").status()).isEqualTo(200);
        assertThat(SITE.wire().get(TOTALS + "PARTNERSHIPS&area=WATER_LOSSES").status())
                .isEqualTo(200);
        assertThat(
                        SITE.wire()
                                .get(TOTALS + "OPERATORS&records=PUBLISHED")
                                .object()
                                .getString("code"))
                .isEqualTo("observatory.published-partnerships");
    }

    @Test
    void publishedPartnershipsAreCountedExactlyUnderAnyFilters() {
        var all = SITE.wire().get("/api/v1/platforms/gwopa/partnerships?size=200").items();
        var closed = all.stream().filter(one -> one.getString("state").equals("closed")).count();

        var counted =
                rows(
                        SITE.wire()
                                .get(
                                        TOTALS
                                                + "PARTNERSHIPS&by=ORIGIN&records=PUBLISHED&state=CLOSED&platform=gwopa"));
        assertThat(counted.get(0).getJsonObject("whole").getInt("value")).isEqualTo((int) closed);
    }

    @Test
    void anAnswerIsKeptAgainstItsTag() {
        var first = SITE.wire().get(TOTALS + "OPERATORS");
        var tag = first.header("ETag").orElseThrow();

        assertThat(SITE.wire().get(TOTALS + "OPERATORS", "If-None-Match: " + tag).status())
                .isEqualTo(304);
        assertThat(first.header("Cache-Control")).contains("public, max-age=0, must-revalidate");
        var file = SITE.wire().get("/observatory/download.csv?measure=OPERATORS");
        var again =
                SITE.wire()
                        .get(
                                "/observatory/download.csv?measure=OPERATORS",
                                "If-None-Match: " + file.header("ETag").orElseThrow());
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aFileTellsWhatTheApiTells() throws IOException {
        var rows = rows(SITE.wire().get(TOTALS + "OPERATORS&by=SIZE"));
        var csv = csv(SITE.wire().get("/es/observatory/download.csv?measure=OPERATORS&by=SIZE"));

        for (var row : rows) {
            for (var part : row.getJsonArray("parts").getValuesAs(JsonObject.class)) {
                var found =
                        csv.stream()
                                .filter(line -> line.get("reach").equals("WITH_ALL_BELOW"))
                                .filter(
                                        line ->
                                                line.get("platform")
                                                        .equals(row.getString("platform")))
                                .filter(
                                        line ->
                                                line.get("category")
                                                        .equals(part.getString("category")))
                                .toList();
                var whole = part.getJsonObject("whole");
                assertThat(found).hasSize(1);
                assertThat(found.get(0).get("value"))
                        .isEqualTo(
                                whole.get("value") == JsonValue.NULL
                                        ? ""
                                        : whole.getJsonNumber("value")
                                                .bigDecimalValue()
                                                .toPlainString());
                assertThat(found.get(0).get("withheld")).isEqualTo(whole.getString("withheld", ""));
                assertThat(found.get(0).get("definition")).isNotBlank();
            }
        }
        assertThat(csv.get(0).get("measure_name")).isEqualTo("Operadores");
    }

    @Test
    void aDownloadOfEverythingHoldsEveryMeasureAndItsDefinition() throws IOException {
        var codes = new TreeSet<String>();
        measures().forEach(measure -> codes.add(measure.getString("code")));
        var csv = csv(SITE.wire().get("/en/observatory/download.csv"));
        assertThat(named(csv, "measure")).isEqualTo(codes);
        assertThat(named(csv, "platform")).hasSize(7);

        var json = SITE.wire().get("/en/observatory/download.json");
        assertThat(json.header("Content-Type").orElse("")).startsWith("application/json");
        assertThat(json.object().getJsonArray("definitions")).hasSize(codes.size());
        assertThat(json.object().getJsonArray("figures")).hasSameSizeAs(csv);
        assertThat(json.object().getJsonArray("figures").getValuesAs(JsonObject.class))
                .filteredOn(figure -> !figure.isNull("published"))
                .allSatisfy(
                        figure ->
                                assertThat(figure.isNull("value"))
                                        .isNotEqualTo(figure.isNull("withheld")));

        var workbook = SITE.wire().get("/en/observatory/download.xlsx");
        assertThat(workbook.header("Content-Disposition").orElse("")).contains(".xlsx");
        assertThat(sheets(workbook.body())).hasSize(2).noneMatch(sheet -> sheet.contains("<f>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv?measure=HAPPINESS",
                "csv?colour=blue",
                "csv?period=1999",
                "json?platform=wop-nowhere",
                "xlsx?by=NOTHING",
                "csv?state=AGREED"
            })
    void aFileOfWhatDoesNotExistIsRefused(String asked) {
        assertThat(SITE.wire().get("/observatory/download." + asked).status()).isEqualTo(422);
    }

    @Test
    void aFileOfAnotherKindIsNotThere() {
        assertThat(SITE.wire().get("/observatory/download.exe").status()).isEqualTo(404);
    }

    @Test
    void tenClientsWhoDownloadEverythingAtOnceAllGetTheSame() throws Exception {
        for (var format : List.of("csv", "json", "xlsx")) {
            var answers = atOnce("/en/observatory/download." + format);
            assertThat(answers)
                    .hasSize(CLIENTS)
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(answers.stream().map(Answer::text).distinct()).hasSize(1);
        }
    }

    @Test
    void whoTakesItCompressedGetsTheSameInLess() throws IOException {
        var plain = SITE.wire().get("/en/observatory/download.csv");
        var compressed = SITE.wire().get("/en/observatory/download.csv", "Accept-Encoding: gzip");

        assertThat(compressed.header("Content-Encoding")).contains("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 5);
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(zip.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @Test
    void theCatalogueOfOpenDataLeadsToFilesThatAreThere() {
        var answer = SITE.wire().get("/observatory/catalogue.jsonld");

        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/ld+json");
        var catalogue = answer.object();
        assertThat(catalogue.getString("@type")).isEqualTo("dcat:Catalog");
        var sets = catalogue.getJsonArray("dcat:dataset").getValuesAs(JsonObject.class);
        assertThat(sets).hasSameSizeAs(measures());
        for (var set : sets) {
            assertThat(set.getJsonArray("dct:title")).hasSize(4);
            assertThat(set.getJsonArray("dct:description")).hasSize(4);
            var landing =
                    set.getJsonObject("dcat:landingPage")
                            .getString("@id")
                            .replaceFirst("https?://[^/]+", "");
            var led = SITE.wire().get(landing);
            assertThat(led.status()).as(landing).isEqualTo(303);
            assertThat(SITE.wire().get(led.location()).status()).as(landing).isEqualTo(200);
            for (var file : set.getJsonArray("dcat:distribution").getValuesAs(JsonObject.class)) {
                var address =
                        file.getJsonObject("dcat:downloadURL")
                                .getString("@id")
                                .replaceFirst("https?://[^/]+", "");
                assertThat(SITE.wire().get(address).status()).as(address).isEqualTo(200);
            }
        }
    }

    private static List<JsonObject> measures() {
        return SITE.wire()
                .get("/api/v1/observatory/measures")
                .array()
                .getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> rows(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.items();
    }

    private static String fault(String address) {
        var answer = SITE.wire().get(address);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        var errors = answer.object().getJsonArray("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.getJsonObject(0).getString("message")).doesNotStartWith("[");
        return errors.getJsonObject(0).getString("field");
    }

    private static List<Answer> atOnce(String address) throws Exception {
        var pool = Executors.newFixedThreadPool(CLIENTS);
        var asked = new ArrayList<Future<Answer>>();
        for (var client = 0; client < CLIENTS; client++) {
            asked.add(pool.submit(() -> SITE.wire().get(address)));
        }
        pool.shutdown();
        var answers = new ArrayList<Answer>();
        for (var answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static List<CSVRecord> csv(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        try (var parser =
                CSVParser.parse(
                        new StringReader(answer.text().substring(1)),
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private static Set<String> named(List<CSVRecord> rows, String column) {
        var names = new TreeSet<String>();
        rows.forEach(row -> names.add(row.get(column)));
        return names;
    }

    private List<String> sheets(byte[] workbook) throws IOException {
        var file = Files.write(folder.resolve("everything.xlsx"), workbook);
        var sheets = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    try (var in = zip.getInputStream(entry)) {
                        sheets.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return sheets;
    }
}
