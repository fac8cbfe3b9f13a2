package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * An operator of Argentina assesses itself anew: it writes, is told what is lacking, submits, gets
 * it back, submits again, and somebody else reviews it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssessmentsIT {
    private static final Site SITE = Site.demonstration();
    private static final String HERE = "wop-argentina";
    private static final String DESK = "/es/" + HERE + "/administration/";
    private static final String EXPERT = SITE.cookie(HERE, "OPERATOR_EXPERT");
    private static final String FACILITATOR = SITE.cookie(HERE, "FACILITATOR");
    private static final String REVIEWER = SITE.cookie(HERE, "REVIEWER");
    private static final String ADMINISTRATOR = SITE.cookie(HERE, "ADMINISTRATOR");
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
    private static String operator;
    private static String draft;

    private static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + Site.encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static Answer post(String who, String path, Map<String, String> fields) {
        return SITE.wire().post(path, form(fields), who);
    }

    private static String text(String who, String path) {
        return SITE.wire().get(path, who).text();
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String version() {
        return found(text(EXPERT, draft), "name=\"version\" value=\"([0-9]+)\"");
    }

    @Test
    @Order(1)
    void itsOwnStaffSeeTheirOperatorAloneAndBeginFromWhatWasReviewedLast() {
        var list = text(EXPERT, DESK + "assessments");
        operator = found(list, "/operators/" + ID + "/assessments");
        assertThat(Pattern.compile("/operators/" + ID + "/assessments").matcher(list).results())
                .hasSize(1);
        var begun = post(EXPERT, DESK + "operators/" + operator + "/assessments", Map.of());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(303);
        draft = begun.location().replaceAll("\\?.*", "");
        assertThat(text(EXPERT, draft))
                .containsPattern("<option value=\"[1-5]\" selected>")
                .doesNotContain("name=\"on-word-of\"");
        assertThat(post(EXPERT, DESK + "operators/" + operator + "/assessments", Map.of()).status())
                .as("one at a time")
                .isEqualTo(422);
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var answer =
                post(
                        EXPERT,
                        draft,
                        Map.of(
                                "version",
                                version(),
                                "WATER_LOSSES-maturity",
                                "9",
                                "BILLING_AND_COLLECTION-figure",
                                "201",
                                "BILLING_AND_COLLECTION-figure-year",
                                "2025",
                                "BILLING_AND_COLLECTION-figure-confidence",
                                "MEASURED",
                                "GOVERNANCE-evidence",
                                "Directorio con actas «públicas»"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"WATER_LOSSES-maturity-e\"")
                .containsPattern("id=\"BILLING_AND_COLLECTION-figure-e\">[^<]*0 a 200")
                .contains("Facturación y cobranza, Cifra")
                .contains("value=\"201\"")
                .contains("Directorio con actas «públicas»");
    }

    @Test
    @Order(3)
    void whatIsLackingIsNamedAndTheDraftIsKeptAllTheSame() {
        var answer =
                post(
                        EXPERT,
                        draft + "/submission",
                        Map.of(
                                "version",
                                version(),
                                "WATER_LOSSES-maturity",
                                "2",
                                "WATER_LOSSES-can-mentor",
                                "yes",
                                "GOVERNANCE-evidence",
                                "Directorio con actas"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"WATER_LOSSES-maturity-e\"")
                .contains("id=\"WATER_LOSSES-evidence-e\"")
                .contains("id=\"GOVERNANCE-maturity-e\"")
                .contains("El borrador quedó guardado");
        assertThat(text(EXPERT, draft)).contains("Directorio con actas");
    }

    @Test
    @Order(4)
    void itIsSubmittedReturnedForAReasonAndSubmittedAgain() {
        submit();
        assertThat(text(EXPERT, draft)).doesNotContain("name=\"WATER_LOSSES-maturity\"");
        assertThat(post(EXPERT, draft, Map.of("version", "1")).status()).isEqualTo(422);
        var waiting = text(REVIEWER, DESK + "assessments");
        assertThat(waiting.indexOf(operator))
                .as("who waits comes first")
                .isEqualTo(waiting.indexOf(found(waiting, "/operators/" + ID + "/assessments")));
        var page = text(REVIEWER, draft);
        assertThat(page).contains("Doce sectores").containsPattern("antes [1-5]");
        assertThat(decide(REVIEWER, "RETURN", "").status()).isEqualTo(422);
        assertThat(decide(REVIEWER, "RETURN", "Falta el año del balance").status()).isEqualTo(303);
        assertThat(text(EXPERT, draft)).contains("Falta el año del balance");
        submit();
    }

    @Test
    @Order(5)
    void somebodyElseReviewsItAndThenItStays() {
        assertThat(decide(FACILITATOR, "CONFIRM", "").status()).isEqualTo(403);
        assertThat(decide(REVIEWER, "CONFIRM", "").status()).isEqualTo(303);
        assertThat(text(EXPERT, DESK + "operators/" + operator + "/assessments"))
                .contains("Doce sectores")
                .contains("Vigente");
        assertThat(decide(REVIEWER, "RETURN", "No").status()).isEqualTo(422);
    }

    @Test
    @Order(6)
    void whoeverSubmitsOnAnOperatorsWordNamesItAndDoesNotReviewIt() {
        var others = text(ADMINISTRATOR, DESK + "assessments?show=MISSING");
        var other = found(others, "/operators/" + ID + "/assessments");
        var begun = post(ADMINISTRATOR, DESK + "operators/" + other + "/assessments", Map.of());
        var address = begun.location().replaceAll("\\?.*", "");
        var fields = new TreeMap<>(Map.of("version", "1", "WATER_LOSSES-maturity", "2"));
        var lacking = post(ADMINISTRATOR, address + "/submission", fields);
        assertThat(lacking.text()).contains("id=\"on-word-of-e\"");
        fields.put("version", "2");
        fields.put("on-word-of", "Gerencia (demostración)");
        assertThat(post(ADMINISTRATOR, address + "/submission", fields).status()).isEqualTo(303);
        var own =
                post(
                        ADMINISTRATOR,
                        address + "/decision",
                        Map.of("version", "4", "decision", "CONFIRM"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("Usted envió esta autoevaluación");
    }

    @Test
    @Order(7)
    void anOlderPageDoesNotOverwriteANewerDraft() {
        var others = text(FACILITATOR, DESK + "assessments?show=MISSING");
        var other = found(others, "/operators/" + ID + "/assessments");
        var begun = post(FACILITATOR, DESK + "operators/" + other + "/assessments", Map.of());
        var address = begun.location().replaceAll("\\?.*", "");
        var first = Map.of("version", "1", "WATER_LOSSES-maturity", "2");
        assertThat(post(FACILITATOR, address, first).status()).isEqualTo(303);
        var second =
                post(FACILITATOR, address, Map.of("version", "1", "WATER_LOSSES-maturity", "5"));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text())
                .contains("Otra persona cambió esta autoevaluación")
                .contains("name=\"version\" value=\"2\"")
                .contains("<option value=\"5\" selected>");
    }

    @Test
    @Order(8)
    void anAreaOfOnesOwnIsRatedAndOneOfTheNetworksIsNotRedefined() {
        var area =
                Map.of(
                        "within", "WATER_DEMAND",
                        "name-en", "Micro-metering",
                        "name-es", "Micromedición",
                        "name-fr", "Micro-comptage",
                        "name-pt", "Micromedição");
        assertThat(post(ADMINISTRATOR, DESK + "areas", area).status()).isEqualTo(303);
        assertThat(text(FACILITATOR, DESK + "areas"))
                .contains("Micromedición")
                .contains("MICRO_METERING");
        var taken = new TreeMap<>(area);
        taken.put("code", "WATER_LOSSES");
        var refused = post(ADMINISTRATOR, DESK + "areas", taken);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("«Pérdidas de agua» es una de las áreas de GWOPA")
                .contains("value=\"Micromedición\"");
        var begun = post(EXPERT, DESK + "operators/" + operator + "/assessments", Map.of());
        assertThat(text(EXPERT, begun.location()))
                .contains("name=\"MICRO_METERING-maturity\"")
                .contains("Micromedición");
        assertThat(post(FACILITATOR, DESK + "areas", area).status()).isEqualTo(403);
    }

    private static void submit() {
        var answer =
                post(
                        EXPERT,
                        draft + "/submission",
                        Map.of(
                                "version",
                                version(),
                                "WATER_LOSSES-maturity",
                                "5",
                                "WATER_LOSSES-can-mentor",
                                "yes",
                                "WATER_LOSSES-evidence",
                                "Doce sectores con balance",
                                "GOVERNANCE-maturity",
                                "1",
                                "GOVERNANCE-needs-support",
                                "1"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
    }

    private static Answer decide(String who, String decision, String reason) {
        var version =
                Pattern.compile("name=\"version\" value=\"([0-9]+)\"")
                        .matcher(text(REVIEWER, draft));
        return post(
                who,
                draft + "/decision",
                Map.of(
                        "version",
                        version.find() ? version.group(1) : "1",
                        "decision",
                        decision,
                        "reason",
                        reason));
    }
}
