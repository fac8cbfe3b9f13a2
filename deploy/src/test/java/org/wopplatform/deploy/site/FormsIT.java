package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.identity.Secret;

/** Rules F1, F2 and DR1 to DR5: forms that are sent twice, or after the session has run out. */
class FormsIT {
    private static final Site SITE = Site.demonstration();
    private static final Ledger LEDGER = new Ledger(SITE.data());
    private static final String MEMBERS = "/wop-mexico/administration/members";

    private final String name = "Agua <" + UUID.randomUUID() + "> & \"hermanos\"";
    private final String fields =
            "organisation="
                    + Site.encoded(name)
                    + "&category=SUPPLIER&since=&password=nobody-keeps-this";
    private String cookie;
    private String referer;

    @BeforeEach
    void somebodyOpensTheForm() {
        cookie = SITE.cookie("wop-mexico", "ADMINISTRATOR");
        referer = "Referer: http://localhost:" + SITE.port() + "/es" + MEMBERS;
    }

    @Test
    void aFormThatMeetsASessionThatRanOutIsThereAgainAfterSigningIn() {
        expired(cookie);
        var sent = SITE.wire().post("/es" + MEMBERS, fields, cookie, referer);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).startsWith("/es/wop-mexico/sign-in?next=").contains("draft");
        assertThat(SITE.wire().get(sent.location()).text())
                .contains("Lo que usted escribió está guardado");

        var back = decoded(sent.location());
        var page = SITE.wire().get(back, signedIn("ADMINISTRATOR", back));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Todavía no se ha enviado")
                .contains("value=\"" + escaped(name) + "\"")
                .contains("<option value=\"SUPPLIER\" selected>")
                .doesNotContain("nobody-keeps-this");
        assertThat(inTheList(name)).isZero();
    }

    @Test
    void nobodyElseFindsIt() {
        expired(cookie);
        var back = decoded(SITE.wire().post("/es" + MEMBERS, fields, cookie, referer).location());
        var other = signedIn("FACILITATOR", back);
        assertThat(SITE.wire().get(back, other).text()).doesNotContain(escaped(name));
        var id = back.replaceAll(".*draft=", "");
        assertThat(SITE.wire().get("/wop-mexico/me/drafts/" + id, other).status()).isEqualTo(404);
        assertThat(SITE.wire().post("/wop-mexico/me/drafts/" + id + "/discard", "", other).status())
                .isEqualTo(404);
        assertThat(SITE.wire().get("/wop-mexico/me/drafts/" + id).status()).isEqualTo(303);
    }

    @Test
    void itIsGoneOnceItWasSentOrThrownAway() {
        expired(cookie);
        var back = decoded(SITE.wire().post("/es" + MEMBERS, fields, cookie, referer).location());
        var id = back.replaceAll(".*draft=", "");
        var again = signedIn("ADMINISTRATOR", back);
        var own = "/wop-mexico/me/drafts/" + id;
        assertThat(SITE.wire().get(own, again).text()).contains(text(name));
        assertThat(SITE.wire().post("/es" + MEMBERS, fields, again, referer).location())
                .contains("done=");
        assertThat(SITE.wire().get(own, again).status()).isEqualTo(404);
        assertThat(inTheList(name)).isOne();

        expired(again);
        var second = decoded(SITE.wire().post(MEMBERS, fields, again, referer).location());
        var once = signedIn("ADMINISTRATOR", second);
        var discarded = second.replaceAll(".*draft=", "");
        assertThat(
                        SITE.wire()
                                .post("/wop-mexico/me/drafts/" + discarded + "/discard", "", once)
                                .location())
                .endsWith("done=draft-discarded");
        assertThat(SITE.wire().get("/wop-mexico/me", once).text()).doesNotContain(discarded);
    }

    @Test
    void aSessionThatWasEndedOnPurposeAndAStrangersKeepNothing() {
        SITE.wire().post("/wop-mexico/sign-out", "", cookie);
        for (var stranger : new String[] {cookie, "Cookie: wop_session=invented", "X-None: 1"}) {
            var sent = SITE.wire().post("/es" + MEMBERS, fields, stranger, referer);
            assertThat(sent.location())
                    .isEqualTo("/es/wop-mexico/sign-in?next=" + Site.encoded("/es" + MEMBERS));
        }
    }

    @Test
    void aRefererOfAnotherSiteLeadsNobodyThere() {
        expired(cookie);
        var sent =
                SITE.wire().post(MEMBERS, fields, cookie, "Referer: https://evil.example/phishing");
        assertThat(decoded(sent.location())).startsWith(MEMBERS + "?draft=");
    }

    @Test
    void aFormSentTwiceAtOnceIsDoneOnce() throws Exception {
        var keyed = "form-key=" + key() + "&" + fields;
        var first = CompletableFuture.supplyAsync(() -> SITE.wire().post(MEMBERS, keyed, cookie));
        var second = CompletableFuture.supplyAsync(() -> SITE.wire().post(MEMBERS, keyed, cookie));
        assertThat(first.get().location())
                .isEqualTo(MEMBERS + "?done=member-entered")
                .isEqualTo(second.get().location());
        assertThat(SITE.wire().post(MEMBERS, keyed, cookie).location())
                .isEqualTo(MEMBERS + "?done=member-entered");
        assertThat(inTheList(name)).isOne();
    }

    @Test
    void theSameFormWithOtherWordsIsAnotherOne() {
        var key = key();
        var other = "Otra " + name;
        SITE.wire().post(MEMBERS, "form-key=" + key + "&" + fields, cookie);
        SITE.wire()
                .post(
                        MEMBERS,
                        "form-key="
                                + key
                                + "&organisation="
                                + Site.encoded(other)
                                + "&category=SUPPLIER",
                        cookie);
        assertThat(inTheList(name)).isOne();
        assertThat(inTheList(other)).isOne();
    }

    @Test
    void aFormThatHadFaultsIsJudgedAgain() {
        var faulty = "form-key=" + key() + "&organisation=&category=SUPPLIER";
        assertThat(SITE.wire().post(MEMBERS, faulty, cookie).status()).isEqualTo(422);
        assertThat(SITE.wire().post(MEMBERS, faulty, cookie).status()).isEqualTo(422);
    }

    private String key() {
        return SITE.wire()
                .get(MEMBERS, cookie)
                .find("name=\"form-key\" value=\"([A-Za-z0-9_-]{22})\"");
    }

    private static String signedIn(String role, String next) {
        var answer =
                SITE.wire()
                        .post(
                                "/es/wop-mexico/sign-in",
                                "email=%s&password=%s&next=%s"
                                        .formatted(
                                                Site.encoded(SITE.email("wop-mexico", role)),
                                                Site.encoded(SITE.password()),
                                                Site.encoded(next)));
        assertThat(answer.location()).isEqualTo(next);
        return "Cookie: wop_session=" + answer.session();
    }

    private static void expired(String cookie) {
        var secret = new Secret(cookie.replace("Cookie: wop_session=", ""));
        assertThat(
                        LEDGER.run(
                                "update sign_in set seen_at = now() - interval '13 hours' where secret_hash = '%s'"
                                        .formatted(secret.digest())))
                .isOne();
    }

    private static String decoded(String location) {
        return java.net.URLDecoder.decode(
                location.replaceAll(".*next=", ""), java.nio.charset.StandardCharsets.UTF_8);
    }

    private long inTheList(String organisation) {
        var page = SITE.wire().get(MEMBERS, SITE.cookie("wop-mexico", "ADMINISTRATOR")).text();
        return Pattern.compile(Pattern.quote("scope=\"row\">" + text(organisation)) + "[ <]")
                .matcher(page)
                .results()
                .count();
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String escaped(String words) {
        return text(words).replace("\"", "&#34;");
    }
}
