package org.wopplatform.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.wopplatform.deploy.Demonstration;

/** What the people of a platform do, in a browser that runs no script. */
class WithoutScriptIT {
    private static final String BOLIVIA = "wop-bolivia";
    private static final String DESK = "/wop-bolivia/administration";
    private static final String DARK_GREEN = "#14532d";
    private static final String PALE_YELLOW = "#ffee99";
    private static final String PASSWORD = "agua para todos 2026";
    private static final Pattern LINK = Pattern.compile("http://\\S+(/wop-bolivia/welcome/\\S+)");

    @Test
    void aNewTextIsOnThePublicPageAtOnce() {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR");
                var reader = Visitor.withoutScript()) {
            var before = visitor.at(DESK + "/texts").field("WELCOME.es").inputValue();
            assertThat(reader.at("/es/wop-bolivia").said()).contains(Text.folded(before));

            sayInSpanish(visitor, "Bienvenida nueva, escrita ahora mismo.");
            assertThat(visitor.page().locator(".flash").innerText()).isEqualTo("Saved.");
            assertThat(reader.at("/es/wop-bolivia").said())
                    .contains("Bienvenida nueva, escrita ahora mismo.")
                    .doesNotContain(Text.folded(before));
            assertThat(reader.at("/fr/wop-bolivia").said()).doesNotContain("Bienvenida nueva");

            sayInSpanish(visitor, before);
            assertThat(reader.at("/es/wop-bolivia").said()).contains(Text.folded(before));
        }
    }

    @Test
    void aContactComesAndGoes() {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR");
                var reader = Visitor.withoutScript()) {
            visitor.at(DESK + "/contacts");
            visitor.field("kind").selectOption("WEBSITE");
            visitor.fill("label", "Boletín de prueba").fill("address", "not an address");
            visitor.send("form[action$='/contacts']");
            assertThat(visitor.field("address").inputValue()).isEqualTo("not an address");
            assertThat(visitor.field("address").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(visitor.field("kind").inputValue()).isEqualTo("WEBSITE");

            visitor.fill("address", "https://boletin.example/");
            visitor.send("form[action$='/contacts']");
            assertThat(visitor.path()).startsWith(DESK + "/contacts?done=");
            assertThat(reader.at("/wop-bolivia").said()).contains("Boletín de prueba");

            var entry = visitor.page().locator("li:has(h3:has-text('Boletín de prueba'))");
            entry.locator("summary").click();
            entry.locator("button").click();
            assertThat(visitor.page().locator(".flash").isVisible()).isTrue();
            assertThat(reader.at("/wop-bolivia").said()).doesNotContain("Boletín de prueba");
        }
    }

    @Test
    void aColourAndALogoChangeThePublicPages() throws IOException {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR");
                var reader = Visitor.withoutScript()) {
            var before = visitor.at(DESK + "/appearance").field("accent").inputValue();
            visitor.fill("accent", DARK_GREEN);
            visitor.field("logo").setInputFiles(new FilePayload("logo.png", "image/png", logo()));
            visitor.send("form[action$='/appearance']");
            assertThat(visitor.page().locator(".flash").isVisible()).isTrue();

            reader.at("/wop-bolivia");
            assertThat(reader.page().locator("link[href*='accent-14532d']").count()).isEqualTo(1);
            assertThat(accentOf(reader)).isEqualTo(DARK_GREEN);
            var logo = reader.page().locator(".brand img");
            assertThat(((Number) logo.evaluate("image => image.naturalWidth")).intValue())
                    .isEqualTo(200);

            visitor.at(DESK + "/appearance");
            visitor.page().locator("details:has(form[action$='remove-logo']) summary").click();
            visitor.send("form[action$='remove-logo']");
            assertThat(reader.at("/wop-bolivia").page().locator(".brand img").count()).isZero();

            visitor.at(DESK + "/appearance").fill("accent", before);
            visitor.send("form[action$='/appearance']");
            assertThat(accentOf(reader.at("/wop-bolivia"))).isEqualTo(before);
        }
    }

    @Test
    void aColourThatIsTooLightComesBackAsItWasTyped() {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR")) {
            visitor.at(DESK + "/appearance").fill("accent", PALE_YELLOW);
            visitor.send("form[action$='/appearance']");

            assertThat(visitor.field("accent").inputValue()).isEqualTo(PALE_YELLOW);
            assertThat(visitor.field("accent").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(visitor.page().locator("#accent-e").innerText()).contains("4.5 to 1");
            assertThat(visitor.page().locator(".error-summary a").getAttribute("href"))
                    .isEqualTo("#accent");
            assertThat(visitor.page().title()).startsWith("Error");
        }
    }

    @Test
    void aPictureThatIsNoneIsRefused() {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR")) {
            visitor.at(DESK + "/appearance");
            visitor.field("logo")
                    .setInputFiles(
                            new FilePayload(
                                    "logo.png",
                                    "image/png",
                                    "<svg xmlns='http://www.w3.org/2000/svg'/>"
                                            .getBytes(StandardCharsets.UTF_8)));
            visitor.send("form[action$='/appearance']");

            assertThat(visitor.page().locator("#logo-e").innerText()).contains("PNG");
        }
    }

    @Test
    void somebodyIsInvitedAndComesIn() {
        var email = "invited-%d@example.org".formatted(System.nanoTime());
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR");
                var invited = Visitor.withoutScript()) {
            visitor.at(DESK + "/people").fill("email", email).fill("name", "Invitada");
            visitor.field("language").selectOption("es");
            visitor.send("form[action$='/people']");
            assertThat(visitor.page().locator("#role-e").isVisible()).as("no role").isTrue();
            assertThat(visitor.field("email").inputValue()).isEqualTo(email);

            visitor.page().locator("input[name=role][value=REVIEWER]").check();
            visitor.send("form[action$='/people']");
            assertThat(visitor.page().locator("tr:has-text('" + email + "')").innerText())
                    .contains("Invitada");

            var message =
                    visitor.at(DESK + "/messages").page().locator("li:has-text('" + email + "')");
            message.locator("summary").click();
            var link = LINK.matcher(message.locator(".prose").innerText());
            assertThat(link.find()).as("a link in the message").isTrue();

            invited.at(link.group(1));
            assertThat(invited.field("address").inputValue()).isEqualTo(email);
            invited.fill("name", "Ana Invitada").fill("password", PASSWORD).fill("repeat", "other");
            invited.send("form[action*='/welcome/']");
            assertThat(invited.page().locator("#repeat-e").isVisible()).isTrue();
            assertThat(invited.field("name").inputValue()).isEqualTo("Ana Invitada");
            assertThat(invited.field("password").inputValue()).isEmpty();

            invited.fill("password", PASSWORD).fill("repeat", PASSWORD);
            invited.send("form[action*='/welcome/']");
            assertThat(invited.path()).startsWith("/wop-bolivia/sign-in?done=");

            invited.signedIn(BOLIVIA, email, PASSWORD);
            assertThat(invited.path()).isEqualTo("/wop-bolivia/me");
            assertThat(invited.saidInMain()).contains("Ana Invitada").contains("Reviewer");
            assertThat(invited.at(link.group(1)).page().locator("#password").count())
                    .as("the link is spent")
                    .isZero();
        }
    }

    @Test
    void theLogTellsWhoDidWhat() {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR")) {
            visitor.at(DESK + "/contacts");
            visitor.field("kind").selectOption("PHONE");
            visitor.fill("label", "Central de prueba").fill("address", "+591 2 000 0000");
            visitor.send("form[action$='/contacts']");
            var name = visitor.page().locator(".util-end a.sign-in").first().innerText();

            visitor.at(DESK + "/audit-log");
            var entry = visitor.page().locator("tr:has-text('Central de prueba')").first();
            entry.locator("summary").click();
            assertThat(entry.innerText())
                    .contains(name)
                    .contains("added")
                    .contains("Central de prueba")
                    .contains("+591 2 000 0000");

            visitor.at(DESK + "/contacts");
            var kept = visitor.page().locator("li:has(h3:has-text('Central de prueba'))");
            kept.locator("summary").click();
            kept.locator("button").click();
            visitor.at(DESK + "/audit-log");
            assertThat(visitor.page().locator("tbody tr").first().innerText())
                    .contains(name)
                    .contains("removed");
        }
    }

    @Test
    void theExportIsOneArchiveWithoutSecrets() throws IOException {
        try (var visitor = Visitor.withoutScript().signedIn(BOLIVIA, "ADMINISTRATOR")) {
            visitor.at(DESK + "/export");
            var download =
                    visitor.page()
                            .waitForDownload(() -> visitor.page().click("a[href$='/archive']"));
            assertThat(download.suggestedFilename())
                    .matches("wop-bolivia-\\d{4}-\\d\\d-\\d\\d\\.zip");

            var entries = entries(Files.readAllBytes(download.path()));
            assertThat(entries.keySet())
                    .anyMatch(name -> name.endsWith(".csv"))
                    .anyMatch(name -> name.endsWith(".json"));
            var all = String.join("\n", entries.values());
            assertThat(all)
                    .contains("Cooperativa de Agua y Alcantarillado Llano Inventado")
                    .contains("administrator.wop-bolivia@demo.example")
                    .doesNotContain("wop-mexico@demo.example")
                    .doesNotContain("PBKDF2", "secret_hash");
            assertThat(all.replaceAll("password_hash[\"\\\\: ]+changed", ""))
                    .as("that a password changed is in the log, the password is nowhere")
                    .doesNotContain("password_hash");
            assertThat(digestsOfNoText(entries)).as("digests of secrets").isEmpty();
        }
    }

    /** Where digests stand that are none of a text that partners signed or agreed to. */
    private static List<String> digestsOfNoText(Map<String, String> entries) {
        var digest = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}");
        return entries.entrySet().stream()
                .filter(
                        entry ->
                                !entry.getKey()
                                        .matches(
                                                "(.*/)?(assent|agreement|capacity_change|diagnosis|plan)[.]csv"))
                .filter(
                        entry ->
                                digest.matcher(
                                                entry.getValue()
                                                        .replaceAll(
                                                                "(content|agreed)_hash[\"\\\\: ]+(\\{[^}]*}|[0-9a-f]{64})",
                                                                ""))
                                        .find())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var email = Demonstration.running().email(BOLIVIA, "FACILITATOR");
        var password = Demonstration.running().password();
        try (var here = Visitor.withoutScript().signedIn(BOLIVIA, email, password);
                var elsewhere = Visitor.withoutScript().signedIn(BOLIVIA, email, password)) {
            assertThat(elsewhere.at("/wop-bolivia/me").page().locator("h1").isVisible()).isTrue();
            here.at("/wop-bolivia/me");
            here.page().locator("details:has(form[action$='everywhere']) summary").click();
            here.send("form[action$='everywhere']");
            assertThat(here.path()).startsWith("/wop-bolivia/sign-in");

            for (var visitor : java.util.List.of(here, elsewhere)) {
                visitor.at("/wop-bolivia/me");
                assertThat(visitor.page().locator("#tokens").count()).isZero();
                assertThat(visitor.page().locator("a.sign-in").first().getAttribute("href"))
                        .isEqualTo("/wop-bolivia/sign-in");
            }
        }
    }

    @Test
    void aWrongPasswordKeepsTheAddressAndSaysNothingOfTheAccount() {
        var known = Demonstration.running().email(BOLIVIA, "DONOR");
        try (var visitor = Visitor.withoutScript()) {
            var answers = new java.util.HashSet<String>();
            for (var email : java.util.List.of(known, "nobody@example.org")) {
                visitor.signedIn(BOLIVIA, email, "not the password");
                assertThat(visitor.field("email").inputValue()).isEqualTo(email);
                assertThat(visitor.field("password").inputValue()).isEmpty();
                answers.add(visitor.page().locator(".error-summary").innerText());
            }
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void aMeetingOfTheCommitteeIsRecordedOnceItsFaultsAreMended() {
        try (var visitor = Visitor.withoutScript().signedIn("cari-wop", "ADMINISTRATOR")) {
            visitor.at("/cari-wop/committee");
            visitor.fill("number", "41").fill("heldOn", "2999-01-01").fill("place", "Castries");
            visitor.send("form[action$='/meetings']");
            assertThat(visitor.page().locator(".error-summary").isVisible()).isTrue();
            assertThat(visitor.field("heldOn").inputValue()).isEqualTo("2999-01-01");
            assertThat(visitor.field("place").inputValue()).isEqualTo("Castries");

            visitor.fill("heldOn", "2024-13");
            visitor.send("form[action$='/meetings']");
            assertThat(visitor.field("heldOn").getAttribute("aria-invalid")).isEqualTo("true");

            visitor.fill("heldOn", "2024-06");
            visitor.send("form[action$='/meetings']");
            assertThat(visitor.page().locator(".flash").isVisible()).isTrue();
            assertThat(visitor.saidInMain()).contains("June 2024").contains("Castries");
            assertThat(visitor.at("/es/cari-wop").saidInMain()).contains("junio de 2024");

            visitor.at("/cari-wop/committee").fill("number", "41").fill("heldOn", "2024-07");
            visitor.send("form[action$='/meetings']");
            assertThat(visitor.field("number").getAttribute("aria-invalid"))
                    .as("the number is taken")
                    .isEqualTo("true");
        }
    }

    @Test
    void aSeatOfTheCommitteeIsTakenAndVacated() {
        try (var visitor = Visitor.withoutScript().signedIn("wop-lac", "FACILITATOR")) {
            visitor.at("/wop-lac/committee").fill("seat", "Probe seat");
            visitor.fill("organisation", "ALOAS").fill("since", "2020-01-15");
            visitor.send("form[action$='/seats']");
            assertThat(visitor.page().locator("tr:has-text('Probe seat')").innerText())
                    .contains("ALOAS");

            visitor.page().locator("tr:has-text('Probe seat') summary").click();
            visitor.page().locator("tr:has-text('Probe seat') button").click();
            assertThat(visitor.page().locator(".flash").isVisible()).isTrue();
            assertThat(visitor.page().locator("tr:has-text('Probe seat')").count()).isZero();
        }
    }

    @Test
    void aMemberOfTheAssociationIsEnteredAndLeaves() {
        try (var visitor = Visitor.withoutScript().signedIn("wop-mexico", "ADMINISTRATOR")) {
            var name = "Organismo de prueba " + System.nanoTime();
            visitor.at("/wop-mexico/administration/members").fill("organisation", name);
            visitor.field("category").selectOption("COMMUNITY_OPERATOR");
            visitor.fill("since", "2024-02-29");
            visitor.send("form[action$='/members']");
            var row = visitor.page().locator("tr:has-text('" + name + "')");
            assertThat(row.innerText()).contains("ANEAS").contains("29 February 2024");

            visitor.fill("organisation", name);
            visitor.send("form[action$='/members']");
            assertThat(visitor.field("organisation").getAttribute("aria-invalid"))
                    .as("entered already")
                    .isEqualTo("true");

            visitor.at("/wop-mexico/administration/members");
            row.locator("summary").click();
            row.locator("button").click();
            assertThat(visitor.page().locator(".flash").isVisible()).isTrue();
            assertThat(row.locator("button").count()).isZero();
        }
    }

    private static void sayInSpanish(Visitor visitor, String text) {
        visitor.at(DESK + "/texts").fill("WELCOME.es", text);
        visitor.send("form[action$='/texts']");
    }

    private static String accentOf(Visitor reader) {
        return (String)
                reader.page()
                        .evaluate(
                                "() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()");
    }

    private static byte[] logo() throws IOException {
        var picture = new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(20, 83, 45));
        pen.fillOval(20, 10, 60, 60);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
