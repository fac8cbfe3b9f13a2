package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners of two platforms say what they gained, and what comes next. */
class ClosingIT {
    private static final Site SITE = Site.demonstration();
    private static final String API = "/api/v1/platforms/";
    private static final String REGION = SITE.bearer("wop-lac", "FACILITATOR");
    private static final String MEXICO = SITE.bearer("wop-mexico", "OPERATOR_EXPERT");
    private static final String HONDURAS = SITE.bearer("wop-honduras", "OPERATOR_EXPERT");
    private static final String EVALUATION =
            """
            {"version":%d,"gained":"%s","gave":"Un plan","otherwise":"Antes los medidores","again":"YES",
             "ratings":{"benefit":5,"roles":4,"communication":4,"trust":5,"resources":3,"lasting":4}}""";

    private String partnership;
    private String mentor;
    private String mentee;

    @BeforeEach
    void aRegionBringsTwoCountriesTogether() {
        partnership =
                ok(SITE.wire()
                                .json(
                                        "POST",
                                        API + "wop-lac/desk/partnerships",
                                        "{\"basis\":\"LIVED\",\"title\":\"Villa Ficticia – Puerto Ejemplo\",\"kind\":\"BILATERAL\"}",
                                        REGION))
                        .object()
                        .getString("id");
        mentor = party("demo-agua-de-villa-ficticia", "MENTOR");
        mentee = party("demo-aguas-de-puerto-ejemplo", "MENTEE");
        for (var side : List.of("wop-mexico", "wop-honduras")) {
            ok(
                    SITE.wire()
                            .json(
                                    "PUT",
                                    at(side, "record/consent"),
                                    "{\"given\":true}",
                                    SITE.bearer(side, "FACILITATOR")));
        }
    }

    @Test
    void whatOneSideGainedIsReadByTheOthersOnceAllHaveSaidIt() {
        var own = at("wop-mexico", "closing/evaluations/" + mentor);
        var other = at("wop-honduras", "closing/evaluations/" + mentee);
        ok(SITE.wire().json("PUT", own, "{\"version\":0,\"gained\":\"Oficio\"}", MEXICO));
        assertThat(SITE.wire().json("PUT", own, "{\"version\":0}", MEXICO).status())
                .as("an older version")
                .isEqualTo(409);
        assertThat(code(SITE.wire().json("POST", own + "/submission", "{\"version\":1}", MEXICO)))
                .isEqualTo("closing.incomplete");
        assertThat(
                        SITE.wire()
                                .json(
                                        "PUT",
                                        at("wop-honduras", "closing/evaluations/" + mentor),
                                        "{\"version\":1}",
                                        HONDURAS)
                                .status())
                .as("for the other side")
                .isEqualTo(409);
        ok(SITE.wire().json("PUT", own, EVALUATION.formatted(1, "Oficio y amigos"), MEXICO));
        ok(SITE.wire().json("POST", own + "/submission", "{\"version\":2}", MEXICO));
        for (var reader : List.of(REGION, HONDURAS)) {
            var platform = reader.equals(REGION) ? "wop-lac" : "wop-honduras";
            assertThat(SITE.wire().get(at(platform, "closing"), reader).text())
                    .contains("SUBMITTED")
                    .doesNotContain("Oficio");
        }
        assertThat(SITE.wire().json("PUT", own, EVALUATION.formatted(3, "Nada"), MEXICO).status())
                .as("handed in already")
                .isEqualTo(409);
        ok(SITE.wire().json("PUT", other, EVALUATION.formatted(0, "Agua"), HONDURAS));
        ok(SITE.wire().json("POST", other + "/submission", "{\"version\":1}", HONDURAS));
        assertThat(SITE.wire().get(at("wop-honduras", "closing"), HONDURAS).text())
                .contains("Oficio y amigos");
        assertThat(SITE.wire().get(at("wop-mexico", "closing"), MEXICO).text()).contains("Agua");
    }

    @Test
    void aLessonIsReadByEverybodyOnceItAndThePartnershipAreShown() {
        var story =
                """
                {"kind":"STORY","texts":{"es":{"title":"La noche sin fugas","body":"Cerramos la válvula"}}}""";
        var lesson =
                ok(SITE.wire().json("POST", at("wop-honduras", "closing/lessons"), story, HONDURAS))
                        .object()
                        .getJsonArray("lessons")
                        .getJsonObject(0)
                        .getString("id");
        var shown = "closing/lessons/" + lesson + "/publication";
        var yes = "{\"version\":1,\"published\":true}";
        assertThat(SITE.wire().json("PUT", at("wop-honduras", shown), yes, HONDURAS).status())
                .isEqualTo(403);
        ok(SITE.wire().json("PUT", at("wop-lac", shown), yes, REGION));
        var page = "/fr/wop-lac/partnerships/" + partnership;
        assertThat(SITE.wire().get(page).status()).isEqualTo(404);
        var cookie = SITE.cookie("wop-lac", "FACILITATOR");
        var record = "/es/wop-lac/administration/partnerships/" + partnership;
        var version =
                SITE.wire()
                        .get(record + "/edit", cookie)
                        .find("name=\"version\" value=\"([0-9]+)\"");
        assertThat(
                        SITE.wire()
                                .post(
                                        record + "/publication",
                                        "version=" + version + "&published=true",
                                        cookie)
                                .status())
                .isEqualTo(303);
        assertThat(SITE.wire().get(page).text())
                .contains("lang=\"es\"", "La noche sin fugas", "Cerramos la válvula", "Récit");
    }

    @Test
    void theNextPartnershipBeginsWithTheSamePartiesAndPointsBack() {
        var next =
                ok(SITE.wire()
                                .json(
                                        "POST",
                                        at("wop-lac", "closing/next"),
                                        "{\"title\":\"Segunda etapa\"}",
                                        REGION))
                        .object()
                        .getJsonArray("continuedBy")
                        .getJsonObject(0);
        assertThat(next.getString("state")).isEqualTo("IDENTIFIED");
        var closing = API + "wop-lac/partnerships/" + next.getString("id") + "/closing";
        var read = SITE.wire().get(closing, REGION).object();
        assertThat(read.getJsonObject("continues").getString("id")).isEqualTo(partnership);
        assertThat(read.getJsonArray("evaluations")).hasSize(2);
        assertThat(
                        code(
                                SITE.wire()
                                        .json(
                                                "POST",
                                                closing + "/followers",
                                                "{\"partnership\":\"" + partnership + "\"}",
                                                REGION)))
                .as("in a circle")
                .isEqualTo("closing.cannot-follow");
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private static String code(Answer answer) {
        return answer.object().getString("code");
    }

    private String at(String platform, String part) {
        return API + platform + "/partnerships/" + partnership + "/" + part;
    }

    private String party(String operator, String role) {
        var id =
                UUID.nameUUIDFromBytes(
                        ("wop operator " + operator).getBytes(StandardCharsets.UTF_8));
        return ok(
                        SITE.wire()
                                .json(
                                        "POST",
                                        at("wop-lac", "record/parties"),
                                        "{\"operator\":\"%s\",\"role\":\"%s\",\"areas\":[\"WATER_LOSSES\"]}"
                                                .formatted(id, role),
                                        REGION))
                .object()
                .getJsonArray("parties")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(named -> named.getString("role").equals(role))
                .map((JsonObject named) -> named.getString("id"))
                .findFirst()
                .orElseThrow();
    }
}
