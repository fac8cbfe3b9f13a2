package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A region coordinates an operator of Mexico and one of Honduras: they diagnose and plan together,
 * each platform on its own pages, as people would.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlanningIT {
    private static final Site SITE = Site.demonstration();
    private static final String FACILITATOR = SITE.cookie("wop-lac", "FACILITATOR");
    private static final String MEXICO = SITE.cookie("wop-mexico", "ADMINISTRATOR");
    private static final String HONDURAS = SITE.cookie("wop-honduras", "ADMINISTRATOR");
    private static final String BOLIVIA = SITE.cookie("wop-bolivia", "ADMINISTRATOR");
    private static final String UUID = "[0-9a-f-]{36}";
    private static String partnership;

    @BeforeAll
    static void aRegionBringsTwoTogether() {
        var lac = SITE.bearer("wop-lac", "ADMINISTRATOR");
        var opened =
                SITE.wire()
                        .json(
                                "POST",
                                "/api/v1/platforms/wop-lac/desk/partnerships",
                                """
                                {"basis":"LIVED","kind":"BILATERAL","title":"Planes de prueba","since":"2026-10","until":"2029"}""",
                                lac);
        partnership = Site.encoded(opened.find("\"id\":\"(" + UUID + ")\""));
        for (var side : Map.of("wop-mexico", "MENTOR", "wop-honduras", "MENTEE").entrySet()) {
            var operator =
                    SITE.wire()
                            .get(
                                    "/api/v1/platforms/"
                                            + side.getKey()
                                            + "/registry?standing=VERIFIED",
                                    SITE.bearer(side.getKey(), "ADMINISTRATOR"))
                            .items()
                            .get(0)
                            .getString("id");
            SITE.wire()
                    .json(
                            "POST",
                            api("wop-lac") + "/record/parties",
                            "{\"operator\":\"%s\",\"role\":\"%s\",\"areas\":[\"WATER_LOSSES\"]}"
                                    .formatted(operator, side.getValue()),
                            lac);
            SITE.wire()
                    .json(
                            "PUT",
                            api(side.getKey()) + "/record/consent",
                            "{\"given\":true}",
                            SITE.bearer(side.getKey(), "ADMINISTRATOR"));
        }
    }

    @Test
    @Order(1)
    void bothSidesWriteTheDiagnosisAndEndorseOneContent() {
        done(post(FACILITATOR, "wop-lac", "diagnosis", Map.of()), "diagnosis-opened");
        var of =
                "diagnosis/"
                        + find(FACILITATOR, "wop-lac", "diagnosis", "/diagnosis/(" + UUID + ")/");
        var findings =
                Map.of("kind", "WEAKNESS", "body", "Nadie mide el caudal", "area", "WATER_LOSSES");
        done(post(HONDURAS, "wop-honduras", of + "/findings", findings), "saved");
        done(
                post(
                        MEXICO,
                        "wop-mexico",
                        of + "/scores",
                        Map.of("dimension", "SKILLS", "level", "2")),
                "saved");
        assertThat(post(FACILITATOR, "wop-lac", of + "/conducted", Map.of()).text())
                .contains("qué día se realizó");
        assertThat(
                        post(
                                        FACILITATOR,
                                        "wop-lac",
                                        of + "/head",
                                        Map.of(
                                                "version",
                                                "0",
                                                "conducted_on",
                                                "2099",
                                                "place",
                                                "Aquí"))
                                .text())
                .contains("Ese día aún no ha llegado", "value=\"2099\"", "value=\"Aquí\"");
        done(
                post(
                        FACILITATOR,
                        "wop-lac",
                        of + "/head",
                        Map.of("version", "0", "conducted_on", "2026-11-02")),
                "saved");
        done(post(FACILITATOR, "wop-lac", of + "/conducted", Map.of()), "diagnosis-conducted");

        var read =
                find(MEXICO, "wop-mexico", "diagnosis", "name=\"hash\" value=\"([0-9a-f]{64})\"");
        var mentor = find(MEXICO, "wop-mexico", "diagnosis", "/words/(" + UUID + ")");
        var mentee = find(HONDURAS, "wop-honduras", "diagnosis", "/words/(" + UUID + ")");
        assertThat(post(MEXICO, "wop-mexico", of + "/words/" + mentee, paper(read)).text())
                .doesNotContain("diagnosis-endorsed")
                .contains("no actúa por esta parte");
        done(post(HONDURAS, "wop-honduras", of + "/findings", findings), "saved");
        assertThat(post(MEXICO, "wop-mexico", of + "/words/" + mentor, paper(read)).text())
                .contains("El texto cambió desde que usted lo leyó");
        read = find(MEXICO, "wop-mexico", "diagnosis", "name=\"hash\" value=\"([0-9a-f]{64})\"");
        done(post(MEXICO, "wop-mexico", of + "/words/" + mentor, paper(read)), "partnership-word");
        done(
                post(HONDURAS, "wop-honduras", of + "/words/" + mentee, paper(read)),
                "partnership-word");
        assertThat(page(FACILITATOR, "wop-lac", "diagnosis")).contains("respaldado");
        assertThat(post(HONDURAS, "wop-honduras", of + "/findings", findings).text())
                .contains("ya no cambia", "Nadie mide el caudal");
    }

    @Test
    @Order(2)
    void theyPlanWarnApproveAndRevise() {
        done(post(FACILITATOR, "wop-lac", "plan", Map.of("kind", "STAP")), "plan-begun");
        var of = "plan/" + find(FACILITATOR, "wop-lac", "plan", "/plan/(" + UUID + ")/");
        assertThat(post(FACILITATOR, "wop-lac", of + "/sent", Map.of()).text())
                .contains("Falta un objetivo", "Falta una meta de aprendizaje");
        var objective =
                Map.of(
                        "title",
                        "Se pierde menos agua",
                        "area",
                        "WATER_LOSSES",
                        "indicator",
                        "ANF",
                        "unit",
                        "%",
                        "direction",
                        "DOWN",
                        "baseline",
                        "48,5",
                        "baseline_on",
                        "2026-10",
                        "target",
                        "55",
                        "target_on",
                        "2028-12");
        assertThat(post(HONDURAS, "wop-honduras", of + "/objectives", objective).text())
                .contains("va en sentido contrario", "value=\"55\"", "Se pierde menos agua");
        var sound = new java.util.HashMap<>(objective);
        sound.put("target", "40");
        done(post(HONDURAS, "wop-honduras", of + "/objectives", sound), "saved");
        done(
                post(
                        MEXICO,
                        "wop-mexico",
                        of + "/learning",
                        Map.of(
                                "learns",
                                "Sectorizar",
                                "learners",
                                "Cuadrilla",
                                "seen_by",
                                "Lo hace sola")),
                "saved");
        done(
                post(
                        MEXICO,
                        "wop-mexico",
                        of + "/activities",
                        Map.of(
                                "title",
                                "Visita",
                                "starts_on",
                                "2027-02",
                                "ends_on",
                                "2027-03",
                                "mentee_days",
                                "25,5")),
                "saved");
        assertThat(
                        post(
                                        MEXICO,
                                        "wop-mexico",
                                        of + "/budget",
                                        Map.of(
                                                "category",
                                                "SUCCESS_BONUS",
                                                "amount",
                                                "5000",
                                                "currency",
                                                "USD"))
                                .status())
                .isEqualTo(422);
        var mentee =
                find(
                        HONDURAS,
                        "wop-honduras",
                        of + "/availability",
                        "<option value=\"(" + UUID + ")\"");
        done(
                post(
                        HONDURAS,
                        "wop-honduras",
                        of + "/availability",
                        Map.of("party_id", mentee, "days", "20")),
                "saved");
        assertThat(page(FACILITATOR, "wop-lac", "plan"))
                .contains(
                        "necesitaría 25,5 días de trabajo y tiene 20",
                        "<svg class=\"chart timeline-chart\"");
        done(post(FACILITATOR, "wop-lac", of + "/sent", Map.of()), "plan-sent");
        assertThat(post(HONDURAS, "wop-honduras", of + "/objectives", sound).text())
                .contains("solo se modifica como borrador");
        approve(of);
        assertThat(page(FACILITATOR, "wop-lac", "plan")).contains("aprobado");

        done(post(HONDURAS, "wop-honduras", "plan", Map.of("kind", "PIP")), "plan-begun");
        var next = find(HONDURAS, "wop-honduras", "plan", "/plan/(" + UUID + ")/objectives\"");
        var line = find(HONDURAS, "wop-honduras", "plan", "/objectives/(" + UUID + ")");
        sound.put("target", "38");
        sound.put("version", "0");
        done(
                post(HONDURAS, "wop-honduras", "plan/" + next + "/objectives/" + line, sound),
                "saved");
        assertThat(
                        post(
                                        HONDURAS,
                                        "wop-honduras",
                                        "plan/" + next + "/objectives/" + line,
                                        sound)
                                .text())
                .as("a second time with the version that was read first")
                .contains("value=\"38\"")
                .contains("error-summary");
        assertThat(page(MEXICO, "wop-mexico", "plan/" + next + "/changes"))
                .contains("Plan de mejora del desempeño", ">40<", ">38<");
        done(post(HONDURAS, "wop-honduras", "plan/" + next + "/sent", Map.of()), "plan-sent");
        approve("plan/" + next);
        assertThat(page(FACILITATOR, "wop-lac", "plan")).contains("reemplazado");
    }

    @Test
    @Order(3)
    void aStrangerFindsNeither() {
        for (var tab : java.util.List.of("diagnosis", "plan")) {
            assertThat(SITE.wire().get(at("wop-bolivia", tab), BOLIVIA).status()).isEqualTo(404);
            assertThat(post(BOLIVIA, "wop-bolivia", tab, Map.of("kind", "SIP")).status())
                    .isEqualTo(404);
        }
    }

    private static void approve(String of) {
        for (var side : Map.of("wop-mexico", MEXICO, "wop-honduras", HONDURAS).entrySet()) {
            var hash =
                    find(
                            side.getValue(),
                            side.getKey(),
                            "plan",
                            "name=\"hash\" value=\"([0-9a-f]{64})\"");
            var party = find(side.getValue(), side.getKey(), "plan", "/words/(" + UUID + ")");
            done(
                    post(side.getValue(), side.getKey(), of + "/words/" + party, paper(hash)),
                    "partnership-word");
        }
    }

    private static Map<String, String> paper(String hash) {
        return Map.of(
                "answer", "YES", "hash", hash, "signatory", "Gerencia", "position", "Gerente");
    }

    private static void done(Answer answer, String done) {
        assertThat(answer.header("Location").orElse(answer.text())).endsWith("done=" + done);
    }

    private static Answer post(String who, String platform, String path, Map<String, String> form) {
        return SITE.wire()
                .post(
                        at(platform, path),
                        form.entrySet().stream()
                                .map(f -> f.getKey() + "=" + Site.encoded(f.getValue()))
                                .collect(Collectors.joining("&")),
                        who);
    }

    private static String page(String who, String platform, String path) {
        var answer = SITE.wire().get(at(platform, path), who);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private static String find(String who, String platform, String path, String pattern) {
        return SITE.wire().get(at(platform, path), who).find(pattern);
    }

    private static String at(String platform, String path) {
        return "/es/" + platform + "/administration/partnerships/" + partnership + "/" + path;
    }

    private static String api(String platform) {
        return "/api/v1/platforms/" + platform + "/partnerships/" + partnership;
    }
}
