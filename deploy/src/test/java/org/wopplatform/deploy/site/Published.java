package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Everything the observatory tells of one moment, by each of the ways in which it tells it; two are
 * the same if nothing of it differs.
 *
 * @param tables what the API says of the platforms, by the table asked for
 * @param lines of the file of everything, without the period and the day
 * @param pages the numbers of tables and figures, by page
 */
record Published(
        Map<String, String> tables, List<List<String>> lines, Map<String, List<String>> pages) {
    private static final Site SITE = Site.demonstration();
    private static final Pattern NUMBER =
            Pattern.compile(
                    "<td[^>]*class=\"num\"[^>]*>(.*?)</td>|class=\"figure-value\">(.*?)</p>",
                    Pattern.DOTALL);
    private static final List<String> MOMENT = List.of("period", "as_of");

    /**
     * @param period nothing for now
     */
    static Published read(String period) {
        return new Published(tables(period), lines(period), pages(period));
    }

    /** Whether in some table nothing is said of what is not named. */
    boolean withholdsOthers() {
        return tables.values().stream()
                .anyMatch(
                        rows ->
                                rows.matches(
                                        "(?s).*\"others\":\\{\"value\":null,\"published\":0,.*"));
    }

    private static Map<String, String> tables(String period) {
        var tables = new TreeMap<String, String>();
        for (var measure : measures()) {
            for (var by : measure.getJsonArray("dimensions").getValuesAs(JsonObject.class)) {
                var table = "measure=" + measure.getString("code") + "&by=" + by.getString("code");
                tables.put(
                        table,
                        found("/api/v1/observatory/totals?" + table + and(period))
                                .items()
                                .toString());
            }
        }
        return tables;
    }

    private static List<List<String>> lines(String period) {
        var text = found("/en/observatory/download.csv?" + and(period)).text();
        try (var parser =
                CSVParser.parse(
                        new StringReader(text.substring(1)),
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords().stream()
                    .filter(line -> !line.get("measure").equals("DAYS_IN_STATE"))
                    .map(
                            line ->
                                    line.toMap().entrySet().stream()
                                            .filter(cell -> !MOMENT.contains(cell.getKey()))
                                            .map(Object::toString)
                                            .sorted()
                                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> pages(String period) {
        var pages = new TreeMap<String, List<String>>();
        for (var platform : List.of("gwopa", "wop-lac", "wop-mexico")) {
            for (var measure : measures()) {
                var page = platform + "/observatory/measures/" + measure.getString("code");
                pages.put(
                        page,
                        NUMBER.matcher(found("/en/" + page + "?" + and(period)).text())
                                .results()
                                .map(MatchResult::group)
                                .toList());
            }
        }
        return pages;
    }

    /** What closed periods hold. */
    private static List<JsonObject> measures() {
        return found("/api/v1/observatory/measures").array().getValuesAs(JsonObject.class).stream()
                .filter(measure -> !measure.getString("adds").equals("MEDIAN"))
                .toList();
    }

    private static String and(String period) {
        return period.isEmpty() ? "" : "&period=" + period;
    }

    private static Answer found(String address) {
        var answer = SITE.wire().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer;
    }
}
