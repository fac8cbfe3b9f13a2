package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A village water board comes on record, is recognised step by step, and shows its certificate. */
class RecognitionIT {
    private static final Site SITE = Site.demonstration();
    private static final String HOME = "/es/wop-honduras/";
    private static final String DESK = HOME + "administration/operators/";
    private static final String FACILITATOR = SITE.cookie("wop-honduras", "FACILITATOR");
    private static final Map<String, String> WHO =
            Map.of(
                    "legal_form", "COMMUNITY_BOARD",
                    "licence", "UNREGISTERED",
                    "services", "water",
                    "told_as", "Presidenta de la junta",
                    "told_by", "Doña Inventada",
                    "told_how", "VISIT",
                    "asked_on", "2026-03-11");

    private static String form(Map<String, String> fields, String... more) {
        var all = new java.util.TreeMap<>(fields);
        for (var i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .map(field -> field.getKey() + "=" + Site.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Answer post(String path, String form) {
        return SITE.wire().post(path, form, FACILITATOR);
    }

    private static Answer get(String path) {
        return SITE.wire().get(path, FACILITATOR);
    }

    private static String registered(String name) {
        var answer =
                post(DESK + "small", form(WHO, "legal_name", name, "households_served", "120"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        return answer.location().replaceAll(".*/operators/([0-9a-f-]{36})/.*", "$1");
    }

    private static Answer attest(String operator, String step) {
        return post(
                DESK + operator + "/recognition/steps",
                form(
                        Map.of("step", step, "reached_on", "2024-05"),
                        "evidence",
                        "Acta de la asamblea",
                        "on_behalf_of",
                        "AHPSAS"));
    }

    @Test
    void theShortFormComesBackAsItWasTyped() {
        var answer =
                post(
                        DESK + "small",
                        form(
                                WHO,
                                "legal_name",
                                "Junta Ñandú’s",
                                "hours_per_day",
                                "26",
                                "billed",
                                "doce mil",
                                "chlorinates",
                                "no"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("<title>Error")
                .contains("value=\"Junta Ñandú’s\"")
                .contains("value=\"26\"")
                .contains("value=\"doce mil\"")
                .contains("value=\"Doña Inventada\"")
                .containsPattern("id=\"hours_per_day-e\">[^<]*24")
                .containsPattern("name=\"chlorinates\" value=\"no\" checked");
    }

    @Test
    void aBoardWithoutALicenceIsOnRecordAndWhatWasLeftOpenStaysOpen() {
        var operator = registered("Junta de Agua Prueba Abierta");
        var page = get(DESK + operator + "/survey?done=small-registered").text();

        assertThat(page)
                .contains("En revisión")
                .contains("120")
                .contains("no se sabe")
                .contains("Doña Inventada")
                .contains("class=\"flash\"");
        assertThat(SITE.wire().get(HOME + "operators/" + operator).status())
                .as("not public before its review")
                .isEqualTo(404);
    }

    @Test
    void aKnownBoardIsNamedBesideTheFormAndNotRegisteredTwice() {
        var operator = registered("Junta de Agua Prueba Doble");
        var again = post(DESK + "small", form(WHO, "legal_name", "JUNTA DEL AGUA, PRUEBA  DOBLE"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("operators/" + operator + "/survey")
                .contains("Junta de Agua Prueba Doble");
    }

    @Test
    void askingAgainKeepsWhatWasAnsweredBefore() {
        var operator = registered("Junta de Agua Prueba Repetida");
        var again =
                post(
                        DESK + operator + "/survey",
                        form(WHO, "households_served", "150", "households_in_area", "140"));

        assertThat(again.status()).as(again.toString()).isEqualTo(303);
        assertThat(get(DESK + operator + "/survey").text())
                .contains("150")
                .contains("120")
                .contains("107,1 %")
                .contains("Se atienden más hogares");
    }

    @Test
    void stepsAreAttestedInOrderAndACertificateFallsWithOneOfThem() throws IOException {
        var operator = registered("Junta de Agua Pruebañol «Ágil»");

        assertThat(attest(operator, "ORGANISED").status()).isEqualTo(422);
        assertThat(post(DESK + operator + "/recognition/certificates", "x=").status())
                .isEqualTo(409);
        for (var step : new String[] {"MAPPED", "ORGANISED", "REGISTERED"}) {
            assertThat(attest(operator, step).status()).as(step).isEqualTo(303);
        }
        assertThat(attest(operator, "MAPPED").status()).isEqualTo(422);
        assertThat(post(DESK + operator + "/recognition/certificates", "x=").status())
                .isEqualTo(303);

        var code = code(operator);
        var valid = SITE.wire().get(HOME + "certificates/" + code);
        assertThat(valid.status()).isEqualTo(200);
        assertThat(valid.text())
                .contains("Junta de Agua Pruebañol")
                .contains("Este certificado está vigente")
                .contains("Inventado para la demostración")
                .doesNotContain("Doña Inventada")
                .doesNotContain("Acta de la asamblea");
        assertThat(SITE.wire().get("/wop-honduras/certificates/" + code.toLowerCase()).status())
                .isEqualTo(200);
        assertThat(SITE.wire().get("/wop-bolivia/certificates/" + code).status()).isEqualTo(404);

        var paper = text(SITE.wire().get(HOME + "certificates/" + code + "/pdf").body());
        assertThat(paper)
                .contains("Certificado de reconocimiento")
                .contains("Junta de Agua Pruebañol «Ágil»")
                .contains("Asociación Hondureña")
                .contains("mayo de 2024")
                .contains("este certificado no certifica nada")
                .contains("/wop-honduras/certificates/" + code);
        assertThat(paper.replaceAll("\\s", "")).contains("DEMOSTRACIÓN");
        assertThat(text(SITE.wire().get("/fr/wop-honduras/certificates/" + code + "/pdf").body()))
                .contains("Certificat de reconnaissance")
                .contains("ce certificat ne certifie rien");

        var withdrawn =
                post(
                        DESK + operator + "/recognition/steps/ORGANISED/withdraw",
                        "reason=" + Site.encoded("El acta era de otra junta"));
        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(303);
        var revoked = SITE.wire().get(HOME + "certificates/" + code);
        assertThat(revoked.text()).contains("revocado").doesNotContain("está vigente");
        assertThat(SITE.wire().get(HOME + "certificates/" + code + "/pdf").status()).isEqualTo(404);
        assertThat(get(DESK + operator + "/recognition").text())
                .contains("El acta era de otra junta");
    }

    @Test
    void aNewerCertificateReplacesTheOneBefore() {
        var operator = registered("Junta de Agua Prueba Reemplazo");
        for (var step : new String[] {"MAPPED", "ORGANISED", "REGISTERED"}) {
            attest(operator, step);
        }
        post(DESK + operator + "/recognition/certificates", "x=");
        var first = code(operator);
        attest(operator, "RECOGNISED");
        post(DESK + operator + "/recognition/certificates", "x=");

        assertThat(SITE.wire().get(HOME + "certificates/" + first).text()).contains("reemplazado");
        assertThat(code(operator)).isNotEqualTo(first);
    }

    @Test
    void anUnknownCodeIsPlainlyNotThere() {
        for (var code : new String[] {"0000-0000-0000-0000", "nonsense", "1"}) {
            var answer = SITE.wire().get(HOME + "certificates/" + code);
            assertThat(answer.status()).as(code).isEqualTo(404);
        }
    }

    @Test
    void aRealOperatorIsMappedByADocumentAndNothingMoreIsSaidOfIt() {
        for (var real :
                Map.of("wop-lac", "coopagua", "wop-honduras", "japoe-jesus-de-otoro").entrySet()) {
            var id = UUID.nameUUIDFromBytes(("wop operator " + real.getValue()).getBytes());
            var page = SITE.wire().get("/es/" + real.getKey() + "/operators/" + id).text();
            assertThat(page)
                    .contains("Mapeado")
                    .contains("Según un documento")
                    .doesNotContain("Organizado")
                    .doesNotContain("inventado para la demostración");
        }
    }

    @Test
    void theCountryViewSaysHowManyAndWhatDocumentsReportApartFromThat() {
        var page = SITE.wire().get("/es/wop-lac/small-operators").text();

        assertThat(page)
                .contains("figure-counted")
                .contains("figure-reported")
                .contains("por ciento de la población del Perú")
                .contains("id=\"CL\"")
                .contains("id=\"HN\"");
        var steps =
                SITE.wire()
                        .get("/api/v1/platforms/wop-honduras/recognition")
                        .array()
                        .getJsonObject(0);
        assertThat(steps.getString("country")).isEqualTo("HN");
        assertThat(steps.getJsonObject("operators").isNull("total")).isTrue();
    }

    @Test
    void onPaperTheEightQuestionsAreInEveryLanguage() {
        for (var question :
                Map.of(
                                "en", "What does a month cost?",
                                "es", "¿Cuánto cuesta un mes?",
                                "fr", "Combien coûte un mois",
                                "pt", "Quanto custa um mês?")
                        .entrySet()) {
            assertThat(
                            get("/"
                                            + question.getKey()
                                            + "/wop-honduras/administration/operators/small/print")
                                    .text())
                    .contains(question.getValue());
        }
    }

    private static String code(String operator) {
        return get(DESK + operator + "/recognition")
                .find("certificates/([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/pdf");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
