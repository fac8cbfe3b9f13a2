package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform's own figures, held against the records themselves. */
class BoardIT {
    private static final Site SITE = Site.demonstration();
    private static final List<String> PLATFORMS =
            List.of(
                    "gwopa",
                    "wop-lac",
                    "cari-wop",
                    "wop-argentina",
                    "wop-bolivia",
                    "wop-honduras",
                    "wop-mexico");
    private static final Pattern NUMBER =
            Pattern.compile("href=\"([^\"]*/board/records[^\"]*)\">([0-9.,]+)<span");

    /** Measure, dimension, category and amount, straight from the records of one platform. */
    private static final String RECOUNT =
            """
            with w as (select p.*, case when state in ('IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT') then 'PROSPECTS' else 'PARTNERSHIPS' end as measure
                       from partnership p where platform_id = '%1$s' and state <> 'WITHDRAWN'),
                 o as (select * from operator where platform_id = '%1$s' and standing = 'VERIFIED' and not outside),
                 m as (select * from mission where platform_id = '%1$s' and state in ('DONE', 'REPORTED')),
                 q as (select * from support_request where platform_id = '%1$s' and state in ('OPEN', 'IN_MATCHING'))
            select measure, 'ALL', '', count(*) from w group by measure
            union all select measure, 'STATE', state, count(*) from w group by measure, state
            union all select measure, 'KIND', coalesce(kind, 'UNKNOWN'), count(*) from w group by 1, 3
            union all select measure, 'BEGUN', coalesce(left(since, 4), 'UNKNOWN'), count(*) from w group by 1, 3
            union all select measure, 'COUNTRY', coalesce(p.country, 'UNKNOWN'), count(distinct w.id)
                from w left join party y on y.partnership_id = w.id and y.role = 'MENTEE' left join operator p on p.id = y.operator_id
                where p.id is not null or not exists (select from party z where z.partnership_id = w.id and z.role = 'MENTEE') group by 1, 3
            union all select 'OPERATORS', 'ALL', '', count(*) from o having count(*) > 0
            union all select 'OPERATORS', 'COUNTRY', country, count(*) from o group by country
            union all select 'OPERATORS', 'SIZE', coalesce(size_class, 'UNKNOWN'), count(*) from o group by size_class
            union all select 'PEOPLE', 'ALL', '', sum(population) from o having count(population) > 0
            union all select 'MISSIONS', 'ALL', '', count(*) from m having count(*) > 0
            union all select 'MISSIONS', 'MISSION_KIND', kind, count(*) from m group by kind
            union all select 'PERSON_DAYS', 'ALL', '', sum(s.person_days) from m join mission_participants s on s.mission_id = m.id having count(*) > 0
            union all select 'REQUESTS', 'ALL', '', count(*) from q having count(*) > 0
            union all select 'OFFERS', 'ALL', '', count(*) from support_offer where platform_id = '%1$s' and state = 'OPEN' having count(*) > 0
            """;

    @ParameterizedTest
    @ValueSource(strings = {"wop-lac", "wop-honduras", "wop-mexico"})
    void eachFigureIsWhatARecountFromTheRecordsSays(String platform) throws SQLException {
        var recount = recount(RECOUNT.formatted(platform));
        var shown = new TreeMap<String, BigDecimal>();
        for (var row : file(platform, "")) {
            var key = key(row);
            if (recount.keySet().stream().anyMatch(k -> sameTable(k, key))
                    && amount(row, 7).signum() != 0) {
                shown.put(key, amount(row, 7));
            }
        }
        assertThat(recount).hasSizeGreaterThan(10);
        assertThat(shown).isEqualTo(recount);
    }

    @Test
    void whatIsHereIsWhatStaysAndWhatIsProtectedAndWhatIsPublished() {
        for (var platform : PLATFORMS) {
            assertThat(file(platform, ""))
                    .allSatisfy(
                            row ->
                                    assertThat(amount(row, 7))
                                            .isEqualByComparingTo(
                                                    amount(row, 8)
                                                            .add(amount(row, 9))
                                                            .add(amount(row, 10))));
        }
    }

    @Test
    void filtersLeaveWhatHasAllOfTheirCategories() throws SQLException {
        var combined =
                recount(
                        """
                        select w.state, y.country, '', count(distinct w.id)
                        from partnership w join party p on p.partnership_id = w.id and p.role = 'MENTEE'
                        join operator y on y.id = p.operator_id
                        where w.platform_id = 'wop-lac' and w.state not in ('IDENTIFIED', 'MATCHED', 'LETTER_OF_INTENT', 'WITHDRAWN')
                        group by 1, 2""");
        assertThat(combined).isNotEmpty();
        combined.forEach(
                (key, number) -> {
                    var parts = key.split("\\|", -1);
                    var query = "?state=" + parts[0] + "&country=" + parts[1];
                    assertThat(total("wop-lac", query, "PARTNERSHIPS"))
                            .as(query)
                            .isEqualByComparingTo(number);
                    assertThat(total("wop-lac", query, "OPERATORS")).isZero();
                });
        assertThat(total("wop-lac", "?state=WITHDRAWN", "PARTNERSHIPS")).isZero();
    }

    @Test
    void whatNobodyHasStatedIsNoZero() {
        var page =
                SITE.wire()
                        .get(
                                "/en/wop-lac/administration/board",
                                SITE.cookie("wop-lac", "FACILITATOR"))
                        .text();
        assertThat(page)
                .as("the one operator of Chile does not state whom it serves")
                .containsPattern(
                        "(?s)Chile</a></th>\\s*<td[^>]*><a [^>]*>1<.{0,80}</td>\\s*<td[^>]*>–<span class=\"hidden-text\"> not stated");
    }

    @Test
    void missionsAreToldApartByTheirPartnershipToo() throws SQLException {
        var states =
                recount(
                        """
                        select w.state, '', '', count(*) from mission m join partnership w on w.id = m.partnership_id
                        where m.platform_id = 'wop-lac' and m.state in ('DONE', 'REPORTED') and w.state <> 'WITHDRAWN' group by 1""");
        assertThat(states).isNotEmpty();
        states.forEach(
                (key, number) ->
                        assertThat(
                                        total(
                                                "wop-lac",
                                                "?state=" + key.split("\\|", -1)[0],
                                                "MISSIONS"))
                                .isEqualByComparingTo(number));
    }

    @Test
    void neitherDraftsNorOtherPlatformsAreInAnyFigure() throws SQLException {
        var all =
                recount(
                        """
                        select 'OPERATORS', '', '', count(*) from operator where standing = 'VERIFIED' and not outside
                        union all select 'REQUESTS', '', '', count(*) from support_request where state in ('OPEN', 'IN_MATCHING')
                        union all select 'OFFERS', '', '', count(*) from support_offer where state = 'OPEN'
                        union all select 'waiting', '', '', count(*) from operator where standing <> 'VERIFIED'""");
        assertThat(all.get("waiting||")).isPositive();
        for (var measure : List.of("OPERATORS", "REQUESTS", "OFFERS")) {
            var together =
                    PLATFORMS.stream()
                            .map(platform -> total(platform, "", measure))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(together).as(measure).isEqualByComparingTo(all.get(measure + "||"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?country=HN", "?state=IMPLEMENTING"})
    void eachNumberLeadsToTheRecordsThatMakeItUp(String query) {
        var reader = SITE.cookie("wop-lac", "FACILITATOR");
        var page = SITE.wire().get("/en/wop-lac/administration/board" + query, reader).text();
        var numbers = NUMBER.matcher(page).results().toList();
        assertThat(numbers).hasSizeGreaterThan(5);
        for (var number : numbers.stream().limit(60).toList()) {
            var behind = SITE.wire().get(number.group(1).replace("&amp;", "&"), reader);
            assertThat(behind.status()).isEqualTo(200);
            assertThat(behind.find("Together ([0-9.,]+) "))
                    .as(number.group(1))
                    .isEqualTo(number.group(2));
        }
        var records =
                Pattern.compile("<th role=\"rowheader\" scope=\"row\"><span><a href=\"([^\"]+)\"");
        var some = SITE.wire().get(numbers.get(0).group(1).replace("&amp;", "&"), reader).text();
        var record = records.matcher(some);
        assertThat(record.find()).isTrue();
        assertThat(SITE.wire().get(record.group(1), reader).status()).isEqualTo(200);
    }

    @Test
    void aReportWhoseDayHasPassedIsLateAndFound() {
        var ledger = new Ledger(SITE.data());
        var reader = SITE.cookie("wop-lac", "FACILITATOR");
        var before = total("wop-lac", "?timeliness=LATE", "REPORTS");
        ledger.run(
                """
                insert into progress_report (id, platform_id, partnership_id, period_from, period_to, due, state)
                select '00000000-0000-4000-8000-00000000b0a2', platform_id, id, '1990-01-01', '1990-06-30', '1990-07-31', 'DUE'
                from partnership where platform_id = 'wop-lac' and state = 'IMPLEMENTING' limit 1""");
        try {
            assertThat(total("wop-lac", "?timeliness=LATE", "REPORTS"))
                    .isEqualByComparingTo(before.add(BigDecimal.ONE));
            var page = SITE.wire().get("/en/wop-lac/administration/board", reader);
            var late =
                    page.find("href=\"([^\"]*/board/records[^\"]*timeliness=LATE)\"")
                            .replace("&amp;", "&");
            assertThat(SITE.wire().get(late, reader).text())
                    .contains("Report due on 31 July 1990", "/reports/00000000-0000-4000-8000-");
            assertThat(total("wop-lac", "?timeliness=LATE", "PARTNERSHIPS")).isZero();
        } finally {
            ledger.run(
                    "delete from progress_report where id = '00000000-0000-4000-8000-00000000b0a2'");
        }
        assertThat(total("wop-lac", "?timeliness=LATE", "REPORTS")).isEqualByComparingTo(before);
    }

    @Test
    void aFilterThatIsNotThereIsToldAndLeftOut() {
        var reader = SITE.cookie("wop-mexico", "FACILITATOR");
        var page =
                SITE.wire()
                        .get(
                                "/en/wop-mexico/administration/board?state=NOWHERE&colour=%3Cb%3E&country=MX",
                                reader)
                        .text();
        assertThat(page)
                .contains("There is no such filter: colour=&lt;b&gt;, state=NOWHERE.")
                .contains("Country: Mexico");
        assertThat(
                        SITE.wire()
                                .get(
                                        "/wop-mexico/administration/board/records?measure=NOTHING",
                                        reader)
                                .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?country=HN", "?state=IMPLEMENTING&area=WATER_LOSSES"})
    void programsGetWhatTheBoardShows(String query) {
        var shown = new TreeMap<String, BigDecimal>();
        for (var row : file("wop-lac", query)) {
            if (row.get(1).equals("STATE") || row.get(1).equals("ALL") && !row.get(7).isEmpty()) {
                shown.put(key(row), amount(row, 7));
            }
        }
        var told = new TreeMap<String, BigDecimal>();
        for (var item : board(query).getJsonArray("items").getValuesAs(JsonObject.class)) {
            var whole = item.getJsonObject("whole");
            if (!whole.isNull("value")) {
                told.put(item.getString("measure") + "|ALL|", number(whole, "value"));
                assertThat(number(whole, "value"))
                        .isEqualByComparingTo(
                                number(whole, "own")
                                        .add(number(whole, "shared"))
                                        .add(number(whole, "published")));
            }
        }
        var byState = board(query + (query.isEmpty() ? "?" : "&") + "by=STATE");
        for (var item : byState.getJsonArray("items").getValuesAs(JsonObject.class)) {
            for (var part : item.getJsonArray("parts").getValuesAs(JsonObject.class)) {
                told.put(
                        item.getString("measure") + "|STATE|" + part.getString("category"),
                        number(part.getJsonObject("whole"), "value"));
            }
        }
        assertThat(told).hasSizeGreaterThan(5).isEqualTo(shown);
    }

    @Test
    void sharesAndMediansOfOnesOwnAreExactForPrograms() {
        var all = board("");
        var small =
                all.getJsonArray("ratios").getValuesAs(JsonObject.class).stream()
                        .filter(ratio -> ratio.getString("measure").equals("ACROSS"))
                        .findFirst()
                        .orElseThrow();
        assertThat(number(small, "base"))
                .isEqualByComparingTo(total("wop-lac", "", "PARTNERSHIPS"));
        assertThat(all.getJsonArray("days")).isNotEmpty();
        assertThat(board("?measure=SOUTH_SOUTH").getJsonArray("items")).isEmpty();
        assertThat(board("?measure=SOUTH_SOUTH").getJsonArray("ratios")).hasSize(1);
        assertThat(board("?measure=DAYS_IN_STATE").getJsonArray("days"))
                .isEqualTo(all.getJsonArray("days"));
    }

    @ParameterizedTest
    @CsvSource({
        "colour=blue, colour",
        "measure=HAPPINESS, measure",
        "by=NOWHERE, by",
        "measure=OPERATORS&by=STATE, by",
        "state=LOST, state",
        "begun=2020..2014, begun",
        "begun=2014..2020, begun",
        "country=HN&country=MX, country",
        "period=2025, period"
    })
    void programsAreToldWhatDoesNotExist(String asked, String field) {
        var answer =
                SITE.wire()
                        .get(
                                "/api/v1/platforms/wop-lac/board?" + asked,
                                SITE.bearer("wop-lac", "FACILITATOR"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.object().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    private static JsonObject board(String query) {
        var answer =
                SITE.wire()
                        .get(
                                "/api/v1/platforms/wop-lac/board" + query,
                                SITE.bearer("wop-lac", "FACILITATOR"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.object();
    }

    private static BigDecimal number(JsonObject of, String name) {
        return of.getJsonNumber(name).bigDecimalValue().stripTrailingZeros();
    }

    @Test
    void whoMayNotReadAPlatformsOwnTotalsFindsNoBoard() {
        for (var role : List.of("VISITOR", "DONOR", "FINANCE_VERIFIER", "OPERATOR_ADMINISTRATOR")) {
            var cookie = SITE.cookie("wop-mexico", role);
            for (var place : List.of("board", "board.csv", "board/records?measure=OPERATORS")) {
                assertThat(SITE.wire().get("/wop-mexico/administration/" + place, cookie).status())
                        .as(role + " " + place)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void theGlobalPlatformIsLedToTheObservatory() {
        var page =
                SITE.wire()
                        .get(
                                "/en/gwopa/administration/board",
                                SITE.cookie("gwopa", "ADMINISTRATOR"))
                        .text();
        assertThat(page).contains("GWOPA has no records of its own", "/gwopa/observatory\"");
    }

    private static List<CSVRecord> file(String platform, String query) {
        var answer =
                SITE.wire()
                        .get(
                                "/en/" + platform + "/administration/board.csv" + query,
                                SITE.cookie(platform, "ADMINISTRATOR"));
        assertThat(answer.status()).isEqualTo(200);
        try (var rows = CSVParser.parse(answer.text(), CSVFormat.RFC4180)) {
            var all = new ArrayList<>(rows.getRecords());
            all.remove(0);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal total(String platform, String query, String measure) {
        return file(platform, query).stream()
                .filter(row -> key(row).equals(measure + "|ALL|"))
                .map(row -> amount(row, 7))
                .findFirst()
                .orElseThrow();
    }

    private static String key(CSVRecord row) {
        return row.get(0).replace("\uFEFF", "") + "|" + row.get(1) + "|" + row.get(2);
    }

    private static boolean sameTable(String one, String other) {
        return one.substring(0, one.lastIndexOf('|'))
                .equals(other.substring(0, other.lastIndexOf('|')));
    }

    /** Nothing was said where nothing stands. */
    private static BigDecimal amount(CSVRecord row, int column) {
        var said = row.get(column);
        return said.isEmpty() ? BigDecimal.ZERO : plain(new BigDecimal(said));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** Three columns of text and one of numbers, past all walls. */
    private static Map<String, BigDecimal> recount(String sql) throws SQLException {
        var counts = new TreeMap<String, BigDecimal>();
        try (var connection = new Ledger(SITE.data()).asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(
                        rows.getString(1) + "|" + rows.getString(2) + "|" + rows.getString(3),
                        plain(rows.getBigDecimal(4)));
            }
        }
        return counts;
    }
}
