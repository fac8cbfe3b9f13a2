package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Nothing of one platform is reached from another, whatever a request says of itself. */
class CrossingIT {
    private static final Site SITE = Site.demonstration();
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
    private static final Pattern WITHIN =
            Pattern.compile(
                    "\\{(id|operator|secret)}.*\\{(id|contact|identifier|membership|assessment)}");
    private static final Pattern WITHIN_ONE =
            Pattern.compile("\\{(contact|identifier|membership|assessment)}");

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
    private static final Crossing REVIEW =
            seen(
                    "wop-mexico",
                    "wop-honduras",
                    "/api/v1/platforms/{there}/reviews",
                    "\"id\":\"ID\"");
    private static final Crossing IMPORT =
            seen(
                    "wop-mexico",
                    "wop-honduras",
                    "/api/v1/platforms/{there}/imports",
                    "\"id\":\"ID\"");

    /** Asked of Honduras by Mexico; Bolivia is neither. */
    private static final Crossing REFERRAL =
            seen(
                    "wop-bolivia",
                    "wop-honduras",
                    "/api/v1/platforms/{there}/referrals",
                    "\"id\":\"ID\"");

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
                    Map.entry(
                            "GET /api/v1/platforms/{platform}/registry/{id}/assessments", OPERATOR),
                    Map.entry(
                            "POST /api/v1/platforms/{platform}/registry/{id}/assessments",
                            OPERATOR),
                    Map.entry(
                            "GET /{platform}/administration/operators/{id}/assessments", OPERATOR),
                    Map.entry(
                            "POST /{platform}/administration/operators/{id}/assessments", OPERATOR),
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
                    Map.entry("GET /api/v1/platforms/{platform}/imports/{id}", IMPORT),
                    Map.entry("GET /api/v1/platforms/{platform}/imports/{id}/report", IMPORT),
                    Map.entry("GET /api/v1/platforms/{platform}/imports/{id}/rows", IMPORT),
                    Map.entry("GET /api/v1/platforms/{platform}/registry/{id}", OPERATOR),
                    Map.entry(
                            "GET /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances",
                            OPERATOR),
                    Map.entry("GET /api/v1/platforms/{platform}/registry/{id}/history", OPERATOR),
                    Map.entry("GET /api/v1/platforms/{platform}/reviews/{id}", REVIEW),
                    Map.entry("GET /{platform}/administration/imports/{id}", IMPORT),
                    Map.entry("GET /{platform}/administration/imports/{id}/columns", IMPORT),
                    Map.entry("GET /{platform}/administration/imports/{id}/report", IMPORT),
                    Map.entry("GET /{platform}/administration/operators/{id}", OPERATOR),
                    Map.entry("GET /{platform}/administration/operators/{id}/conduct", OPERATOR),
                    Map.entry("GET /{platform}/administration/operators/{id}/contacts", OPERATOR),
                    Map.entry("GET /{platform}/administration/operators/{id}/edit", OPERATOR),
                    Map.entry("GET /{platform}/administration/requests/{id}", REFERRAL),
                    Map.entry("GET /{platform}/administration/review/{id}", REVIEW),
                    Map.entry("POST /api/v1/platforms/{platform}/imports/{id}/cancel", IMPORT),
                    Map.entry("POST /api/v1/platforms/{platform}/imports/{id}/commit", IMPORT),
                    Map.entry(
                            "POST /api/v1/platforms/{platform}/referrals/{id}/decision", REFERRAL),
                    Map.entry(
                            "POST /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances",
                            OPERATOR),
                    Map.entry("POST /api/v1/platforms/{platform}/reviews/{id}/decision", REVIEW),
                    Map.entry("POST /{platform}/administration/imports/{id}", IMPORT),
                    Map.entry("POST /{platform}/administration/imports/{id}/cancel", IMPORT),
                    Map.entry("POST /{platform}/administration/imports/{id}/commit", IMPORT),
                    Map.entry("POST /{platform}/administration/operators/{id}/conduct", OPERATOR),
                    Map.entry("POST /{platform}/administration/operators/{id}/contacts", OPERATOR),
                    Map.entry("POST /{platform}/administration/operators/{id}/edit", OPERATOR),
                    Map.entry(
                            "POST /{platform}/administration/operators/{id}/identifiers", OPERATOR),
                    Map.entry("POST /{platform}/administration/operators/{id}/standing", OPERATOR),
                    Map.entry("POST /{platform}/administration/requests/{id}/accept", REFERRAL),
                    Map.entry("POST /{platform}/administration/requests/{id}/decline", REFERRAL),
                    Map.entry("POST /{platform}/administration/requests/{id}/link", REFERRAL),
                    Map.entry("POST /{platform}/administration/review/{id}/decision", REVIEW),
                    Map.entry("PUT /api/v1/platforms/{platform}/registry/{id}", OPERATOR),
                    Map.entry(
                            "GET /api/v1/platforms/{platform}/registry/{id}/memberships", OPERATOR),
                    Map.entry(
                            "POST /api/v1/platforms/{platform}/registry/{id}/memberships",
                            OPERATOR),
                    Map.entry(
                            "GET /{platform}/administration/operators/{id}/memberships", OPERATOR),
                    Map.entry(
                            "POST /{platform}/administration/operators/{id}/memberships", OPERATOR),
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

    /**
     * Except what lies within a record, the staff's own pages, and the code, which is one for all.
     */
    private static List<String> routesWithAnId() {
        return Stream.concat(Routes.ofApi().stream(), Routes.ofPages().stream())
                .filter(route -> route.contains("{id}") || route.contains("{account}"))
                .filter(route -> !WITHIN.matcher(route).find())
                .filter(route -> !route.contains("/{partnership}"))
                .filter(route -> !route.endsWith(" /{platform}/operators/{id}/conduct"))
                .filter(route -> !route.contains("/administration/conduct/{id}"))
                .toList();
    }

    private static List<String> partnershipRoutes() {
        return Stream.concat(Routes.ofApi().stream(), Routes.ofPages().stream())
                .filter(route -> route.contains("/{partnership}"))
                .toList();
    }

    private static List<String> routesWithin() {
        return Stream.concat(Routes.ofApi().stream(), Routes.ofPages().stream())
                .filter(route -> WITHIN.matcher(route).find())
                .filter(route -> !route.contains("/{partnership}"))
                .toList();
    }

    /** A file of Honduras, and one of Mexico that asks something of Honduras. */
    @BeforeAll
    static void filesAreSent() throws InterruptedException {
        send("wop-honduras", "dry-run", "Nombre;País\nAguas de la Prueba;Honduras\n");
        send("wop-mexico", "commit", "Nombre;País\nAguas de la Pregunta;Honduras\n");
        for (var tries = 0; tries < 60 && !asked(); tries++) {
            Thread.sleep(500);
        }
        assertThat(asked()).isTrue();
    }

    private static boolean asked() {
        return SITE.wire()
                .get(REFERRAL.seenAt(), SITE.bearer("wop-honduras", "ADMINISTRATOR"))
                .text()
                .contains("\"id\"");
    }

    private static void send(String platform, String mode, String content) {
        var part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var answer =
                SITE.wire()
                        .send(
                                "POST",
                                "/api/v1/platforms/" + platform + "/imports",
                                part.formatted("mode", "", mode)
                                        + part.formatted("file", "; filename=\"a.csv\"", content)
                                        + "--x--\r\n",
                                SITE.bearer(platform, "ADMINISTRATOR"),
                                "Content-Type: multipart/form-data; boundary=x");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    }

    /** What lies within a record of another platform is not there either, whatever its own id. */
    @TestFactory
    Stream<DynamicTest> answersWhatLiesWithinAForeignRecordLikeTheUnknown() {
        return routesWithin().stream()
                .map(route -> DynamicTest.dynamicTest(route, () -> withinAsUnknown(route)));
    }

    /** A partnership in which the asker's platform has no part, and whatever lies within it. */
    @TestFactory
    Stream<DynamicTest> answersAPartnershipOfOthersLikeTheUnknown() {
        return partnershipRoutes().stream()
                .map(route -> DynamicTest.dynamicTest(route, () -> partnershipAsUnknown(route)));
    }

    /** What operators of another platform ask for and offer, and how far that is known. */
    @TestFactory
    Stream<DynamicTest> answersTheSupportOfOthersLikeTheUnknown() {
        return Stream.concat(Routes.ofApi().stream(), Routes.ofPages().stream())
                .filter(route -> route.matches(".*/support/(requests|offers|operators)/.*"))
                .map(route -> DynamicTest.dynamicTest(route, () -> supportAsUnknown(route)));
    }

    private static void supportAsUnknown(String route) {
        var kind = route.contains("/support/offers") ? "offers" : "requests";
        var line =
                SITE.wire()
                        .get(
                                "/api/v1/platforms/wop-honduras/support/" + kind,
                                SITE.bearer("wop-honduras", "ADMINISTRATOR"))
                        .items()
                        .get(0);
        var foreign = line.getString(route.contains("{operator}") ? "operator" : "id");
        var unknown = UUID.randomUUID().toString();
        for (var other : List.of("wop-mexico", "wop-lac", "gwopa")) {
            var here = SITE.bearer(other, "ADMINISTRATOR");
            var crossed = send(supporting(route, foreign), other, foreign, here);
            var missed = send(supporting(route, unknown), other, unknown, here);
            assertThat(crossed.status()).as(other + " " + crossed).isEqualTo(404);
            assertThat(masked(crossed, foreign)).isEqualTo(masked(missed, unknown));
        }
    }

    private static String supporting(String route, String id) {
        return route.replaceAll("\\{(request|offer|operator)}", id);
    }

    private static void partnershipAsUnknown(String route) {
        var foreign =
                SITE.wire().get("/api/v1/platforms/wop-honduras/partnerships").items().stream()
                        .filter(one -> one.getString("platform").equals("wop-honduras"))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        var unknown = UUID.randomUUID().toString();
        for (var other : List.of("wop-argentina", "wop-lac", "gwopa")) {
            var here = SITE.bearer(other, "ADMINISTRATOR");
            var crossed = send(within(route, foreign), other, foreign, here);
            var missed = send(within(route, unknown), other, unknown, here);
            assertThat(crossed.status()).as(other + " " + crossed).isIn(403, 404);
            assertThat(masked(crossed, foreign)).isEqualTo(masked(missed, unknown));
        }
    }

    /** A round that another platform prepares, and whatever lies within it. */
    @TestFactory
    Stream<DynamicTest> answersARoundOfOthersLikeTheUnknown() {
        var foreign =
                SITE.wire()
                        .json(
                                "POST",
                                "/api/v1/platforms/wop-honduras/rounds",
                                "{\"title\":\"Taller de otros\"}",
                                SITE.bearer("wop-honduras", "ADMINISTRATOR"))
                        .object()
                        .getJsonObject("round")
                        .getString("id");
        return Stream.concat(Routes.ofApi().stream(), Routes.ofPages().stream())
                .filter(route -> route.contains("/rounds/{round}"))
                .map(route -> DynamicTest.dynamicTest(route, () -> roundAsUnknown(route, foreign)));
    }

    private static void roundAsUnknown(String route, String foreign) {
        var here = SITE.bearer("wop-mexico", "ADMINISTRATOR");
        var unknown = UUID.randomUUID().toString();
        var crossed = send(ofRound(route, foreign), "wop-mexico", foreign, here);
        var missed = send(ofRound(route, unknown), "wop-mexico", unknown, here);
        assertThat(crossed.status()).as(crossed.toString()).isEqualTo(404);
        assertThat(masked(crossed, foreign)).isEqualTo(masked(missed, unknown));
    }

    private static String ofRound(String route, String round) {
        return within(route.replace("{round}", round), round);
    }

    private static String within(String route, String partnership) {
        return route.replace("{partnership}", partnership)
                .replaceAll("\\{(?!platform)[a-z]+}", "00000000-0000-4000-8000-000000000000");
    }

    private static void withinAsUnknown(String route) {
        var here = SITE.bearer("wop-mexico", "ADMINISTRATOR");
        var within = UUID.randomUUID().toString();
        var foreign = OPERATOR.foreignId();
        var unknown = UUID.randomUUID().toString();
        var filled = WITHIN_ONE.matcher(route).replaceAll(within);
        var crossed = send(filled, "wop-mexico", foreign, here);
        var missed = send(filled, "wop-mexico", unknown, here);
        assertThat(crossed.status()).as(crossed.toString()).isEqualTo(404);
        assertThat(masked(crossed, foreign)).isEqualTo(masked(missed, unknown));
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
                        .replace("{operator}", id)
                        .replace("{secret}", id)
                        .replace("{step}", "MAPPED");
        if (method.equals("POST") && target.endsWith("/files")) {
            return SITE.wire()
                    .send(
                            method,
                            target,
                            "--x\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nPLAN\r\n--x--\r\n",
                            as,
                            "Content-Type: multipart/form-data; boundary=x");
        }
        return switch (method) {
            case "POST" ->
                    target.startsWith("/api/")
                            ? SITE.wire().json("POST", target, body(route), as)
                            : SITE.wire().post(target, "role=VISITOR", as);
            case "PUT" -> SITE.wire().json("PUT", target, body(route), as);
            default -> SITE.wire().send(method, target, "", as);
        };
    }

    /** What is sound by itself, so that the id alone decides. */
    private static String body(String route) {
        if (route.endsWith("/reviews/{id}/decision")) {
            return "{\"decision\":\"VERIFY\",\"version\":0}";
        }
        if (route.endsWith("/referrals/{id}/decision")) {
            return "{\"decision\":\"accept\"}";
        }
        if (route.endsWith("/memberships")) {
            return "{\"platform\":\"wop-lac\"}";
        }
        return route.startsWith("PUT") && route.endsWith("/registry/{id}")
                ? "{\"version\":0,\"particulars\":{\"legal_name\":\"Aguas\",\"country\":\"MX\"}}"
                : "{\"roles\":[\"VISITOR\"]}";
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
        for (var route : List.of("people", "board")) {
            assertThat(SITE.wire().get("/api/v1/platforms/wop-honduras/" + route, claims).status())
                    .as(route)
                    .isEqualTo(403);
        }
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
