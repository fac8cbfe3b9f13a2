package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing of one platform is reached from another, whatever a request says of itself. */
class CrossingIT {
    private static final Site SITE = Site.demonstration();
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    /**
     * A method that takes an id: the platform that asks, the one whose record it asks for, and
     * where the administrator of that one sees the record. For one's own tokens the other person is
     * meant.
     */
    private record Crossing(String here, String there, String seenAt, String pattern) {
        String foreignId() {
            return SITE.wire().get(seenAt, SITE.bearer(there, "ADMINISTRATOR")).find(pattern);
        }
    }

    private static Crossing seen(String here, String there, String at, String pattern) {
        return new Crossing(here, there, at.replace("{there}", there), pattern.replace("ID", ID));
    }

    private static final Crossing OPERATOR =
            seen(
                    "wop-mexico",
                    "wop-honduras",
                    "/api/v1/platforms/{there}/operators",
                    "\"id\":\"ID\",\"platform\":\"wop-honduras\"");
    private static final Crossing PARTNERSHIP =
            seen(
                    "wop-mexico",
                    "wop-lac",
                    "/api/v1/platforms/{there}/partnerships",
                    "\"id\":\"ID\",\"platform\":\"wop-lac\"");
    private static final Crossing PERSON =
            seen(
                    "wop-mexico",
                    "wop-honduras",
                    "/api/v1/platforms/{there}/people",
                    "\"account\":\"ID\"");
    private static final Crossing TOKEN =
            seen("wop-mexico", "wop-honduras", "/api/v1/tokens", "\"id\":\"ID\"");

    private static final Map<String, Crossing> CROSSINGS =
            Map.ofEntries(
                    Map.entry("GET /api/v1/platforms/{platform}/operators/{id}", OPERATOR),
                    Map.entry("GET /api/v1/platforms/{platform}/partnerships/{id}", PARTNERSHIP),
                    Map.entry("GET /api/v1/platforms/{platform}/people/{account}", PERSON),
                    Map.entry("PUT /api/v1/platforms/{platform}/people/{account}/roles", PERSON),
                    Map.entry("DELETE /api/v1/tokens/{id}", TOKEN),
                    Map.entry(
                            "GET /api/v1/platforms/{platform}/registry/{id}/recognition", OPERATOR),
                    Map.entry(
                            "POST /api/v1/platforms/{platform}/registry/{id}/recognition/steps",
                            OPERATOR),
                    Map.entry("POST /api/v1/platforms/{platform}/registry/{id}/surveys", OPERATOR),
                    Map.entry("GET /{platform}/administration/operators/{id}/survey", OPERATOR),
                    Map.entry("POST /{platform}/administration/operators/{id}/survey", OPERATOR),
                    Map.entry(
                            "GET /{platform}/administration/operators/{id}/recognition", OPERATOR),
                    Map.entry(
                            "POST /{platform}/administration/operators/{id}/recognition/steps",
                            OPERATOR),
                    Map.entry(
                            "POST /{platform}/administration/operators/{id}/recognition/steps/{step}/withdraw",
                            OPERATOR),
                    Map.entry(
                            "POST /{platform}/administration/operators/{id}/recognition/certificates",
                            OPERATOR),
                    Map.entry("GET /{platform}/operators/{id}", OPERATOR),
                    Map.entry("GET /{platform}/partnerships/{id}", PARTNERSHIP),
                    Map.entry("GET /{platform}/administration/people/{account}", PERSON),
                    Map.entry("POST /{platform}/administration/people/{account}", PERSON),
                    Map.entry("POST /{platform}/me/tokens/{id}/revoke", TOKEN),
                    Map.entry(
                            "POST /{platform}/administration/contacts/{id}/remove",
                            seen(
                                    "wop-mexico",
                                    "wop-honduras",
                                    "/{there}/administration/contacts",
                                    "contacts/ID/remove")),
                    Map.entry(
                            "POST /{platform}/administration/members/{id}/leave",
                            seen(
                                    "wop-mexico",
                                    "wop-argentina",
                                    "/{there}/administration/members",
                                    "members/ID/leave")),
                    Map.entry(
                            "POST /{platform}/committee/seats/{id}/vacate",
                            seen("cari-wop", "wop-lac", "/{there}/committee", "seats/ID/vacate")));

    private static List<String> routesWithAnId() {
        return Stream.concat(Routes.ofApi().stream(), Routes.ofPages().stream())
                .filter(route -> route.contains("{id}") || route.contains("{account}"))
                .toList();
    }

    @Test
    void knowsEveryMethodThatTakesAnId() {
        assertThat(CROSSINGS.keySet()).containsExactlyInAnyOrderElementsOf(routesWithAnId());
    }

    /** Although the other platform's administrator has just had the record in hand. */
    @TestFactory
    Stream<DynamicTest> answersAForeignIdLikeAnUnknownOne() {
        return CROSSINGS.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () -> asUnknown(entry.getKey(), entry.getValue())));
    }

    private static void asUnknown(String route, Crossing crossing) {
        var foreign = crossing.foreignId();
        var unknown = UUID.randomUUID().toString();
        var there = SITE.bearer(crossing.there(), "ADMINISTRATOR");
        if (route.startsWith("GET")) {
            assertThat(send(route, crossing.there(), foreign, there).status()).isEqualTo(200);
        }

        var here = SITE.bearer(crossing.here(), "ADMINISTRATOR");
        var crossed = send(route, crossing.here(), foreign, here);
        var missed = send(route, crossing.here(), unknown, here);

        assertThat(crossed.status()).as(crossed.toString()).isEqualTo(404);
        assertThat(masked(crossed, foreign)).isEqualTo(masked(missed, unknown));
        assertThat(SITE.wire().get(crossing.seenAt(), there).text()).contains(foreign);
    }

    private static Answer send(String route, String platform, String id, String as) {
        var method = route.split(" ")[0];
        var target =
                route.split(" ")[1]
                        .replace("{platform}", platform)
                        .replace("{id}", id)
                        .replace("{account}", id)
                        .replace("{step}", "MAPPED");
        return switch (method) {
            case "POST" ->
                    target.startsWith("/api/")
                            ? SITE.wire().json("POST", target, "{}", as)
                            : SITE.wire().post(target, "role=VISITOR", as);
            case "PUT" -> SITE.wire().json("PUT", target, "{\"roles\":[\"VISITOR\"]}", as);
            default -> SITE.wire().send(method, target, "", as);
        };
    }

    /** Everything but the request's own number and the id that was asked for. */
    private static String masked(Answer answer, String id) {
        var headers =
                answer.headers().stream()
                        .filter(header -> !header.startsWith("X-Request-Id"))
                        .toList();
        return (headers + "\n" + answer.text()).replace(id, "…");
    }

    @Test
    void findsNothingUnderAnIdOfAnotherKindOrPlace() {
        var operator = OPERATOR.foreignId();
        var partnership = PARTNERSHIP.foreignId();
        var person = PERSON.foreignId();
        var mexico = SITE.bearer("wop-mexico", "ADMINISTRATOR");
        var honduras = SITE.bearer("wop-honduras", "ADMINISTRATOR");

        for (var platform : List.of("wop-mexico", "wop-honduras", "wop-lac", "gwopa")) {
            var root = "/api/v1/platforms/" + platform;
            for (var nested :
                    List.of(
                            root + "/operators/" + partnership,
                            root + "/operators/" + person,
                            root + "/partnerships/" + operator,
                            root + "/partnerships/" + person,
                            root + "/operators/" + operator + "/partnerships/" + partnership,
                            root + "/partnerships/" + partnership + "/operators/" + operator,
                            root + "/platforms/wop-honduras/people",
                            root + "/wop-honduras/people/" + person,
                            "/" + platform + "/operators/" + partnership,
                            "/" + platform + "/partnerships/" + operator,
                            "/" + platform + "/wop-honduras/administration/people/" + person)) {
                assertThat(SITE.wire().get(nested, mexico).status()).as(nested).isEqualTo(404);
                assertThat(SITE.wire().get(nested, honduras).status()).as(nested).isEqualTo(404);
            }
        }
        assertThat(
                        SITE.wire()
                                .get("/api/v1/platforms/wop-honduras/people/" + person, mexico)
                                .status())
                .isEqualTo(403);
    }

    /** Whoever asks in the platform above, or below, does not get at the record either. */
    @Test
    void keepsPeopleFromThePlatformsAboveAndBelow() {
        var person = PERSON.foreignId();

        for (var other : List.of("wop-lac", "gwopa", "cari-wop")) {
            var administrator = SITE.bearer(other, "ADMINISTRATOR");
            assertThat(
                            SITE.wire()
                                    .get(
                                            "/api/v1/platforms/" + other + "/people/" + person,
                                            administrator)
                                    .status())
                    .isEqualTo(404);
            assertThat(
                            SITE.wire()
                                    .get("/api/v1/platforms/" + other + "/people", administrator)
                                    .text())
                    .doesNotContain("wop-honduras@");
            assertThat(
                            SITE.wire()
                                    .get("/api/v1/platforms/" + other + "/audit-log", administrator)
                                    .text())
                    .doesNotContain(person);
        }
    }

    @Test
    void takesThePlatformFromThePathAndNothingElse() {
        var here = SITE.bearer("wop-mexico", "ADMINISTRATOR");
        var claims =
                new String[] {
                    "X-Tenant: wop-honduras",
                    "X-Tenant-Id: wop-honduras",
                    "X-Platform: wop-honduras",
                    "X-Forwarded-Host: wop-honduras",
                    "X-Forwarded-Prefix: /wop-honduras",
                    "X-Original-URL: /wop-honduras/administration/people",
                    "X-Rewrite-URL: /wop-honduras/administration/people",
                    "X-HTTP-Method-Override: DELETE",
                    "Forwarded: host=wop-honduras;proto=https",
                    "Cookie: platform=wop-honduras; tenant=wop-honduras; wop_platform=wop-honduras",
                    "Host: wop-honduras.example",
                    here
                };
        var query = "?platform=wop-honduras&platform_id=wop-honduras&tenant=wop-honduras";

        for (var path :
                List.of(
                        "/api/v1/platforms/wop-mexico/people",
                        "/api/v1/platforms/wop-mexico/operators",
                        "/api/v1/platforms/wop-mexico")) {
            assertThat(SITE.wire().get(path + query, claims).text())
                    .isEqualTo(SITE.wire().get(path, here).text());
        }
        var page = SITE.wire().get("/wop-mexico/administration/people" + query, claims).text();
        assertThat(page).contains("wop-mexico@demo.example").doesNotContain("wop-honduras@");
        assertThat(SITE.wire().get("/api/v1/platforms/wop-honduras/people", claims).status())
                .isEqualTo(403);
        assertThat(
                        SITE.wire()
                                .get(
                                        "http://wop-honduras.example:80/api/v1/platforms/wop-mexico/people",
                                        here)
                                .text())
                .doesNotContain("wop-honduras@");
    }

    @Test
    void makesNothingOfAHostItDoesNotKnow() {
        for (var path : List.of("/", "/es", "/wop-mexico", "/api/v1/platforms/wop-mexico")) {
            var usual = SITE.wire().get(path);
            for (var host :
                    List.of("unknown.example", "wop-mexico", "gwopa", "localhost:1", "[::1]")) {
                var answer = SITE.wire().get(path, "Host: " + host);
                assertThat(answer.status()).as(path + " " + host).isEqualTo(200);
                assertThat(answer.text()).isEqualTo(usual.text());
                assertThat(answer.headers())
                        .noneMatch(header -> header.contains("unknown.example"));
            }
        }
        for (var path : List.of("/wop-mexico/me", "/es/wop-mexico/me", "/gwopa", "/fr/gwopa")) {
            assertThat(SITE.wire().get(path, "Host: unknown.example").location()).startsWith("/");
        }
    }

    /** In every spelling: either there is nothing, or it is the platform's own. */
    @Test
    void isNotLedAstrayByOddPaths() {
        var bearer = SITE.bearer("wop-mexico", "ADMINISTRATOR");
        var cookie = SITE.cookie("wop-mexico", "ADMINISTRATOR");
        var tricks = new ArrayList<String>();
        for (var there : List.of("wop-honduras", "gwopa")) {
            for (var root : List.of("/api/v1/platforms/", "/", "/es/")) {
                var rest = root.startsWith("/api") ? "/people" : "/administration/people";
                for (var odd :
                        List.of(
                                "wop-mexico/../" + there,
                                "wop-mexico/%2e%2e/" + there,
                                "wop-mexico/..;/" + there,
                                "wop-mexico/..;x=1/" + there,
                                "wop-mexico/..%2f" + there,
                                "wop-mexico/..%5c" + there,
                                "wop-mexico;x=1/../" + there,
                                "wop-mexico;/" + there,
                                there + ";wop-mexico",
                                "wop-mexico;platform=" + there,
                                there + ";x=1",
                                there + "%2f..%2fwop-mexico",
                                there + "/../wop-mexico",
                                there + "/%2e%2e/wop-mexico",
                                "./" + there,
                                "%2e/" + there,
                                "/" + there,
                                "//" + there,
                                "%77op-honduras",
                                "WOP-HONDURAS",
                                there + "%00",
                                there + "%20",
                                there + ".",
                                there + "/")) {
                    tricks.add(root + odd + rest);
                    tricks.add("/" + root + odd + rest);
                }
            }
        }
        for (var trick : tricks) {
            for (var as : List.of(bearer, cookie)) {
                var answer = SITE.wire().get(trick, as);
                assertThat(answer.status()).as(trick + "\n" + answer).isIn(200, 303, 400, 403, 404);
                assertThat(answer.text())
                        .as(trick)
                        .doesNotContain("wop-honduras@demo.example")
                        .doesNotContain("gwopa@demo.example");
            }
        }
    }

    /** A path that two parts of the server may read differently shows no other platform's page. */
    @Test
    void chargesOddPathsToNoOtherPlatform() {
        var mexico = Pattern.compile("<title>[^<]*WOP-Mexico");
        for (var odd :
                List.of(
                        "/wop-mexico;x=1",
                        "/wop-mexico;/operators",
                        "//wop-mexico",
                        "//wop-mexico/operators",
                        "/./wop-mexico",
                        "/%77op-mexico",
                        "/es//wop-mexico",
                        "//es/wop-mexico",
                        "/es/es/wop-mexico",
                        "/es;x=1/wop-mexico")) {
            var answer = SITE.wire().get(odd);
            assertThat(answer.status()).as(odd).isIn(200, 301, 302, 303, 400, 404);
            if (answer.status() == 200) {
                assertThat(answer.text()).as(odd).containsPattern(mexico);
            }
        }
    }

    @Test
    void servesNothingThatNobodyListed() {
        for (var path :
                List.of(
                        "/application.wadl",
                        "/api/v1/application.wadl",
                        "/WEB-INF/web.xml",
                        "/WEB-INF/classes/META-INF/persistence.xml",
                        "/assets/../WEB-INF/web.xml",
                        "/assets/%2e%2e/WEB-INF/web.xml",
                        "/META-INF/openapi.yaml",
                        "/index.html",
                        "/admin",
                        "/management/domain")) {
            assertThat(SITE.wire().get(path).status()).as(path).isIn(400, 404);
        }
        assertThat(SITE.wire().send("OPTIONS", "/wop-mexico/administration", "").text())
                .doesNotContain("resource");
        assertThat(SITE.wire().send("TRACE", "/", "").status()).isGreaterThanOrEqualTo(400);
    }
}
