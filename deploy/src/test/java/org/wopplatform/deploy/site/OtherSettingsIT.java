package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wopplatform.deploy.Program;

/**
 * The demonstration as somebody might really put it up: behind a proxy with TLS, with an SMTP
 * server, a domain name for Mexico, a dashboard elsewhere that calls the API, and Bolivia
 * suspended.
 */
class OtherSettingsIT {
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Program program;
    private static Site site;

    @BeforeAll
    static void start() throws Exception {
        MAIL.start();
        var data = Path.of(System.getProperty("wop.build"), "it-other-settings");
        Program.delete(data);
        program =
                Program.again(
                        "demo",
                        data,
                        Program.freePort(),
                        Map.of(
                                "WOP_TRUSTED_PROXY", "true",
                                "WOP_DAILY_SECONDS", "5",
                                "WOP_MAIL_HOST", "127.0.0.1",
                                "WOP_MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()),
                                "WOP_MAIL_STARTTLS", "false",
                                "WOP_MAIL_FROM", "no-reply@wop.example",
                                "WOP_CORS_ORIGINS", "https://dashboard.example",
                                "WOP_PLATFORM_WOP_MEXICO_DOMAIN", "mexico.example",
                                "WOP_PLATFORM_WOP_BOLIVIA_STATUS", "suspended"),
                        "--url",
                        "https://wop.example");
        program.awaitReady(Duration.ofSeconds(180));
        site = Site.of(program);
    }

    @AfterAll
    static void stop() {
        program.stop();
        MAIL.stop();
    }

    /** Whoever asks and for whatever: a suspended platform only says that it is suspended. */
    @TestFactory
    Stream<DynamicTest> aSuspendedPlatformDoesNothing() {
        var callers =
                List.of(
                        "X-Nobody: 1",
                        site.bearer("wop-bolivia", "ADMINISTRATOR"),
                        Site.cookie(
                                site.wire(),
                                "gwopa",
                                site.email("wop-bolivia", "ADMINISTRATOR"),
                                site.password()),
                        site.bearer("gwopa", "ADMINISTRATOR"));
        return MatrixIT.Line.all().stream()
                .filter(line -> line.path().contains("{platform}"))
                .filter(line -> !line.path().matches(".*/(accent|logo)-.*"))
                .map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line.route(),
                                        () -> callers.forEach(caller -> suspended(line, caller))));
    }

    private static void suspended(MatrixIT.Line line, String caller) {
        var target =
                line.path()
                        .replace("{platform}", "wop-bolivia")
                        .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
        var type =
                line.path().matches(".*/(appearance|imports|documents|files)")
                        ? "multipart/form-data; boundary=x"
                        : line.isApi() ? "application/json" : "application/x-www-form-urlencoded";
        var answer =
                site.wire()
                        .send(
                                line.method(),
                                target,
                                line.method().matches("GET|DELETE") ? "" : "{}",
                                caller,
                                "Content-Type: " + type,
                                "Accept-Language: en");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.text()).contains("This platform is suspended");
    }

    @Test
    void theOthersGoOnBesideASuspendedPlatform() {
        assertThat(site.wire().get("/wop-honduras").status()).isEqualTo(200);
        assertThat(site.wire().get("/").status()).isEqualTo(200);
        assertThat(
                        site.wire().get("/api/v1/platforms").items().stream()
                                .filter(item -> item.getString("status").equals("suspended"))
                                .map(item -> item.getString("id")))
                .containsExactly("wop-bolivia");
        assertThat(
                        site.wire()
                                .get("/api/v1/me", site.bearer("wop-bolivia", "ADMINISTRATOR"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void theProxysWordOnWhereARequestCameFromCounts() {
        var email = site.email("wop-honduras", "ADMINISTRATOR");
        for (var i = 0; i < 5; i++) {
            assertThat(attempt(email, "guess " + i, "198.51.100.1").status()).isEqualTo(422);
        }

        assertThat(attempt(email, site.password(), "198.51.100.1").status()).isEqualTo(422);
        assertThat(attempt(email, site.password(), "203.0.113.9, 198.51.100.1").status())
                .isEqualTo(422);
        assertThat(attempt(email, site.password(), "198.51.100.1, 198.51.100.2").status())
                .isEqualTo(303);
    }

    private static Answer attempt(String email, String password, String forwarded) {
        return site.wire()
                .post(
                        "/wop-honduras/sign-in",
                        "email=" + Site.encoded(email) + "&password=" + Site.encoded(password),
                        "X-Forwarded-For: " + forwarded);
    }

    @Test
    void anInvitationAndAResetArriveByMailAndWork() throws Exception {
        var email = "by.mail@mexico.example";
        site.wire()
                .json(
                        "POST",
                        "/api/v1/platforms/wop-mexico/people",
                        """
                        {"email": "by.mail@mexico.example", "name": "Ana Núñez", "language": "es", "roles": ["REVIEWER"]}""",
                        site.bearer("wop-mexico", "ADMINISTRATOR"));

        var invitation = mail(email, 1);
        assertThat(invitation.getFrom()[0]).hasToString("no-reply@wop.example");
        assertThat(invitation.getSubject()).contains("WOP-Mexico");
        assertThat(invitation.getHeader("Content-Language")).containsExactly("es");
        assertThat(text(invitation)).contains("Ana Núñez");
        choose(invitation, "una contraseña segura");
        assertThat(Site.signIn(site.wire(), "wop-mexico", email, "una contraseña segura").status())
                .isEqualTo(303);

        site.wire().post("/wop-honduras/forgotten", "email=" + Site.encoded(email));
        var reset = mail(email, 2);
        assertThat(reset.getSubject()).contains("WOP-Honduras");
        choose(reset, "otra contraseña segura");
        assertThat(Site.signIn(site.wire(), "wop-mexico", email, "una contraseña segura").status())
                .isEqualTo(422);
        assertThat(Site.signIn(site.wire(), "wop-mexico", email, "otra contraseña segura").status())
                .isEqualTo(303);
        assertThat(
                        site.wire()
                                .get(
                                        "/wop-mexico/administration/messages",
                                        site.bearer("wop-mexico", "ADMINISTRATOR"))
                                .text())
                .contains(email)
                .doesNotContain("/welcome/");
    }

    /** Rule RP6: whoever is to write is told fifteen days before, once, however often one looks. */
    @Test
    void aReportThatFallsDueSoonIsAskedForOnce() throws Exception {
        var root = "/api/v1/platforms/wop-mexico/partnerships";
        var partnership =
                site.wire().get(root).items().stream()
                        .filter(item -> item.getString("code").equals("WOP-MEXICO-D01"))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        var soon = java.time.LocalDate.now().plusDays(10);
        var set =
                site.wire()
                        .json(
                                "PUT",
                                root + "/" + partnership + "/reports/schedule",
                                "{\"everyMonths\":6,\"firstDue\":\"" + soon + "\"}",
                                site.bearer("wop-mexico", "ADMINISTRATOR"));
        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        var writer = site.email("wop-mexico", "OPERATOR_EXPERT");
        var told = mail(writer, 1);
        assertThat(told.getSubject()).contains(soon.toString());
        assertThat(text(told))
                .contains(
                        "https://wop.example/wop-mexico/administration/partnerships/"
                                + partnership);
        mail(site.email("wop-mexico", "FACILITATOR"), 1);
        Thread.sleep(11_000);
        assertThat(Stream.of(MAIL.getReceivedMessages()).filter(m -> isTo(m, writer))).hasSize(1);
        assertThat(
                        Stream.of(MAIL.getReceivedMessages())
                                .filter(
                                        m ->
                                                isTo(
                                                        m,
                                                        site.email(
                                                                "wop-mexico",
                                                                "OPERATOR_SIGNATORY"))))
                .isEmpty();
    }

    /** The message with that number to the address. */
    private static MimeMessage mail(String to, int number) throws Exception {
        for (var i = 0; i < 300; i++) {
            var received =
                    Stream.of(MAIL.getReceivedMessages())
                            .filter(message -> isTo(message, to))
                            .toList();
            if (received.size() >= number) {
                return received.get(number - 1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no message " + number + " to " + to);
    }

    private static boolean isTo(MimeMessage message, String to) {
        try {
            return message.getAllRecipients()[0].toString().equals(to);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }

    private static void choose(MimeMessage message, String password) throws Exception {
        var link =
                Pattern.compile("https://wop\\.example(/[a-z-]+/welcome/\\S+)")
                        .matcher(text(message));
        assertThat(link.find()).as(text(message)).isTrue();
        var typed = Site.encoded(password);
        var chosen =
                site.wire()
                        .post(
                                link.group(1),
                                "name=Ana&password=" + typed + "&repeat=" + typed,
                                "Origin: https://wop.example");
        assertThat(chosen.status()).as(chosen.toString()).isEqualTo(303);
    }

    @Test
    void aPlatformsOwnDomainLeadsToItsHomeAndNowhereElse() {
        var global = site.wire().get("/");
        var mexico = site.wire().get("/", "Host: mexico.example");
        var unknown = site.wire().get("/", "Host: honduras.example");
        var globalAgain = site.wire().get("/");
        var mexicoAgain = site.wire().get("/", "Host: MEXICO.example:8443");

        assertThat(mexico.text()).contains("ANEAS").isNotEqualTo(global.text());
        assertThat(mexico.header("ETag")).isNotEqualTo(global.header("ETag"));
        assertThat(unknown.text()).isEqualTo(global.text());
        assertThat(globalAgain.text()).isEqualTo(global.text());
        assertThat(mexicoAgain.text()).isEqualTo(mexico.text());
        assertThat(
                        site.wire()
                                .get(
                                        "/",
                                        "Host: mexico.example",
                                        "If-None-Match: " + global.header("ETag").orElseThrow())
                                .status())
                .isEqualTo(200);
        var honduras = site.wire().get("/wop-honduras").text();
        var hondurasThere = site.wire().get("/wop-honduras", "Host: mexico.example").text();
        assertThat(honduras).contains("AHPSAS").contains("href=\"/wop-mexico\"");
        assertThat(hondurasThere)
                .contains("AHPSAS")
                .contains("href=\"/gwopa\"")
                .doesNotContain("href=\"/wop-mexico\"");
        assertThat(site.wire().get("/wop-honduras").text()).isEqualTo(honduras);
        assertThat(site.wire().get("/gwopa", "Host: mexico.example").status()).isEqualTo(200);
        assertThat(site.wire().get("/gwopa").status()).isEqualTo(303);
    }

    @Test
    void whereThereIsTlsTheCookieNeedsItAndBrowsersAreTold() {
        var answer =
                Site.signIn(
                        site.wire(),
                        "wop-mexico",
                        site.email("wop-mexico", "ADMINISTRATOR"),
                        site.password());

        assertThat(answer.header("Set-Cookie").orElse("")).contains("Secure").contains("HttpOnly");
        assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(answer.location()).isEqualTo("/wop-mexico/me");
    }

    @Test
    void aConfiguredOriginMayCallTheApiWithATokenAndNeverWithACookie() {
        var allowed = site.wire().get("/api/v1/platforms", "Origin: https://dashboard.example");
        var other = site.wire().get("/api/v1/platforms", "Origin: https://other.example");
        var preflight =
                site.wire()
                        .send(
                                "OPTIONS",
                                "/api/v1/tokens",
                                "",
                                "Origin: https://dashboard.example",
                                "Access-Control-Request-Method: POST",
                                "Access-Control-Request-Headers: Authorization");

        assertThat(allowed.header("Access-Control-Allow-Origin"))
                .contains("https://dashboard.example");
        assertThat(allowed.headers()).noneMatch(h -> h.contains("Allow-Credentials"));
        assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers").orElse(""))
                .contains("Authorization");
        assertThat(site.wire().get("/wop-mexico", "Origin: https://dashboard.example").headers())
                .noneMatch(header -> header.startsWith("Access-Control"));
    }

    /** Two administrators who release each other in the same moment do not leave nobody. */
    @Test
    void oneAdministratorStaysWhoeverIsReleasedAtTheSameTime() throws Exception {
        var ledger = new Ledger(program.data());
        var first = site.id("wop-argentina", "ADMINISTRATOR");
        var second = site.id("wop-argentina", "VISITOR");
        for (var round = 0; round < 4; round++) {
            for (var account : List.of(first, second)) {
                ledger.run(
                        """
                        insert into appointment (id, platform_id, account_id, role, appointed_at)
                        values (gen_random_uuid(), 'wop-argentina', '%s', 'ADMINISTRATOR', now())
                        on conflict do nothing"""
                                .formatted(account));
            }
            var one = released(first);
            var other = released(second);

            assertThat(List.of(one.get(), other.get())).containsAnyOf(409, 403);
            try (var postgres = ledger.asSuperuser()) {
                assertThat(
                                Ledger.ask(
                                        postgres,
                                        "select count(*) from appointment where platform_id = 'wop-argentina'"
                                                + " and role = 'ADMINISTRATOR'"))
                        .isEqualTo("1");
            }
        }
    }

    private static CompletableFuture<Integer> released(String account) {
        return CompletableFuture.supplyAsync(
                () ->
                        site.wire()
                                .json(
                                        "PUT",
                                        "/api/v1/platforms/wop-argentina/people/"
                                                + account
                                                + "/roles",
                                        "{\"roles\":[\"DONOR\"]}",
                                        site.bearer("wop-argentina", "ADMINISTRATOR"))
                                .status());
    }
}
