package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule I6: an invitation and a reset go out as messages, whose links set a password once. */
class LinksIT {
    private static final Site SITE = Site.demonstration();
    private static final String HOME = "wop-argentina";
    private static final String ADMINISTRATOR = SITE.bearer(HOME, "ADMINISTRATOR");
    private static final String PASSWORD = "correct horse battery staple";

    private static void invited(String email) {
        var answer =
                SITE.wire()
                        .post(
                                "/wop-argentina/administration/people",
                                "email="
                                        + Site.encoded(email)
                                        + "&name=Linked+Person&language=en&role=VISITOR",
                                ADMINISTRATOR);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    }

    /** The path of the link in the newest message to the address, as the platform shows it. */
    private static String linkSentTo(String email) {
        var messages = SITE.wire().get("/wop-argentina/administration/messages", ADMINISTRATOR);
        var text = messages.text();
        assertThat(text).contains(email);
        return text.substring(text.indexOf(email))
                .replaceFirst("(?s).*?(/wop-argentina/welcome/[A-Za-z0-9_-]{43}).*", "$1");
    }

    private static Answer choose(String link, String password) {
        return SITE.wire()
                .post(
                        link,
                        "name=Linked+Person&password="
                                + Site.encoded(password)
                                + "&repeat="
                                + Site.encoded(password));
    }

    private static int signIn(String email, String password) {
        return Site.signIn(SITE.wire().from("127.0.4.1"), HOME, email, password).status();
    }

    @Test
    void anInvitationWorksOnce() {
        var email = "invited.once@links.example";
        invited(email);
        var link = linkSentTo(email);

        var opened = SITE.wire().get(link);
        assertThat(opened.text()).contains(email).contains("name=\"password\"");
        assertThat(opened.header("Cache-Control")).contains("private, no-store");
        assertThat(opened.header("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
        assertThat(choose(link, "short").status()).isEqualTo(422);
        assertThat(choose(link, email).status()).isEqualTo(422);
        assertThat(choose(link, PASSWORD).location()).startsWith("/wop-argentina/sign-in");
        assertThat(signIn(email, PASSWORD)).isEqualTo(303);

        assertThat(choose(link, "another good password").status()).isEqualTo(422);
        assertThat(SITE.wire().get(link).text()).doesNotContain(email);
        assertThat(signIn(email, "another good password")).isEqualTo(422);
        assertThat(signIn(email, PASSWORD)).isEqualTo(303);
    }

    /** The same link under another platform's address must not work, least of all twice. */
    @Test
    void aLinkBelongsToItsPlatform() {
        var email = "invited.elsewhere@links.example";
        invited(email);
        var link = linkSentTo(email);
        var elsewhere = link.replace("wop-argentina", "wop-mexico");

        assertThat(choose(elsewhere, "first password elsewhere").status()).isEqualTo(422);
        assertThat(choose(elsewhere, "second password elsewhere").status()).isEqualTo(422);
        assertThat(signIn(email, "first password elsewhere")).isEqualTo(422);
        assertThat(choose(link, PASSWORD).status()).isEqualTo(303);
        assertThat(choose(elsewhere, "third password elsewhere").status()).isEqualTo(422);
        assertThat(signIn(email, PASSWORD)).isEqualTo(303);
    }

    @Test
    void aResetEndsEverySessionAndTheOldPassword() {
        var email = "reset@links.example";
        invited(email);
        choose(linkSentTo(email), PASSWORD);
        var cookie = Site.cookie(SITE.wire(), HOME, email, PASSWORD);

        var asked = SITE.wire().post("/wop-argentina/forgotten", "email=" + Site.encoded(email));
        var stranger =
                SITE.wire().post("/wop-argentina/forgotten", "email=stranger%40links.example");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(stranger.text().replace("stranger@links.example", "…"))
                .isEqualTo(asked.text().replace(email, "…"));
        assertThat(SITE.wire().get("/wop-argentina/administration/messages", ADMINISTRATOR).text())
                .doesNotContain("stranger@links.example");

        assertThat(SITE.wire().get("/wop-argentina/me", cookie).status()).isEqualTo(200);
        assertThat(choose(linkSentTo(email), "a new and longer password").status()).isEqualTo(303);
        assertThat(SITE.wire().get("/wop-argentina/me", cookie).status()).isEqualTo(303);
        assertThat(signIn(email, PASSWORD)).isEqualTo(422);
        assertThat(signIn(email, "a new and longer password")).isEqualTo(303);
    }

    @Test
    void anExpiredLinkIsSpent() {
        var email = "late@links.example";
        invited(email);
        var link = linkSentTo(email);

        new Ledger(SITE.data())
                .run(
                        """
                        update one_time_link set expires_at = now() - interval '1 second'
                        where account_id = (select id from account where email = 'late@links.example')""");

        assertThat(choose(link, PASSWORD).status()).isEqualTo(422);
        assertThat(signIn(email, PASSWORD)).isEqualTo(422);
    }

    @Test
    void messagesAreForTheAdministratorsOfTheirPlatform() {
        var email = "walled.message@links.example";
        invited(email);
        for (var other : List.of("wop-lac", "gwopa", "wop-mexico")) {
            assertThat(
                            SITE.wire()
                                    .get(
                                            "/" + other + "/administration/messages",
                                            SITE.bearer(other, "ADMINISTRATOR"))
                                    .text())
                    .doesNotContain(email);
        }
    }

    /**
     * One line a request: its number, the platform and the account, and nobody's address or secret.
     */
    @Test
    void theLogKnowsRequestsAndNotPeople() throws java.io.IOException {
        var email = "logged@links.example";
        invited(email);
        var link = linkSentTo(email);
        SITE.wire().get(link);
        choose(link, PASSWORD);
        var cookie = Site.cookie(SITE.wire(), HOME, email, PASSWORD);
        Site.signIn(SITE.wire().from("127.0.4.2"), HOME, "typed.wrongly@links.example", "wrong");
        SITE.wire().post("/wop-argentina/forgotten", "email=" + Site.encoded(email));
        var seen = SITE.wire().get("/wop-argentina/me?email=" + Site.encoded(email), cookie);

        var log = new StringBuilder();
        try (var files = java.nio.file.Files.list(SITE.data().resolve("log"))) {
            for (var file : files.filter(f -> !f.toString().endsWith(".lck")).toList()) {
                log.append(java.nio.file.Files.readString(file));
            }
        }
        var account = account(cookie);
        assertThat(log)
                .containsPattern(
                        "request=%s platform=wop-argentina user=%s method=GET path=/wop-argentina/me status=200 ms=[0-9]+"
                                .formatted(seen.header("X-Request-Id").orElseThrow(), account));
        assertThat(log)
                .doesNotContain("links.example")
                .doesNotContain("demo.example")
                .doesNotContain("Linked Person")
                .doesNotContain(link.replaceFirst(".*/", ""))
                .doesNotContain(cookie.replace("Cookie: wop_session=", ""))
                .doesNotContain(PASSWORD)
                .doesNotContain(SITE.password());
    }

    private static String account(String cookie) {
        return SITE.wire().get("/api/v1/me", cookie).object().getString("account");
    }
}
