package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;

/** What the founding documents say stands on the homes, in every language, with its source. */
class FactsIT {
    private static Map<String, List<CSVRecord>> facts;

    @BeforeAll
    static void readsTheFacts() throws IOException {
        var file = Path.of(System.getProperty("wop.home"), "facts/facts.csv");
        try (var records =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setCommentMarker('#')
                        .get()
                        .parse(Files.newBufferedReader(file))) {
            facts =
                    records.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            fact -> fact.get("platform"),
                                            TreeMap::new,
                                            Collectors.toList()));
        }
        assertThat(facts).containsKeys("gwopa", "wop-lac", "cari-wop", "wop-mexico");
    }

    @Test
    void everyFactOfAPlatformStandsOnItsHomeInEveryLanguage() {
        try (var visitor = Visitor.withoutScript()) {
            for (var platform : facts.keySet()) {
                for (var language : Language.values()) {
                    var said = Text.letters(visitor.at(home(platform, language)).saidInMain());
                    for (var fact : facts.get(platform)) {
                        assertThat(tells(said, fact, language))
                                .as(fact.get("id") + " in " + language)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void reportedNumbersStandApartFromCountedOnes() {
        try (var visitor = Visitor.withoutScript()) {
            for (var platform : facts.keySet()) {
                for (var language : Language.values()) {
                    visitor.at(home(platform, language));
                    var reported = texts(visitor, ".figure-reported");
                    var counted = texts(visitor, ".figure-counted");
                    for (var fact : reported(platform)) {
                        var label = Text.folded(fact.get(language.code()));
                        var amount =
                                Text.folded(
                                        NumberFormat.getInstance(language.locale())
                                                .format(new BigDecimal(fact.get("amount"))));
                        assertThat(reported)
                                .as(fact.get("id") + " in " + language)
                                .anyMatch(
                                        figure ->
                                                figure.contains(label) && figure.contains(amount));
                        assertThat(counted)
                                .as(fact.get("id") + " in " + language)
                                .noneMatch(figure -> figure.startsWith(amount + label));
                    }
                    assertThat(
                                    visitor.page()
                                            .locator(
                                                    "ul:has(.figure-counted):has(.figure-reported)")
                                            .count())
                            .as("lists that mix both on " + platform)
                            .isZero();
                }
            }
        }
    }

    @Test
    void reportedNumbersNameTheirSourceAndItsDate() {
        try (var visitor = Visitor.withoutScript()) {
            for (var platform : facts.keySet()) {
                visitor.at(home(platform, Language.EN));
                var lists = visitor.page().locator("ul:has(.figure-reported)");
                assertThat(lists.count() > 0).isEqualTo(!reported(platform).isEmpty());
                for (var list : lists.all()) {
                    var around = list.locator("xpath=..");
                    var source = around.locator(".source a[href^='#s']");
                    assertThat(source.count()).as(platform).isPositive();
                    var target = source.first().getAttribute("href");
                    assertThat(visitor.page().locator(target).count()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void tellsThatASourceCountsThreePlatformsAndNamesFour() {
        try (var visitor = Visitor.withoutScript()) {
            assertThat(visitor.at("/").saidInMain())
                    .contains("three national platforms are active")
                    .contains("yet it lists four");
        }
    }

    @Test
    void theDemonstrationSaysOnEveryPageWhatItIs() {
        try (var visitor = Visitor.withoutScript()) {
            for (var path : List.of("/", "/wop-mexico/operators", "/cari-wop/sign-in")) {
                for (var language : Language.values()) {
                    visitor.at("/" + language.code() + path);
                    assertThat(visitor.page().locator(".demo-bar").isVisible()).isTrue();
                    assertThat(visitor.page().locator(".demo-bar").innerText()).isNotBlank();
                }
            }
        }
    }

    /**
     * Word for word; agendas that are alike in several countries are told once, with a list of
     * these.
     */
    private static boolean tells(String said, CSVRecord fact, Language language) {
        var text = fact.get(language.code());
        if (said.contains(Text.letters(text))) {
            return true;
        }
        var country =
                new Locale.Builder()
                        .setRegion(fact.get("country"))
                        .build()
                        .getDisplayCountry(language.locale());
        return fact.get("topic").equals("agenda")
                && said.contains(Text.letters(country))
                && said.contains(Text.letters(text.substring(text.indexOf(": "))));
    }

    private static List<CSVRecord> reported(String platform) {
        return facts.get(platform).stream().filter(fact -> !fact.get("amount").isBlank()).toList();
    }

    private static String home(String platform, Language language) {
        return "/" + language.code() + (platform.equals("gwopa") ? "/" : "/" + platform);
    }

    private static List<String> texts(Visitor visitor, String selector) {
        return visitor.page().locator(selector).allTextContents().stream()
                .map(Text::folded)
                .toList();
    }
}
