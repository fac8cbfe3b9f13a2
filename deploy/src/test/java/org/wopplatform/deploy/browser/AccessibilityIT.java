package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each sort of page as axe, a narrow screen and the browser's console judge it. */
class AccessibilityIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String JUDGE =
            """
            async runOnly => (await axe.run({ runOnly, resultTypes: ['violations'] })).violations.map(found =>
                `${found.id} (${found.help}) ${found.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary)}`)""";
    private static final String EXCESS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final List<String> UNLINKED =
            List.of(
                    "/problems/people.last-administrator",
                    "/wop-mexico/welcome/spent",
                    "/wop-mexico/operators?q=nobody-is-called-so",
                    "/gwopa/forgotten");

    @Test
    void findsNothingToHoldAgainstThePagesThatEverybodySees() {
        try (var visitor = Visitor.withScript()) {
            var pages =
                    Stream.concat(
                                    Tour.from("/", visitor, path -> true, Tour::byKind).stream(),
                                    UNLINKED.stream())
                            .toList();

            assertThat(pages).hasSizeGreaterThan(20);
            assertThat(faults(visitor, pages)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void findsNothingToHoldAgainstTheHomesOfAllPlatforms() {
        try (var visitor = Visitor.withScript()) {
            var homes = Tour.from("/", visitor, path -> path.matches("/[a-z-]*"), Tour::byAddress);

            assertThat(homes).hasSize(7);
            assertThat(faults(visitor, homes)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** A file on its way: refused, looked at, checked, committed. */
    @Test
    void findsNothingToHoldAgainstAnImport() {
        var rows =
                """
                Padrón de operadores;;
                Nombre;País;Población;Anotaciones
                Comité de Agua La Prueba;MX;1200;
                Comité de Agua El Ensayo;MX;muchas;
                Junta de Agua Vecina;HN;300;
                """;
        try (var visitor = Visitor.withScript().signedIn("wop-mexico", "ADMINISTRATOR")) {
            var imports = "/wop-mexico/administration/imports";
            var faults = new ArrayList<String>();
            upload(visitor.at(imports), "padron.xls", "%PDF");
            assertThat(visitor.page().locator("#file-e").count()).isOne();
            faults.addAll(faultsHere(visitor, imports + " refused"));

            upload(visitor, "padron.csv", rows);
            faults.addAll(faultsHere(visitor, imports + " columns"));
            var address = visitor.path();
            visitor.page().locator("form:has(#dates) button").click();
            visitor.page().waitForSelector("form[action$='/commit'] button");
            faults.addAll(faultsHere(visitor, imports + " checked"));
            assertThat(visitor.said()).contains(Text.folded("Población (column C), “muchas”"));

            visitor.send("form[action$='/commit']");
            visitor.page().waitForSelector("a[href*='?import=']");
            faults.addAll(faultsHere(visitor, imports + " committed"));
            faults.addAll(faults(visitor, List.of(address + "?verdict=waiting")));
            visitor.at("/wop-mexico/administration/requests");
            visitor.page().locator("tbody a").first().click();
            faults.addAll(faultsHere(visitor, "a request"));

            assertThat(faults).isEmpty();
            assertThat(visitor.complaints()).allMatch(said -> said.contains("422"));
        }
    }

    private static void upload(Visitor visitor, String name, String content) {
        visitor.field("file")
                .setInputFiles(
                        new FilePayload(
                                name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        visitor.send("form[enctype]");
    }

    @Test
    void findsEnoughContrastInTheDark() {
        try (var visitor = Visitor.inTheDark()) {
            var pages = Tour.from("/", visitor, path -> true, Tour::byKind);

            for (var path : pages) {
                visitor.at(path);
                visitor.page().evaluate(AxeBuilder.getAxeScript());
                var contrast = Map.of("type", "rule", "values", List.of("color-contrast"));
                assertThat((List<?>) visitor.page().evaluate(JUDGE, contrast)).as(path).isEmpty();
            }
        }
    }

    @Test
    void findsNothingToHoldAgainstTheAdministrationOfACountry() {
        holdsNothingAgainstTheAdministrationOf("wop-mexico", 13);
    }

    @Test
    void findsNothingToHoldAgainstTheAdministrationOfARegion() {
        holdsNothingAgainstTheAdministrationOf("wop-lac", 13);
    }

    @Test
    void findsNothingToHoldAgainstTheAdministrationOfGwopa() {
        holdsNothingAgainstTheAdministrationOf("gwopa", 10);
    }

    @Test
    void findsNothingToHoldAgainstADossierOfRecognition() {
        var operator =
                UUID.nameUUIDFromBytes(
                        "wop operator demo-comite-rancho-inventado"
                                .getBytes(StandardCharsets.UTF_8));
        try (var visitor = Visitor.withScript().signedIn("wop-mexico", "ADMINISTRATOR")) {
            var desk = "/wop-mexico/administration/operators/" + operator;

            assertThat(faults(visitor, List.of(desk + "/recognition", desk + "/survey"))).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void wouldFindAPlantedFault() {
        try (var visitor = Visitor.withScript().at("/wop-mexico")) {
            visitor.page()
                    .evaluate(
                            "() => document.querySelector('main').append(document.createElement('img'), document.createElement('button'))");

            assertThat(faultsHere(visitor, "/wop-mexico"))
                    .anyMatch(fault -> fault.contains("image-alt"))
                    .anyMatch(fault -> fault.contains("button-name"));
        }
    }

    @Test
    void findsNothingToHoldAgainstFormsThatCameBack() {
        try (var visitor = Visitor.withScript().signedIn("wop-mexico", "ADMINISTRATOR")) {
            var faults = new ArrayList<String>();
            for (var form :
                    Map.of(
                                    "/wop-mexico/administration/contacts", "contacts",
                                    "/wop-mexico/administration/people", "people",
                                    "/wop-mexico/administration/members", "members",
                                    "/wop-mexico/administration/appearance", "appearance",
                                    "/wop-mexico/me", "tokens")
                            .entrySet()) {
                visitor.at(form.getKey());
                visitor.page()
                        .evaluate(
                                """
                                action => {
                                    const form = document.querySelector(`form[action$="${action}"]`);
                                    form.noValidate = true;
                                    for (const field of form.querySelectorAll('input:not([type=hidden])')) {
                                        if (field.type === 'text' || field.type === 'email' || field.type === 'number') field.value = '';
                                    }
                                }""",
                                form.getValue());
                visitor.send("form[action$='" + form.getValue() + "']");
                assertThat(visitor.page().locator(".error-summary").count())
                        .as(form.getKey())
                        .isEqualTo(1);
                faults.addAll(faultsHere(visitor, form.getKey()));
            }
            assertThat(faults).isEmpty();
        }
    }

    private static void holdsNothingAgainstTheAdministrationOf(String platform, int least) {
        try (var visitor = Visitor.withScript().signedIn(platform, "ADMINISTRATOR")) {
            var own = "/" + platform + "/(administration|me|committee)(/.*)?";
            var pages =
                    new ArrayList<>(
                            Tour.from(
                                    "/" + platform + "/administration",
                                    visitor,
                                    path -> path.matches(own),
                                    Tour::byAddress));

            assertThat(pages).hasSizeGreaterThanOrEqualTo(least);
            assertThat(faults(visitor, pages)).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static List<String> faults(Visitor visitor, List<String> pages) {
        var faults = new ArrayList<String>();
        for (var path : pages) {
            visitor.at(path);
            faults.addAll(faultsHere(visitor, path));
        }
        return faults;
    }

    private static List<String> faultsHere(Visitor visitor, String path) {
        var faults = new ArrayList<String>();
        var page = visitor.page();
        page.evaluate(AxeBuilder.getAxeScript());
        for (var width : List.of(Visitor.WIDE, Visitor.NARROW)) {
            visitor.wide(width);
            var where = path + " at " + width + " px";
            ((List<?>) page.evaluate(JUDGE, Map.of("type", "tag", "values", RULES)))
                    .forEach(fault -> faults.add(where + ": " + fault));
            var excess = ((Number) page.evaluate(EXCESS)).intValue();
            if (excess > 0) {
                faults.add(where + ": " + excess + " px too wide");
            }
        }
        return faults;
    }
}
