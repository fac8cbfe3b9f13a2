package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A region brings an operator of Mexico and one of Honduras together; both write, sign and print.
 */
class AgreementsIT {
    private static final Site SITE = Site.demonstration();
    private static final String API = "/api/v1/platforms/";
    private static final String REGION = SITE.bearer("wop-lac", "FACILITATOR");
    private static final String MEXICO = SITE.bearer("wop-mexico", "OPERATOR_SIGNATORY");
    private static final String HONDURAS = SITE.bearer("wop-honduras", "OPERATOR_SIGNATORY");
    private static final String LETTER =
            """
            {"version":%s,"contents":{"focus":"Agua que se pierde","objectives":"%s",
             "contributions":"Tiempo de ambos","duration":"Un año"}}""";
    private static final Map<String, String> AGREEMENT =
            Map.of(
                    "objectives", "Sectorizar la red y medir",
                    "roles", "El mentor envía a dos personas",
                    "value_in_kind", "Cuarenta días",
                    "value_in_cash", "Ninguno",
                    "starts_on", "2026-12-01",
                    "ends_on", "2027-11-30",
                    "confidentiality", "Nada se vende",
                    "data_sharing", "PLATFORMS");

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
                                    record(side) + "/consent",
                                    "{\"given\":true}",
                                    SITE.bearer(side, "FACILITATOR")));
        }
        var yes = "{\"yes\":true}";
        ok(
                SITE.wire()
                        .json(
                                "PUT",
                                record("wop-mexico") + "/parties/" + mentor + "/word",
                                yes,
                                MEXICO));
        ok(
                SITE.wire()
                        .json(
                                "PUT",
                                record("wop-honduras") + "/parties/" + mentee + "/word",
                                yes,
                                HONDURAS));
        ok(step("IDENTIFIED", "MATCHED"));
    }

    @Test
    void allSignOneTextAndTheGateOpens() {
        var text = begun("LETTER_OF_INTENT");
        assertThat(gaps()).contains("letter.draft");
        assertThat(step("MATCHED", "LETTER_OF_INTENT").status()).isEqualTo(409);
        assertThat(move(text, 1, "FOR_SIGNATURE").status())
                .as("nothing is said yet")
                .isEqualTo(409);
        ok(write("wop-honduras", HONDURAS, text, LETTER.formatted(1, "Perder menos")));
        assertThat(write("wop-lac", REGION, text, LETTER.formatted(1, "Otra cosa")).status())
                .as("an older version")
                .isEqualTo(409);
        var sent = ok(move(text, 2, "FOR_SIGNATURE")).object();
        var hash = sent.getString("hash");
        assertThat(gaps()).filteredOn(gap -> gap.startsWith("letter")).hasSize(2);

        assertThat(write("wop-lac", REGION, text, LETTER.formatted(3, "Otra cosa")).status())
                .isEqualTo(409);
        assertThat(sign("wop-honduras", HONDURAS, text, mentor, hash).status())
                .as("for the other side")
                .isEqualTo(409);
        assertThat(
                        sign(
                                        "wop-honduras",
                                        SITE.bearer("wop-honduras", "OPERATOR_ADMINISTRATOR"),
                                        text,
                                        mentee,
                                        hash)
                                .object()
                                .getString("code"))
                .isEqualTo("agreement.signatories");
        ok(sign("wop-mexico", MEXICO, text, mentor, hash));
        assertThat(sign("wop-mexico", MEXICO, text, mentor, hash).status())
                .as("twice")
                .isEqualTo(409);
        assertThat(move(text, 3, "DRAFT").object().getString("code"))
                .isEqualTo("agreement.signatures-hold");
        var signed = ok(sign("wop-honduras", HONDURAS, text, mentee, hash)).object();
        assertThat(signed.getString("state")).isEqualTo("SIGNED");
        assertThat(signed.getString("hash")).isEqualTo(hash);
        assertThat(gaps()).isEmpty();
        ok(step("MATCHED", "LETTER_OF_INTENT"));
    }

    @Test
    void aTextThatChangedIsShownAgainAndNothingTypedIsLost() {
        var text = begun("LETTER_OF_INTENT");
        ok(write("wop-lac", REGION, text, LETTER.formatted(1, "Perder menos")));
        var read = ok(move(text, 2, "FOR_SIGNATURE")).object().getString("hash");
        ok(move(text, 3, "DRAFT"));
        ok(write("wop-lac", REGION, text, LETTER.formatted(4, "Perder aún menos")));
        ok(move(text, 5, "FOR_SIGNATURE"));

        var page =
                "/es/wop-mexico/administration/partnerships/%s/agreement/%s"
                        .formatted(partnership, text);
        var cookie = SITE.cookie("wop-mexico", "OPERATOR_SIGNATORY");
        var stale = signing(page, cookie, read);
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text())
                .contains("El texto cambió desde que usted lo leyó")
                .contains("Perder aún menos")
                .contains("value=\"Gerencia inventada\"");
        var present = stale.find("name=\"hash\" value=\"([0-9a-f]{64})\"");
        assertThat(present).isNotEqualTo(read);
        assertThat(signing(page, cookie, present).status()).isEqualTo(303);
        assertThat(SITE.wire().get(page, cookie).text())
                .contains("Gerencia inventada")
                .doesNotContain("Volver a borrador");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwrittenUnseen() {
        var text = begun("LETTER_OF_INTENT");
        ok(write("wop-lac", REGION, text, LETTER.formatted(1, "De la otra mano")));
        var page =
                "/es/wop-honduras/administration/partnerships/%s/agreement/%s/edit"
                        .formatted(partnership, text);
        var cookie = SITE.cookie("wop-honduras", "FACILITATOR");
        var again = SITE.wire().post(page, "version=1&language=es&focus=Lo+m%C3%ADo", cookie);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Lo mío").contains("De la otra mano");
        var version = again.find("name=\"version\" value=\"([0-9]+)\"");
        assertThat(
                        SITE.wire()
                                .post(
                                        page,
                                        "version=" + version + "&language=es&focus=Lo+m%C3%ADo",
                                        cookie)
                                .status())
                .isEqualTo(303);
    }

    @Test
    void aRefusalFreesTheTextAndASignatureOnPaperIsThePlatforms() {
        var text = begun("AGREEMENT");
        ok(write("wop-lac", REGION, text, agreement(1)));
        var hash = ok(move(text, 2, "FOR_SIGNATURE")).object().getString("hash");
        var refusal =
                """
                {"party":"%s","hash":"%s","yes":false,"reason":"Faltan los medidores","name":"G","position":"P"}"""
                        .formatted(mentee, hash);
        ok(sign("wop-mexico", MEXICO, text, mentor, hash));
        ok(
                SITE.wire()
                        .json(
                                "POST",
                                texts("wop-honduras") + "/" + text + "/signatures",
                                refusal,
                                HONDURAS));
        ok(move(text, 3, "DRAFT"));
        ok(write("wop-lac", REGION, text, agreement(4).replace("y medir", "y poner medidores")));
        var other = ok(move(text, 5, "FOR_SIGNATURE")).object().getString("hash");
        var paper =
                """
                {"party":"%s","hash":"%s","yes":true,"name":"Cargo","position":"Gerente","authorised":true%s}""";
        var mexican = SITE.bearer("wop-mexico", "FACILITATOR");
        var target = texts("wop-mexico") + "/" + text + "/signatures";
        assertThat(
                        SITE.wire()
                                .json("POST", target, paper.formatted(mentor, other, ""), mexican)
                                .object()
                                .getString("code"))
                .isEqualTo("partnership.paper-wanted");
        assertThat(
                        SITE.wire()
                                .json(
                                        "POST",
                                        target,
                                        paper.formatted(
                                                mentor, other, ",\"signedOn\":\"2999-01-01\""),
                                        mexican)
                                .status())
                .isEqualTo(409);
        ok(
                SITE.wire()
                        .json(
                                "POST",
                                target,
                                paper.formatted(mentor, other, ",\"signedOn\":\"2026-11-20\""),
                                mexican));
    }

    @Test
    void theSheetSaysAllThatTheTextSaysAndThatItIsNotSigned() throws IOException {
        var text = begun("AGREEMENT");
        ok(write("wop-lac", REGION, text, agreement(1)));
        var draft = sheet("wop-mexico", MEXICO, text);
        assertThat(draft)
                .contains("Acuerdo de alianza", "Villa Ficticia – Puerto Ejemplo")
                .contains("Aguas de Puerto Ejemplo", "Honduras")
                .contains("Borrador, sin firmar")
                .contains("Inventado para la demostración")
                .contains("Página 1 de ");
        AGREEMENT.entrySet().stream()
                .filter(said -> !said.getKey().matches(".*_on|data_sharing"))
                .forEach(said -> assertThat(draft).contains(said.getValue()));
        assertThat(draft)
                .contains("1 de diciembre de 2026", "Las partes y sus plataformas", "Aprender");

        var hash = ok(move(text, 2, "FOR_SIGNATURE")).object().getString("hash");
        ok(sign("wop-mexico", MEXICO, text, mentor, hash));
        assertThat(sheet("wop-mexico", MEXICO, text)).contains("Aún no firmado por todos");
        ok(sign("wop-honduras", HONDURAS, text, mentee, hash));
        var signed = sheet("wop-lac", REGION, text);
        assertThat(signed)
                .contains("Firmante inventado, Gerencia", "Firmado aquí el")
                .contains("texto " + hash.substring(0, 4) + "-" + hash.substring(4, 8))
                .doesNotContain("Borrador");
        assertThat(signed.replaceAll("\\s", "")).contains(hash).doesNotContain("SINFIRMAR");
    }

    @Test
    void nobodyElseFindsIt() {
        var text = begun("LETTER_OF_INTENT");
        for (var stranger : List.of("wop-bolivia", "gwopa", "wop-argentina")) {
            var by = SITE.bearer(stranger, "ADMINISTRATOR");
            assertThat(SITE.wire().get(texts(stranger) + "/" + text, by).status()).isEqualTo(404);
            assertThat(SITE.wire().get(texts(stranger) + "/" + text + "/pdf", by).status())
                    .isEqualTo(404);
        }
        assertThat(SITE.wire().get(texts("wop-honduras") + "/" + text, HONDURAS).status())
                .isEqualTo(200);
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }

    private String party(String operator, String role) {
        var id =
                UUID.nameUUIDFromBytes(
                        ("wop operator " + operator).getBytes(StandardCharsets.UTF_8));
        return ok(
                        SITE.wire()
                                .json(
                                        "POST",
                                        record("wop-lac") + "/parties",
                                        "{\"operator\":\"%s\",\"role\":\"%s\",\"areas\":[\"WATER_LOSSES\"]}"
                                                .formatted(id, role),
                                        REGION))
                .object()
                .getJsonArray("parties")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(named -> named.getString("role").equals(role))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private String record(String platform) {
        return API + platform + "/partnerships/" + partnership + "/record";
    }

    private String texts(String platform) {
        return API + platform + "/partnerships/" + partnership + "/agreements";
    }

    private String begun(String kind) {
        return ok(SITE.wire()
                        .json(
                                "POST",
                                texts("wop-lac"),
                                "{\"kind\":\"" + kind + "\",\"language\":\"es\"}",
                                REGION))
                .object()
                .getString("id");
    }

    private Answer write(String platform, String by, String text, String body) {
        return SITE.wire().json("PUT", texts(platform) + "/" + text, body, by);
    }

    private Answer move(String text, int version, String state) {
        return SITE.wire()
                .json(
                        "PUT",
                        texts("wop-lac") + "/" + text + "/state",
                        "{\"version\":%d,\"state\":\"%s\"}".formatted(version, state),
                        REGION);
    }

    private Answer sign(String platform, String by, String text, String party, String hash) {
        return SITE.wire()
                .json(
                        "POST",
                        texts(platform) + "/" + text + "/signatures",
                        """
                        {"party":"%s","hash":"%s","yes":true,"name":"Firmante inventado","position":"Gerencia","authorised":true}"""
                                .formatted(party, hash),
                        by);
    }

    private Answer signing(String page, String cookie, String hash) {
        return SITE.wire()
                .post(
                        page + "/sign/" + mentor,
                        "act=sign&authorised=yes&position=Gerencia&name=Gerencia+inventada&hash="
                                + hash,
                        cookie);
    }

    private String agreement(int version) {
        var contents =
                AGREEMENT.entrySet().stream()
                        .map(said -> "\"%s\":\"%s\"".formatted(said.getKey(), said.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"version\":%d,\"contents\":{%s},\"interests\":{\"%s\":\"Aprender\",\"%s\":\"Perder menos\"}}"
                .formatted(version, contents, mentor, mentee);
    }

    /** What is missing on the way to the next state. */
    private List<String> gaps() {
        return SITE.wire().get(record("wop-lac"), REGION).object().getJsonArray("ahead").stream()
                .map(JsonValue::asJsonObject)
                .filter(step -> step.getString("to").equals("LETTER_OF_INTENT"))
                .flatMap(step -> step.getJsonArray("missing").stream())
                .map(gap -> gap.asJsonObject().getString("code"))
                .toList();
    }

    private Answer step(String from, String to) {
        return SITE.wire()
                .json(
                        "POST",
                        record("wop-lac") + "/steps",
                        "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to),
                        REGION);
    }

    private String sheet(String platform, String by, String text) throws IOException {
        var answer = ok(SITE.wire().get(texts(platform) + "/" + text + "/pdf", by));
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/pdf");
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }
}
