package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing but the keys. */
class KeyboardIT {
    private static final int MOST_STOPS = 120;
    private static final String FOCUSED =
            """
            () => {
                const it = document.activeElement, look = getComputedStyle(it), box = it.getBoundingClientRect();
                return {
                    what: it.id ? '#' + it.id : it.className ? '.' + it.className.split(' ')[0] : it.tagName.toLowerCase(),
                    href: it.getAttribute('href') || '',
                    outlined: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2,
                    there: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                };
            }""";

    /** Where the focus rests. */
    private record Stop(String what, String href, boolean outlined, boolean there) {
        static Stop of(Page page) {
            var at = (java.util.Map<?, ?>) page.evaluate(FOCUSED);
            return new Stop(
                    (String) at.get("what"),
                    (String) at.get("href"),
                    (Boolean) at.get("outlined"),
                    (Boolean) at.get("there"));
        }
    }

    @Test
    void theFirstStopLeadsPastTheNavigation() {
        try (var visitor = Visitor.withoutScript().at("/wop-mexico/operators")) {
            assertThat(tab(visitor.page()).what()).isEqualTo(".skip");
            visitor.page().keyboard().press("Enter");
            assertThat(Stop.of(visitor.page()).what()).isEqualTo("#main");
            assertThat(tab(visitor.page()).what()).isEqualTo("#q");
        }
    }

    @Test
    void everyStopCanBeSeen() {
        try (var visitor = Visitor.withoutScript()) {
            for (var path :
                    List.of(
                            "/",
                            "/wop-mexico/operators",
                            "/cari-wop/committee",
                            "/gwopa/sign-in")) {
                for (var width : List.of(Visitor.WIDE, Visitor.NARROW)) {
                    visitor.wide(width).at(path);
                    assertThat(stops(visitor.page()))
                            .as(path + " at " + width + " px")
                            .isNotEmpty()
                            .allMatch(Stop::outlined, "is outlined")
                            .allMatch(Stop::there, "is on the screen");
                }
            }
        }
    }

    @Test
    void reachesLanguagesSigningInMenuAndSearch() {
        try (var visitor = Visitor.withoutScript().at("/wop-mexico/operators")) {
            var stops = stops(visitor.page());

            assertThat(stops)
                    .extracting(Stop::href)
                    .contains(
                            "/es/wop-mexico/operators",
                            "/wop-mexico/sign-in",
                            "/wop-mexico/operators",
                            "/wop-mexico/partnerships");
            assertThat(stops).extracting(Stop::what).contains("#q", "#country");
        }
    }

    @Test
    void searchesTheDirectory() {
        try (var visitor = Visitor.withoutScript().at("/wop-lac/operators")) {
            until(visitor.page(), "#q");
            visitor.page().keyboard().type("belize");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/operators?q=belize**");

            assertThat(visitor.saidInMain()).contains("Belize Water Services");
        }
    }

    @Test
    void opensAPageFromTheMenuAndTheSamePageInAnotherLanguage() {
        try (var visitor = Visitor.withoutScript().at("/wop-mexico")) {
            untilHref(visitor.page(), "/wop-mexico/partnerships");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/wop-mexico/partnerships");
            untilHref(visitor.page(), "/pt/wop-mexico/partnerships");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/pt/wop-mexico/partnerships");

            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("pt");
        }
    }

    @Test
    void opensAndClosesTheMenuOfANarrowScreen() {
        try (var visitor = Visitor.withoutScript().wide(Visitor.NARROW).at("/wop-mexico")) {
            var page = visitor.page();
            var menu = page.locator("#menu");
            assertThat(menu.isVisible()).isFalse();

            until(page, ".menu-button");
            page.keyboard().press("Enter");
            assertThat(menu.isVisible()).isTrue();
            untilHref(page, "/wop-mexico/operators");
            page.keyboard().press("Escape");
            assertThat(menu.isVisible()).isFalse();

            until(page, ".menu-button");
            page.keyboard().press("Enter");
            untilHref(page, "/wop-mexico/operators");
            page.keyboard().press("Enter");
            page.waitForURL("**/wop-mexico/operators");
        }
    }

    @Test
    void signsIn() {
        var demonstration = org.wopplatform.deploy.Demonstration.running();
        try (var visitor = Visitor.withoutScript().at("/wop-argentina/sign-in")) {
            until(visitor.page(), "#email");
            visitor.page().keyboard().type(demonstration.email("wop-argentina", "FACILITATOR"));
            visitor.page().keyboard().press("Tab");
            visitor.page().keyboard().type(demonstration.password());
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForURL("**/wop-argentina/me");
        }
    }

    private static Stop tab(Page page) {
        page.keyboard().press("Tab");
        return Stop.of(page);
    }

    /** Each stop from the head of the page to its end. */
    private static List<Stop> stops(Page page) {
        var stops = new ArrayList<Stop>();
        for (var stop = tab(page); !stop.what().equals("body") && stops.size() < MOST_STOPS; ) {
            stops.add(stop);
            stop = tab(page);
        }
        return stops;
    }

    private static void until(Page page, String what) {
        for (var i = 0; i < MOST_STOPS; i++) {
            if (tab(page).what().equals(what)) {
                return;
            }
        }
        throw new AssertionError("the focus never reached " + what);
    }

    private static void untilHref(Page page, String href) {
        for (var i = 0; i < MOST_STOPS; i++) {
            if (tab(page).href().equals(href)) {
                return;
            }
        }
        throw new AssertionError("the focus never reached the link to " + href);
    }
}
