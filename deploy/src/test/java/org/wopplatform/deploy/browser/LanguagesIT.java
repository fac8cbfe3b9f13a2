package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;
import org.wopplatform.deploy.Demonstration;

/** Every sort of page in every language, word by word. */
class LanguagesIT {
    private static final Pattern MISSING =
            Pattern.compile("\\[[a-z][a-z0-9.-]*[.-][A-Za-z0-9.-]+]");

    /** Names, which no language translates: of the languages, and of the demonstration's tokens. */
    private static final Set<String> NAMES = Set.of("English", "demonstration");

    private static final Map<Language, Set<String>> WORDS = new LinkedHashMap<>();

    @BeforeAll
    static void readsTheWords() throws IOException {
        for (var language : Language.values()) {
            var words = new HashSet<String>();
            for (var bundle : List.of("public", "administration", "rules")) {
                var read = new Properties();
                var name =
                        "/org/wopplatform/web/words/%s_%s.properties"
                                .formatted(bundle, language.code());
                try (var in = LanguagesIT.class.getResourceAsStream(name)) {
                    read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                read.values().forEach(value -> words.add(Text.folded((String) value)));
            }
            WORDS.put(language, words);
        }
    }

    @Test
    void noPublicPageLacksAWordOrSaysItInEnglish() {
        try (var visitor = Visitor.withoutScript()) {
            var pages = Tour.from("/", visitor, path -> true, Tour::byKind);

            assertThat(strangers(visitor, pages)).isEmpty();
        }
    }

    @Test
    void noPageOfAnAdministrationLacksAWordOrSaysItInEnglish() {
        for (var platform : List.of("wop-mexico", "wop-lac", "gwopa")) {
            try (var visitor = Visitor.withoutScript().signedIn(platform, "ADMINISTRATOR")) {
                var own = "/" + platform + "/(administration|me|committee)(/.*)?";
                var pages =
                        Tour.from(
                                "/" + platform + "/administration",
                                visitor,
                                path -> path.matches(own),
                                Tour::byAddress);

                assertThat(strangers(visitor, pages)).isEmpty();
            }
        }
    }

    @Test
    void switchingTheLanguageKeepsThePage() {
        try (var visitor = Visitor.withoutScript().at("/wop-mexico/operators")) {
            visitor.page().click(".langs a[lang=es]");
            assertThat(visitor.path()).isEqualTo("/es/wop-mexico/operators");
            visitor.page().click(".langs a[lang=fr]");
            assertThat(visitor.path()).isEqualTo("/fr/wop-mexico/operators");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("fr");

            visitor.page().click("table a >> nth=0");
            assertThat(visitor.path()).startsWith("/fr/wop-mexico/operators/");
            visitor.page().click(".langs a[lang=pt]");
            assertThat(visitor.path()).startsWith("/pt/wop-mexico/operators/");
        }
    }

    @Test
    void theLanguageOfTheBrowserIsTakenWhereTheAddressNamesNone() {
        var demonstration = Demonstration.running();
        for (var language : Language.values()) {
            var page =
                    demonstration.send(
                            demonstration
                                    .request("/wop-mexico")
                                    .header("Accept-Language", language.code() + ",en;q=0.1"));
            assertThat(page.body()).contains("<html lang=\"" + language.code() + "\">");
        }
    }

    /** What a page says in English although the language has a word for it, or could not say. */
    private static List<String> strangers(Visitor visitor, List<String> pages) {
        var strangers = new ArrayList<String>();
        for (var language : List.of(Language.ES, Language.FR, Language.PT)) {
            var english = new HashSet<>(WORDS.get(Language.EN));
            english.removeAll(WORDS.get(language));
            english.removeAll(NAMES);
            for (var path : pages) {
                var address = "/" + language.code() + path;
                var answer =
                        visitor.context().request().get(Demonstration.running().url() + address);
                assertThat(answer.status()).as(address).isEqualTo(200);
                var html = answer.text();
                assertThat(html).contains("<html lang=\"" + language.code() + "\">");
                for (var piece : Text.pieces(html)) {
                    if (english.contains(piece) || MISSING.matcher(piece).find()) {
                        strangers.add(address + ": " + piece);
                    }
                }
            }
        }
        return strangers;
    }
}
