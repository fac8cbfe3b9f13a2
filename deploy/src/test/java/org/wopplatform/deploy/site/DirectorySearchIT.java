package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the directory finds, as a page, through the API and as a file. */
class DirectorySearchIT {
    private static final Site SITE = Site.demonstration();
    private static final Pattern NAME = Pattern.compile("\"legalName\":\"([^\"]*)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asociacion",
                "Asociaci%C3%B3n",
                "rio+ASOCIACION",
                "imaginario+r%C3%ADo+agua"
            })
    void aSearchFindsAllItsWordsInAnyOrderWhateverTheAccents(String words) {
        assertThat(names("wop-lac", "q=" + words))
                .contains("Asociación de Agua Potable Río Verde Imaginario (demostración)");
    }

    @ParameterizedTest
    @CsvSource({
        "country=HN, country, HN",
        "sizeClass=LARGE, sizeClass, LARGE",
        "service=stormwater, services, stormwater"
    })
    void aFilterKeepsWhatItNamesAndNothingElse(String filter, String field, String code) {
        var all = SITE.wire().get("/api/v1/platforms/gwopa/operators?size=200").text();
        var found = SITE.wire().get("/api/v1/platforms/gwopa/operators?size=200&" + filter).text();
        assertThat(total(found)).isPositive();
        assertThat(oneALine(found).lines().filter(line -> line.contains("\"legalName\"")))
                .allMatch(line -> line.contains("\"" + code + "\""));
        assertThat(oneALine(all).lines().filter(line -> holds(line, field, code)).count())
                .isEqualTo(total(found));
    }

    @Test
    void aCodeThatIsNoneIsRefusedByTheApiAndPassedOverByThePage() {
        for (var filter : List.of("service", "sizeClass", "area", "form", "country", "format")) {
            assertThat(
                            SITE.wire()
                                    .get(
                                            "/api/v1/platforms/gwopa/operators?"
                                                    + filter
                                                    + "=nonsense")
                                    .status())
                    .as(filter)
                    .isEqualTo(422);
        }
        assertThat(SITE.wire().get("/gwopa/operators?service=x&sizeClass=x&area=x&form=x").text())
                .contains("Belize Water Services");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%25", "_", "%5C", "%27%3B+drop+table+operator", "zz%00zz", "%F0%9F%92%A7"})
    void signsOfTheDatabaseAreWordsLikeOthers(String words) {
        assertThat(SITE.wire().get("/gwopa/operators?q=" + words).status()).isEqualTo(200);
        assertThat(names("gwopa", "q=" + words)).isEmpty();
    }

    @Test
    void aFileHoldsTheEntriesOfTheSameSearch() {
        var names = names("gwopa", "q=agua&size=200");
        var csv = SITE.wire().get("/es/gwopa/operators.csv?q=agua");
        assertThat(csv.header("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition").orElseThrow()).contains("gwopa-operators.csv");
        assertThat(csv.text().lines().skip(1)).hasSize(names.size());
        assertThat(names).isNotEmpty().allMatch(name -> csv.text().contains(name));
        var json = SITE.wire().get("/gwopa/operators.json?q=agua").text();
        assertThat(NAME.matcher(json).results().map(m -> m.group(1))).isEqualTo(names);
        assertThat(
                        SITE.wire()
                                .get(
                                        "/api/v1/platforms/gwopa/operators?q=agua",
                                        "Accept: text/csv",
                                        "Accept-Language: es")
                                .text())
                .isEqualTo(csv.text());
    }

    @Test
    void thePageShowsWhatNarrowsItAndHowToTakeThatAway() {
        var page =
                SITE.wire().get("/es/wop-lac/operators?q=agua&country=HN&sizeClass=SMALL").text();
        assertThat(page)
                .contains("href=\"/es/wop-lac/operators?q=agua&amp;country=HN\"")
                .contains("href=\"/es/wop-lac/operators?country=HN&amp;sizeClass=SMALL\"")
                .contains(
                        "href=\"/es/wop-lac/operators.csv?q=agua&amp;country=HN&amp;sizeClass=SMALL\"");
    }

    /** Rule T14: what a list shows can be read one by one, and the reverse. */
    @Test
    void nothingIsFoundThatCannotBeReadAlone() {
        var all = SITE.wire().get("/api/v1/platforms/gwopa/operators?size=200").text();
        var entry = Pattern.compile("\"id\":\"([^\"]+)\",\"platform\":\"([^\"]+)\"").matcher(all);
        var read = 0;
        while (entry.find()) {
            assertThat(
                            SITE.wire()
                                    .get("/" + entry.group(2) + "/operators/" + entry.group(1))
                                    .status())
                    .isEqualTo(200);
            read++;
        }
        assertThat(read).isEqualTo(total(all));
    }

    private static boolean holds(String line, String field, String code) {
        return Pattern.compile("\"" + field + "\":(\"" + code + "\"|\\[[^\\]]*\"" + code + "\")")
                .matcher(line)
                .find();
    }

    private static String oneALine(String items) {
        return items.replace("{\"id\"", "\n{\"id\"");
    }

    private static List<String> names(String platform, String query) {
        var answer = SITE.wire().get("/api/v1/platforms/" + platform + "/operators?" + query);
        return NAME.matcher(answer.text()).results().map(match -> match.group(1)).toList();
    }

    private static int total(String answer) {
        var total = TOTAL.matcher(answer);
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1));
    }
}
