package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.matching.Parts;

/** Rules MA1 to MA7 as a facilitator meets them, on the demonstration network. */
class MatchingIT {
    private static final Site SITE = Site.demonstration();
    private static final String REGION = SITE.bearer("wop-lac", "FACILITATOR");
    private static final String FACILITATOR = SITE.cookie("wop-lac", "FACILITATOR");
    private static final String API = "/api/v1/platforms/wop-lac/matching/";
    private static final String PAGES = "/es/wop-lac/administration/matching";
    private static final List<String> CRITERIA =
            List.of(
                    "need_fit",
                    "performance",
                    "communication",
                    "similarity",
                    "proximity",
                    "commitment",
                    "mutual_benefit",
                    "track_record");

    private static UUID of(String slug) {
        return UUID.nameUUIDFromBytes(("wop " + slug).getBytes(StandardCharsets.UTF_8));
    }

    private static final UUID REQUEST = of("request puerto-ejemplo");

    private static JsonObject found() {
        return SITE.wire().get(API + REQUEST + "/candidates", REGION).object();
    }

    private static List<String> mentors(JsonObject found) {
        return found.getJsonArray("candidates").stream()
                .map(candidate -> candidate.asJsonObject().getString("operator"))
                .toList();
    }

    @Test
    void theFiveStandByScoreAndTheirPartsAddUp() {
        var candidates = found().getJsonArray("candidates");
        assertThat(candidates).hasSizeBetween(1, 5);
        var scores = new ArrayList<Integer>();
        for (var value : candidates) {
            var candidate = value.asJsonObject();
            scores.add(candidate.getInt("score"));
            assertThat(
                            candidate.getJsonArray("parts").stream()
                                    .mapToInt(part -> part.asJsonObject().getInt("points"))
                                    .sum())
                    .isEqualTo(candidate.getInt("score"));
            assertThat(candidate.toString()).doesNotContain("[match.");
        }
        assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void thePageSaysTheSameInSpanish() {
        var page = SITE.wire().get(PAGES + "/" + REQUEST, FACILITATOR).text();
        assertThat(page)
                .contains("Necesidad y fortaleza", "Por qué esta propuesta")
                .doesNotContain("[match");
        for (var value : found().getJsonArray("candidates")) {
            assertThat(page).contains(value.asJsonObject().getString("name"));
        }
    }

    @Test
    void aRequestOutOfReachIsNotThere() {
        var foreign = of("request puerto-imaginario");
        var honduras = SITE.bearer("wop-honduras", "FACILITATOR");
        var at = "/api/v1/platforms/wop-honduras/matching/";
        var there = SITE.wire().get(at + foreign + "/candidates", honduras);
        var unknown = SITE.wire().get(at + UUID.randomUUID() + "/candidates", honduras);
        assertThat(there.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(
                        SITE.wire()
                                .get(
                                        "/es/wop-honduras/administration/matching/" + foreign,
                                        SITE.cookie("wop-honduras", "FACILITATOR"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whoTakesBackItsConsentIsNoCandidateElsewhere() {
        var elsewhere =
                found().getJsonArray("candidates").stream()
                        .map(candidate -> candidate.asJsonObject())
                        .filter(candidate -> candidate.getString("reach").equals("REGION"))
                        .findFirst()
                        .orElseThrow()
                        .getString("operator");
        var ledger = new Ledger(SITE.data());
        var consent =
                "update matching_consent set reach = '%s' where part = 'STRENGTHS' and operator_id = '%s'";
        ledger.run(consent.formatted("OWN", elsewhere));
        try {
            assertThat(mentors(found())).doesNotContain(elsewhere);
        } finally {
            ledger.run(consent.formatted("REGION", elsewhere));
        }
        assertThat(mentors(found())).contains(elsewhere);
    }

    @Test
    void anyOfferInReachIsComparedAndSaysWhatShutsItOut() {
        var speechless =
                found().getJsonArray("nearly").stream()
                        .map(nearly -> nearly.asJsonObject())
                        .filter(nearly -> nearly.getString("gate").equals("LANGUAGE"))
                        .findFirst()
                        .orElseThrow()
                        .getString("offer");
        var page =
                SITE.wire()
                        .get(PAGES + "/" + REQUEST + "/comparison?offer=" + speechless, FACILITATOR)
                        .text();
        assertThat(page).contains("Este mentor no es posible", "Con interpretación prevista");
    }

    @Test
    void weightsThatDoNotMakeUpAHundredComeBackAsTypedWithHowMuchIsMissing() {
        var answer =
                SITE.wire()
                        .post(
                                PAGES + "/weights",
                                points(30) + "&reason=Probamos&seen=0&act=change",
                                FACILITATOR);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("suman 95: faltan 5", "value=\"30\"", "Probamos");
        var api =
                SITE.wire()
                        .json(
                                "PUT",
                                API + "weights",
                                "{\"points\":" + json(41) + ",\"reason\":\"R\",\"seen\":0}",
                                REGION,
                                "Accept-Language: es");
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.text()).contains("suman 106: sobran 6");
    }

    @Test
    void ofTwoWhoChangeTheWeightsAtOnceOneIsToldOfTheOther() {
        var cari = SITE.bearer("cari-wop", "FACILITATOR");
        var at = "/api/v1/platforms/cari-wop/matching/weights";
        var change = "{\"points\":%s,\"reason\":\"R\",\"seen\":0}";
        var first =
                SITE.wire()
                        .json(
                                "PUT",
                                at,
                                change.formatted(
                                        json(35).replace(":8,", ":9,").replace(":3}", ":2}")),
                                cari);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.object().getInt("number")).isEqualTo(1);
        var second = SITE.wire().json("PUT", at, change.formatted(json(35)), cari);
        assertThat(second.status()).isEqualTo(409);
        assertThat(SITE.wire().get(at, cari).object().getInt("number")).isEqualTo(1);
    }

    @Test
    void otherWeightsAreTriedOnARequestAndNothingIsSaved() {
        var tried =
                SITE.wire()
                        .post(
                                PAGES + "/weights",
                                points(25).replace("proximity=8", "proximity=18")
                                        + "&reason=&seen=0&act=try&request="
                                        + REQUEST,
                                FACILITATOR);
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("Qué cambiaría", "value=\"18\"");
        assertThat(SITE.wire().get(API + "weights", REGION).object().getInt("number")).isZero();
    }

    @Test
    void whatIsKeptWithAProposalIsToldAgainAsItWas() {
        var kept =
                """
                [{"criterion":"need_fit","weight":35,"fulfilment":0.5,"points":1750,"sentences":[{"key":"match.need.ahead",
                 "facts":{"area":"WATER_LOSSES","mentee":2,"mentor":3,"priority":1}}],"unknowns":[{"key":"match.size.people","facts":
                 {"x":["a","b"],"y":1.5}}],"remedies":[]}]"""
                        .replaceAll("\n ", "");
        assertThat(Parts.json(Parts.ofJson(kept))).isEqualTo(kept);
    }

    private static String points(int needFit) {
        return Stream.of(values(needFit)).collect(Collectors.joining("&"));
    }

    private static String[] values(int needFit) {
        var points = List.of(needFit, 10, 15, 12, 8, 12, 5, 3);
        var values = new String[CRITERIA.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = CRITERIA.get(i) + "=" + points.get(i);
        }
        return values;
    }

    private static String json(int needFit) {
        return Stream.of(values(needFit))
                .map(value -> "\"" + value.replace("=", "\":"))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
