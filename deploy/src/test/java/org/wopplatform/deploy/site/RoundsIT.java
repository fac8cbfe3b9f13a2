package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two workshops on the demonstration network: the region plans one with all who ask and calls it
 * off; a country goes through with one, and its pairs become proposals.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoundsIT {
    private static final Site SITE = Site.demonstration();
    private static final String REGION = "wop-lac";
    private static final String COUNTRY = "wop-argentina";
    private static final String UUID = "[0-9a-f-]{36}";
    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();
    private static String region;
    private static String country;

    @BeforeAll
    static void bothOpenARound() {
        region = open(REGION);
        country = open(COUNTRY);
    }

    @Test
    @Order(1)
    void allWhoAreInReachTakePartAndThePlanIsProved() {
        var table = table(REGION, region);
        assertThat(table.getJsonArray("requests").size()).isGreaterThan(10);
        assertThat(table.getJsonArray("mentors").size()).isGreaterThan(8);
        assertThat(table.getBoolean("outdated")).isFalse();
        assertThat(page(REGION, region, "").text()).contains("Todavía no hay plan");

        done(post(REGION, region, "computation", version(REGION, region)), "round-computed");

        var plan = plan(REGION, region);
        assertThat(plan.getString("status")).isEqualTo("PROVED");
        assertThat(plan.getInt("gain")).isEqualTo(plan.getInt("bound")).isPositive();
        assertThat(plan.getJsonArray("pairs").size() + plan.getJsonArray("unmatched").size())
                .isEqualTo(table.getJsonArray("requests").size());
        assertThat(page(REGION, region, "").text())
                .contains(
                        "Ningún plan es mejor: demostrado", "Cuánto valdría un día más de mentor");
    }

    @Test
    @Order(2)
    void theSameInputHasTheSamePlan() {
        var first = pairs(plan(REGION, region));
        var digest = digest(REGION, region);
        compute(REGION, region);
        assertThat(pairs(plan(REGION, region))).isEqualTo(first);
        assertThat(digest(REGION, region)).isEqualTo(digest);
        assertThat(page(REGION, region, "").text()).contains("Las parejas son las mismas.");
    }

    @Test
    @Order(3)
    void aPairIsForbiddenAndAnotherLockedAndThePlanFollowsInOnePress() {
        var before = pairs(plan(REGION, region));
        var ruledOut = before.entrySet().iterator().next();
        done(
                post(
                        REGION,
                        region,
                        "rules",
                        with(
                                version(REGION, region),
                                "request",
                                ruledOut.getKey(),
                                "offer",
                                ruledOut.getValue(),
                                "kind",
                                "FORBID",
                                "reason",
                                "No se entienden")),
                "round-forbid");
        assertThat(pairs(plan(REGION, region)).get(ruledOut.getKey()))
                .isNotEqualTo(ruledOut.getValue());
        done(
                post(
                        REGION,
                        region,
                        "rules/removal",
                        with(
                                version(REGION, region),
                                "request",
                                ruledOut.getKey(),
                                "offer",
                                ruledOut.getValue())),
                "round-freed");
        assertThat(pairs(plan(REGION, region))).isEqualTo(before);

        done(post(REGION, region, "rules", lock(ruledOut)), "round-lock");
        assertThat(page(REGION, region, "").text()).contains(">fijada<");
        assertThat(page(REGION, region, "/rules").text()).contains("Retirar la fijación");
    }

    @Test
    @Order(4)
    void whoeverComesSecondIsToldWhatTheOtherDidAndLosesNothing() {
        var read = version(REGION, region);
        var other =
                pairs(plan(REGION, region)).entrySet().stream().skip(1).findFirst().orElseThrow();
        compute(REGION, region);
        var refused =
                post(
                        REGION,
                        region,
                        "rules",
                        with(
                                read,
                                "request",
                                other.getKey(),
                                "offer",
                                other.getValue(),
                                "kind",
                                "LOCK",
                                "reason",
                                "Lo acordaron en el pasillo"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Entretanto la ronda cambió",
                        "hizo calcular el plan",
                        "Lo acordaron en el pasillo",
                        "name=\"version\" value=\"" + versionOf(REGION, region) + "\"");
        var api =
                SITE.wire()
                        .json(
                                "POST",
                                api(REGION, region) + "/computation",
                                "{\"version\":1}",
                                bearer(REGION));
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.text()).contains("round.changed-meanwhile");
    }

    @Test
    @Order(5)
    void locksThatOverstepACapacityAreNamedByThePair() {
        var plan = plan(REGION, region);
        var pair = plan.getJsonArray("pairs").getJsonObject(0);
        var mentor = pair.getJsonObject("mentor").getString("name");
        done(post(REGION, region, "rules", lock(entry(pair))), "round-lock");
        var offer = pair.getString("offer");
        var refused =
                post(
                        REGION,
                        region,
                        "mentors",
                        with(
                                version(REGION, region),
                                "shown",
                                offer,
                                "take",
                                offer,
                                "days-" + offer,
                                "0",
                                "places-" + offer,
                                "7",
                                "group-" + offer,
                                "0"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("las parejas fijadas de " + mentor + " necesitan", "value=\"7\"");
        assertThat(table(REGION, region).getJsonArray("contradictions")).isEmpty();
        done(
                post(
                        REGION,
                        region,
                        "rules/removal",
                        with(
                                version(REGION, region),
                                "request",
                                pair.getString("request"),
                                "offer",
                                offer)),
                "round-freed");
    }

    @Test
    @Order(6)
    void everyFigureLeadsToItsExplanationAndThePlanToScreenPaperAndTable() {
        var pair = plan(REGION, region).getJsonArray("pairs").getJsonObject(0);
        var explained = "/pairs/" + pair.getString("request") + "/" + pair.getString("offer");
        assertThat(page(REGION, region, "").text()).contains(explained);
        assertThat(page(REGION, region, explained).text())
                .contains(pair.getJsonObject("mentor").getString("name"), "en el plan");
        assertThat(page(REGION, region, "/screen").text())
                .contains("con mentor", "Mostrar lo último")
                .doesNotContain("<script", "refresh");
        assertThat(page(REGION, region, "/print").text()).contains("Quién pide");
        var csv = page(REGION, region, "/plan.csv");
        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.text().lines().count())
                .isEqualTo(1 + table(REGION, region).getJsonArray("requests").size());
    }

    @Test
    @Order(7)
    void whoTakesPartIsChosenAndThePlanIsSaidToBeOutdated() {
        var kept =
                table(REGION, region).getJsonArray("requests").stream()
                        .map(r -> r.asJsonObject().getString("request"))
                        .limit(3)
                        .toList();
        var sent = version(REGION, region);
        sent.put("take", kept.get(0));
        sent.put("only", "yes");
        done(post(REGION, region, "requests", sent), "saved");
        assertThat(table(REGION, region).getJsonArray("requests")).hasSize(1);
        assertThat(page(REGION, region, "").text())
                .contains("El plan no corresponde al estado de hoy");
    }

    @Test
    @Order(8)
    void aRoundThatIsCalledOffStays() {
        done(post(REGION, region, "cancellation", version(REGION, region)), "round-cancelled");
        var refused = post(REGION, region, "computation", version(REGION, region));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Esta ronda terminó y queda como está");
        assertThat(page(REGION, region, "/requests").text()).contains("queda como está");
    }

    @Test
    @Order(9)
    void whoeverIsSuspendedMeanwhileIsNamedAndNothingIsHalfDone() {
        compute(COUNTRY, country);
        var pair = plan(COUNTRY, country).getJsonArray("pairs").getJsonObject(0);
        var mentor = pair.getJsonObject("mentor");
        assertThat(page(COUNTRY, country, "/commitment").text())
                .contains(mentor.getString("name"), "Hacer ");
        standing(mentor.getString("operator"), "SUSPENDED");
        try {
            var refused = post(COUNTRY, country, "commitment", version(COUNTRY, country));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text())
                    .contains(
                            pair.getJsonObject("mentee").getString("name")
                                    + " – "
                                    + mentor.getString("name")
                                    + " no puede proponerse",
                            "No se envió nada");
            assertThat(proposals(country)).isZero();
            assertThat(table(COUNTRY, country).getJsonObject("round").getString("state"))
                    .isEqualTo("DRAFT");
            compute(COUNTRY, country);
            assertThat(
                            plan(COUNTRY, country).getJsonArray("pairs").stream()
                                    .map(p -> p.asJsonObject().getString("offer")))
                    .doesNotContain(pair.getString("offer"));
        } finally {
            standing(mentor.getString("operator"), "VERIFIED");
        }
    }

    @Test
    @Order(10)
    void thePairsBecomeProposalsAllAtOnce() {
        var outdated = post(COUNTRY, country, "commitment", version(COUNTRY, country));
        assertThat(outdated.text()).contains("Ha cambiado algo de lo que depende el plan");
        compute(COUNTRY, country);
        var pairs = pairs(plan(COUNTRY, country));
        done(post(COUNTRY, country, "commitment", version(COUNTRY, country)), "round-committed");
        assertThat(proposals(country)).isEqualTo(pairs.size()).isPositive();
        assertThat(page(COUNTRY, country, "").text()).contains("Las parejas son ahora propuestas");
        var again = post(COUNTRY, country, "commitment", version(COUNTRY, country));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Esta ronda terminó y queda como está");
        assertThat(proposals(country)).isEqualTo(pairs.size());
    }

    @Test
    @Order(11)
    void aRoundOfAnotherPlatformIsNotThere() {
        assertThat(
                        SITE.wire()
                                .get(
                                        "/api/v1/platforms/wop-mexico/rounds/" + country,
                                        bearer("wop-mexico"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    @Order(12)
    void aFaultyFormComesBackAsTyped() {
        var sent =
                SITE.wire()
                        .post(
                                "/es/" + REGION + "/administration/rounds",
                                "title=&minimum=140&aim=SCORE&budget=muchas&currency=USD",
                                cookie(REGION));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.text())
                .contains("value=\"140\"", "value=\"muchas\"", "Escriba un número entero");
    }

    private static String open(String platform) {
        var answer =
                SITE.wire()
                        .post(
                                "/es/" + platform + "/administration/rounds",
                                "title=Taller+de+prueba&minimum=0&aim=SCORE&countries_first=yes&budget=&currency=USD",
                                cookie(platform));
        assertThat(answer.location()).as(answer.toString()).endsWith("done=round-opened");
        return answer.location().replaceAll(".*/rounds/(" + UUID + ").*", "$1");
    }

    private static void compute(String platform, String round) {
        done(post(platform, round, "computation", version(platform, round)), "round-computed");
    }

    private static Answer post(
            String platform, String round, String to, Map<String, String> fields) {
        return SITE.wire()
                .post(
                        "/es/" + platform + "/administration/rounds/" + round + "/" + to,
                        fields.entrySet().stream()
                                .map(f -> f.getKey() + "=" + Site.encoded(f.getValue()))
                                .collect(Collectors.joining("&")),
                        cookie(platform));
    }

    private static Answer page(String platform, String round, String path) {
        var answer =
                SITE.wire()
                        .get(
                                "/es/" + platform + "/administration/rounds/" + round + path,
                                cookie(platform));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static void done(Answer answer, String done) {
        assertThat(answer.location()).as(answer.toString()).endsWith("done=" + done);
    }

    private static JsonObject table(String platform, String round) {
        return SITE.wire().get(api(platform, round), bearer(platform)).object();
    }

    private static JsonObject plan(String platform, String round) {
        return SITE.wire().get(api(platform, round) + "/plan", bearer(platform)).object();
    }

    /** Offers by requests. */
    private static Map<String, String> pairs(JsonObject plan) {
        var pairs = new LinkedHashMap<String, String>();
        plan.getJsonArray("pairs").stream()
                .map(pair -> entry(pair.asJsonObject()))
                .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
        return pairs;
    }

    private static Map.Entry<String, String> entry(JsonObject pair) {
        return Map.entry(pair.getString("request"), pair.getString("offer"));
    }

    private static Map<String, String> lock(Map.Entry<String, String> pair) {
        return with(
                version(REGION, region),
                "request",
                pair.getKey(),
                "offer",
                pair.getValue(),
                "kind",
                "LOCK");
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new LinkedHashMap<>(fields);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static Map<String, String> version(String platform, String round) {
        return new LinkedHashMap<>(Map.of("version", "" + versionOf(platform, round)));
    }

    private static int versionOf(String platform, String round) {
        return table(platform, round).getJsonObject("round").getInt("version");
    }

    private static String digest(String platform, String round) {
        return page(platform, round, "").find("title=\"([0-9a-f]{64})\"");
    }

    private static long proposals(String round) {
        try (var connection = new Ledger(SITE.data()).asSuperuser()) {
            return Long.parseLong(
                    Ledger.ask(
                            connection,
                            "select count(*) from match_proposal where round_id = '%s' and author = 'ROUND'"
                                    .formatted(round)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the operator's platform would say, without its history and without halting anything. */
    private static void standing(String operator, String standing) {
        new Ledger(SITE.data())
                .run(
                        """
                        alter table operator disable trigger operator_leaves_partnerships;
                        alter table operator disable trigger operators_change_by_rules;
                        update operator set standing = '%1$s', published = '%1$s' = 'VERIFIED' where id = '%2$s';
                        alter table operator enable trigger operator_leaves_partnerships;
                        alter table operator enable trigger operators_change_by_rules"""
                                .formatted(standing, operator));
    }

    private static String api(String platform, String round) {
        return "/api/v1/platforms/" + platform + "/rounds/" + round;
    }

    private static String bearer(String platform) {
        return SITE.bearer(platform, "FACILITATOR");
    }

    private static String cookie(String platform) {
        return COOKIES.computeIfAbsent(platform, p -> SITE.cookie(p, "FACILITATOR"));
    }
}
