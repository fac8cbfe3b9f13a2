package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may be kept is kept apart: by platform, by language, by who reads. */
class CachingIT {
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
    private static final List<String> LANGUAGES = List.of("en", "es", "fr", "pt");

    private static List<String> publicPages() {
        var pages = new ArrayList<String>();
        for (var platform : PLATFORMS) {
            for (var language : LANGUAGES) {
                var home =
                        platform.equals("gwopa") ? "/" + language : "/" + language + "/" + platform;
                pages.add(home);
                pages.add("/" + language + "/" + platform + "/operators");
                pages.add("/" + language + "/" + platform + "/partnerships");
                pages.add("/" + language + "/" + platform + "/observatory");
            }
        }
        pages.addAll(List.of("/wop-lac/committee", "/cari-wop/committee", "/problems/not-found"));
        return pages;
    }

    /** Asked for twice in turns, so that the second round meets whatever the first left behind. */
    @Test
    void noTwoPagesShareATagOrABody() {
        var first = new HashMap<String, Answer>();
        var byTag = new HashMap<String, String>();
        for (var page : publicPages()) {
            var answer = SITE.wire().get(page);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.header("ETag")).as(page).isPresent();
            assertThat(byTag.put(answer.header("ETag").get(), page)).as(page).isNull();
            first.put(page, answer);
        }
        for (var page : publicPages()) {
            var again = SITE.wire().get(page);
            assertThat(again.text()).as(page).isEqualTo(first.get(page).text());
            assertThat(again.header("ETag")).isEqualTo(first.get(page).header("ETag"));
        }
    }

    @Test
    void aTagIsGoodForItsOwnPageOnly() {
        var mexico = SITE.wire().get("/wop-mexico").header("ETag").orElseThrow();
        var spanish = SITE.wire().get("/es/wop-mexico").header("ETag").orElseThrow();
        var honduras = SITE.wire().get("/wop-honduras").header("ETag").orElseThrow();

        var unchanged = SITE.wire().get("/wop-mexico", "If-None-Match: " + mexico);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.header("ETag")).contains(mexico);
        for (var other : List.of(spanish, honduras, "\"nonsense\"")) {
            assertThat(SITE.wire().get("/wop-mexico", "If-None-Match: " + other).status())
                    .isEqualTo(200);
        }
        assertThat(
                        SITE.wire()
                                .get("/wop-mexico", "If-None-Match: " + honduras + ", " + mexico)
                                .status())
                .isEqualTo(304);
    }

    @Test
    void whatEveryPageNeedsIsNamedByItsContentAndKeptForEver() {
        var page = SITE.wire().get("/wop-mexico");
        for (var what : List.of("icon", "stylesheet")) {
            var address = page.find("<link rel=\"" + what + "\" href=\"(/assets/[^\"]+)\"");
            var asset = SITE.wire().get(address);
            assertThat(asset.status()).as(address).isEqualTo(200);
            assertThat(asset.header("Cache-Control"))
                    .as(address)
                    .get()
                    .asString()
                    .contains("immutable");
        }
    }

    @Test
    void theLanguageOfTheBrowserGetsItsOwnPage() {
        var english = SITE.wire().get("/wop-mexico", "Accept-Language: en");
        var spanish = SITE.wire().get("/wop-mexico", "Accept-Language: es-MX,es;q=0.9,en;q=0.5");
        var again = SITE.wire().get("/wop-mexico", "Accept-Language: en");

        assertThat(english.text()).contains("<html lang=\"en\"");
        assertThat(spanish.text()).contains("<html lang=\"es\"");
        assertThat(again.text()).isEqualTo(english.text());
        assertThat(spanish.header("ETag")).isNotEqualTo(english.header("ETag"));
        assertThat(spanish.header("Vary").orElse(""))
                .contains("Accept-Language")
                .contains("Cookie");
    }

    @Test
    void answersOfTheApiAreKeptApartToo() {
        var byTag = new HashMap<String, String>();
        for (var round = 0; round < 2; round++) {
            for (var platform : PLATFORMS) {
                for (var language : LANGUAGES) {
                    for (var part : List.of("", "/operators", "/partnerships")) {
                        var answer =
                                SITE.wire()
                                        .get(
                                                "/api/v1/platforms/" + platform + part,
                                                "Accept-Language: " + language);
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.header("Vary").orElse(""))
                                .contains("Accept-Language")
                                .contains("Authorization");
                        var known =
                                byTag.putIfAbsent(
                                        answer.header("ETag").orElseThrow(), answer.text());
                        assertThat(answer.text()).isEqualTo(known == null ? answer.text() : known);
                        if (part.isEmpty()) {
                            assertThat(answer.object().getString("id")).isEqualTo(platform);
                        }
                    }
                }
            }
        }
    }

    @Test
    void publicPagesSetNoCookieAndMayBeKept() {
        for (var page : publicPages()) {
            var answer = SITE.wire().get(page);
            assertThat(answer.header("Set-Cookie")).as(page).isEmpty();
            assertThat(answer.header("Cache-Control"))
                    .contains("public, max-age=0, must-revalidate");
        }
        for (var page :
                List.of("/nowhere", "/wop-mexico/me", "/wop-mexico/sign-in", "/api/v1/me")) {
            var answer = SITE.wire().get(page);
            assertThat(answer.header("Set-Cookie")).as(page).isEmpty();
        }
    }

    @Test
    void whatIsForOnePersonIsKeptByNobody() {
        var cookie = SITE.cookie("wop-mexico", "ADMINISTRATOR");
        for (var page :
                List.of(
                        "/wop-mexico",
                        "/wop-mexico/operators",
                        "/wop-mexico/me",
                        "/wop-mexico/administration",
                        "/wop-mexico/administration/people",
                        "/wop-mexico/administration/audit-log",
                        "/wop-mexico/administration/export/archive")) {
            var answer = SITE.wire().get(page, cookie);
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(page).contains("private, no-store");
            assertThat(answer.header("ETag")).as(page).isEmpty();
        }
        for (var page :
                List.of(
                        "/wop-mexico/sign-in",
                        "/wop-mexico/forgotten",
                        "/wop-mexico/welcome/unknown")) {
            assertThat(SITE.wire().get(page).header("Cache-Control"))
                    .as(page)
                    .contains("private, no-store");
        }
        for (var path : List.of("/api/v1/me", "/api/v1/tokens", "/api/v1/platforms/wop-mexico")) {
            var answer = SITE.wire().get(path, SITE.bearer("wop-mexico", "ADMINISTRATOR"));
            assertThat(answer.header("Cache-Control").orElse("")).as(path).startsWith("private");
        }
    }

    /**
     * Whoever is signed in reads a page first; the next reader must not see that somebody's page.
     */
    @Test
    void aPageMadeForOnePersonIsNotGivenToTheNext() {
        var mexico = SITE.cookie("wop-mexico", "ADMINISTRATOR");
        var honduras = SITE.cookie("wop-honduras", "ADMINISTRATOR");
        var name = "WOP-Mexico administrator";

        for (var round = 0; round < 3; round++) {
            assertThat(SITE.wire().get("/wop-mexico/operators", mexico).text()).contains(name);
            assertThat(SITE.wire().get("/wop-mexico/operators", honduras).text())
                    .contains("WOP-Honduras administrator")
                    .doesNotContain(name);
            assertThat(SITE.wire().get("/wop-mexico/operators").text())
                    .doesNotContain(name)
                    .doesNotContain("WOP-Honduras administrator");
        }
    }

    @Test
    void aChangeIsSeenAtOnceAndOnlyWhereItWasMade() {
        var cookie = SITE.cookie("wop-argentina", "ADMINISTRATOR");
        var before = SITE.wire().get("/wop-argentina").header("ETag");
        var other = SITE.wire().get("/wop-bolivia");

        var added =
                SITE.wire()
                        .post(
                                "/wop-argentina/administration/contacts",
                                "kind=EMAIL&label=Keeping&address=keeping%40argentina.example",
                                cookie);
        assertThat(added.status()).isEqualTo(303);
        var after = SITE.wire().get("/wop-argentina");
        assertThat(after.text()).contains("keeping@argentina.example");
        assertThat(after.header("ETag")).isNotEqualTo(before);
        assertThat(SITE.wire().get("/wop-bolivia").text())
                .isEqualTo(other.text())
                .doesNotContain("keeping@argentina.example");

        var list = SITE.wire().get("/wop-argentina/administration/contacts", cookie).text();
        var id =
                list.substring(list.indexOf("keeping@argentina.example"))
                        .replaceFirst("(?s).*?contacts/([0-9a-f-]{36})/remove.*", "$1");
        SITE.wire().post("/wop-argentina/administration/contacts/" + id + "/remove", "", cookie);
        assertThat(SITE.wire().get("/wop-argentina").text())
                .doesNotContain("keeping@argentina.example");
    }
}
