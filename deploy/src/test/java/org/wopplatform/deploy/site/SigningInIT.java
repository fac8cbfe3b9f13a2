package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Rules I1 to I6, as a browser and a program meet them. */
class SigningInIT {
    private static final Site SITE = Site.demonstration();
    private static final String HOME = "wop-honduras";
    private static final Ledger LEDGER = new Ledger(SITE.data());

    @Test
    void theSessionIsACookieThatNoScriptReads() {
        var answer = Site.signIn(SITE.wire(), HOME, SITE.email(HOME, "REVIEWER"), SITE.password());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/wop-honduras/me");
        assertThat(answer.header("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Domain");
        assertThat(answer.session()).hasSizeGreaterThan(40);
    }

    @Test
    void signingInLeadsBackToWhereOneWasGoingAndNowhereElse() {
        var wish = SITE.wire().get("/es/wop-honduras/me");
        assertThat(wish.location())
                .isEqualTo("/es/wop-honduras/sign-in?next=%2Fes%2Fwop-honduras%2Fme");
        var credentials =
                "email=%s&password=%s"
                        .formatted(
                                Site.encoded(SITE.email(HOME, "REVIEWER")),
                                Site.encoded(SITE.password()));
        for (var foreign :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example",
                        "javascript:alert(1)",
                        "/%0d%0aSet-Cookie:x=1")) {
            var answer =
                    SITE.wire()
                            .post(
                                    "/wop-honduras/sign-in",
                                    credentials + "&next=" + Site.encoded(foreign));
            assertThat(answer.location()).as(foreign).isEqualTo("/wop-honduras/me");
        }
        var own = credentials + "&next=" + Site.encoded("/wop-honduras/administration/people");
        assertThat(SITE.wire().post("/wop-honduras/sign-in", own).location())
                .isEqualTo("/wop-honduras/administration/people");
    }

    @Test
    void unknownAndWrongGetTheSameAnswerInTheSameTime() {
        var known = SITE.email(HOME, "DONOR");
        var unknown = "nobody.of.that.name@demo.example";
        var wrong = attempts(i -> known, "127.0.1.");
        var missing = attempts(i -> i + unknown, "127.0.2.");

        assertThat(text(wrong.get(0), known)).isEqualTo(text(missing.get(0), "0" + unknown));
        assertThat(wrong.get(0).answer().headers().stream().filter(h -> !h.startsWith("X-Req")))
                .filteredOn(header -> !header.startsWith("Content-Length"))
                .containsExactlyElementsOf(
                        missing.get(0).answer().headers().stream()
                                .filter(h -> !h.startsWith("X-Req"))
                                .filter(header -> !header.startsWith("Content-Length"))
                                .toList());
        assertThat(median(wrong)).isBetween(median(missing) * 0.4, median(missing) * 2.5);
    }

    private record Timed(Answer answer, long nanos) {}

    private static List<Timed> attempts(IntFunction<String> email, String network) {
        var attempts = new ArrayList<Timed>();
        for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            var answer =
                    Site.signIn(
                            SITE.wire().from(network + (i + 1)),
                            HOME,
                            email.apply(i),
                            "a wrong password");
            attempts.add(new Timed(answer, System.nanoTime() - start));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.session()).isEmpty();
        }
        return attempts;
    }

    private static String text(Timed attempt, String email) {
        return attempt.answer().text().replace(email, "…");
    }

    private static double median(List<Timed> attempts) {
        return attempts.stream().mapToLong(Timed::nanos).sorted().toArray()[attempts.size() / 2];
    }

    /** Five wrong passwords for an address shut that source out of it, and nobody else. */
    @Test
    void guessingIsSlowedAndShutsNobodyElseOut() {
        var email = SITE.email(HOME, "FINANCE_VERIFIER");
        var guesser = SITE.wire().from("127.0.3.1");
        for (var i = 0; i < 5; i++) {
            assertThat(Site.signIn(guesser, HOME, email, "guess number " + i).status())
                    .isEqualTo(422);
        }

        var right = Site.signIn(guesser, HOME, email.toUpperCase(), SITE.password());
        assertThat(right.status()).isEqualTo(422);
        assertThat(right.text()).contains("too many attempts");
        assertThat(
                        Site.signIn(SITE.wire().from("127.0.3.2"), HOME, email, SITE.password())
                                .status())
                .isEqualTo(303);
        assertThat(
                        Site.signIn(
                                        SITE.wire().from("127.0.3.1"),
                                        HOME,
                                        SITE.email(HOME, "OPERATOR_EXPERT"),
                                        SITE.password())
                                .status())
                .isEqualTo(303);
    }

    /** The word of a proxy nobody trusts does not make a guesser somebody else. */
    @Test
    void aForwardedAddressCountsForNothingWithoutATrustedProxy() {
        var email = SITE.email(HOME, "OPERATOR_SIGNATORY");
        var guesser = SITE.wire().from("127.0.3.3");
        for (var i = 0; i < 5; i++) {
            guesser.post(
                    "/wop-honduras/sign-in",
                    "email=" + Site.encoded(email) + "&password=wrong" + i,
                    "X-Forwarded-For: 198.51.100." + i);
        }

        assertThat(
                        guesser.post(
                                        "/wop-honduras/sign-in",
                                        "email="
                                                + Site.encoded(email)
                                                + "&password="
                                                + SITE.password(),
                                        "X-Forwarded-For: 198.51.100.77")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        var cookie = SITE.cookie(HOME, "REVIEWER");
        var other = SITE.cookie(HOME, "REVIEWER");
        assertThat(SITE.wire().get("/wop-honduras/me", cookie).status()).isEqualTo(200);

        var out = SITE.wire().post("/wop-honduras/sign-out", "", cookie);

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertThat(SITE.wire().get("/wop-honduras/me", cookie).status()).isEqualTo(303);
        assertThat(SITE.wire().get("/api/v1/me", cookie).status()).isEqualTo(401);
        assertThat(SITE.wire().get("/wop-honduras/me", other).status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var here = SITE.cookie(HOME, "MONITORING_OFFICER");
        var there = SITE.cookie(HOME, "MONITORING_OFFICER");
        var somebodyElse = SITE.cookie(HOME, "REVIEWER");

        assertThat(SITE.wire().post("/wop-honduras/me/sign-out-everywhere", "", here).status())
                .isEqualTo(303);

        assertThat(SITE.wire().get("/wop-honduras/me", here).status()).isEqualTo(303);
        assertThat(SITE.wire().get("/wop-honduras/me", there).status()).isEqualTo(303);
        assertThat(SITE.wire().get("/wop-honduras/me", somebodyElse).status()).isEqualTo(200);
    }

    @Test
    void whatAnotherSiteSendsIsRefused() {
        var cookie = SITE.cookie(HOME, "ADMINISTRATOR");
        var form = "kind=EMAIL&label=x&address=evil%40evil.example";
        for (var from :
                List.of(
                        "Origin: https://evil.example",
                        "Origin: null",
                        "Origin: http://localhost.evil.example:" + SITE.port(),
                        "Origin: http://localhost:1",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-site")) {
            var refused =
                    SITE.wire().post("/wop-honduras/administration/contacts", form, cookie, from);
            assertThat(refused.status()).as(from).isEqualTo(403);
            assertThat(
                            SITE.wire()
                                    .post("/wop-honduras/sign-in", "email=a&password=b", from)
                                    .status())
                    .as(from)
                    .isEqualTo(403);
            assertThat(SITE.wire().json("POST", "/api/v1/tokens", "{}", cookie, from).status())
                    .as(from)
                    .isEqualTo(403);
        }
        assertThat(SITE.wire().get("/wop-honduras").text()).doesNotContain("evil@evil.example");
        for (var from :
                List.of("Origin: http://localhost:" + SITE.port(), "Sec-Fetch-Site: same-origin")) {
            assertThat(
                            SITE.wire()
                                    .post(
                                            "/wop-honduras/administration/contacts",
                                            "kind=EMAIL&label=x&address=nonsense",
                                            cookie,
                                            from)
                                    .status())
                    .as(from)
                    .isEqualTo(422);
        }
        var preflight =
                SITE.wire()
                        .send(
                                "OPTIONS",
                                "/api/v1/me",
                                "",
                                "Origin: https://evil.example",
                                "Access-Control-Request-Method: GET");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aTokenIsGoodForItsScopeItsPlatformAndItsTime() {
        var owner = SITE.bearer(HOME, "FACILITATOR");
        var reading = issued(owner, "\"scope\":\"READ\"");
        var here = issued(owner, "\"scope\":\"WRITE\",\"platform\":\"wop-honduras\"");
        var people = "/api/v1/platforms/wop-honduras/people";

        assertThat(SITE.wire().get(people, bearer(reading)).status()).isEqualTo(200);
        var written = SITE.wire().json("POST", "/api/v1/tokens", "{}", bearer(reading));
        assertThat(written.object().getString("code")).isEqualTo("denied.read-only-token");
        assertThat(SITE.wire().get(people, bearer(here)).status()).isEqualTo(200);
        var child = issued(bearer(here), "\"scope\":\"WRITE\"");
        assertThat(child.getString("platform")).isEqualTo("wop-honduras");

        assertThat(
                        LEDGER.run(
                                "update access_token set expires_at = now() - interval '1 second' where id = '"
                                        + here.getString("id")
                                        + "'"))
                .isEqualTo(1);
        assertThat(SITE.wire().get(people, bearer(here)).status()).isEqualTo(401);

        for (var token : List.of(reading, here, child)) {
            var address = "/api/v1/tokens/" + token.getString("id");
            assertThat(SITE.wire().send("DELETE", address, "", owner).status()).isEqualTo(204);
            assertThat(SITE.wire().get("/api/v1/me", bearer(token)).status()).isEqualTo(401);
        }
    }

    private static jakarta.json.JsonObject issued(String as, String wish) {
        var answer =
                SITE.wire()
                        .json(
                                "POST",
                                "/api/v1/tokens",
                                "{\"name\":\"x\",\"days\":1," + wish + "}",
                                as);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.object();
    }

    private static String bearer(jakarta.json.JsonObject token) {
        return "Authorization: Bearer " + token.getString("secret");
    }

    /** A token is no session and a session no token, and neither is taken from an address. */
    @Test
    void aSecretIsTakenOnlyWhereItBelongs() {
        var token = SITE.bearer(HOME, "ADMINISTRATOR").replace("Authorization: Bearer ", "");
        var session = SITE.cookie(HOME, "ADMINISTRATOR").replace("Cookie: wop_session=", "");

        for (var elsewhere :
                List.of(
                        "Cookie: wop_session=" + token,
                        "Authorization: Bearer " + session,
                        "Authorization: " + token,
                        "Authorization: Basic " + token,
                        "X-Api-Key: " + token)) {
            assertThat(SITE.wire().get("/api/v1/me", elsewhere).status())
                    .as(elsewhere.split(":")[0])
                    .isEqualTo(401);
        }
        assertThat(SITE.wire().get("/api/v1/me?access_token=" + token).status()).isEqualTo(401);
    }
}
