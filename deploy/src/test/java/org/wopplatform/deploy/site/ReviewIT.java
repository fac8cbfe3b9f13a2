package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules R1 to R7: operators wait, are checked, and a second person decides on what it has read. */
class ReviewIT {
    private static final Site SITE = Site.demonstration();
    private static final Ledger LEDGER = new Ledger(SITE.data());
    private static final String HONDURAS = "/api/v1/platforms/wop-honduras";
    private static final String REVIEWER = SITE.bearer("wop-honduras", "REVIEWER");
    private static final String FACILITATOR = SITE.bearer("wop-honduras", "FACILITATOR");

    @Test
    void showsTheChecksDone() {
        var resembling = get(HONDURAS + "/reviews/" + id("wait-hn-duplicado"));
        assertThat(resembling.getJsonArray("resembles").getJsonObject(0).getString("why"))
                .isEqualTo("SIMILAR_NAME_AND_PLACE");
        var sameNumber = get(HONDURAS + "/reviews/" + id("wait-hn-mismo-numero"));
        var alike = sameNumber.getJsonArray("resembles").getJsonObject(0);
        assertThat(alike.getString("why")).isEqualTo("NUMBER");
        assertThat(alike.getInt("percent")).isEqualTo(100);
        assertThat(kinds("wait-hn-pequena-estatal")).contains("TINY_UTILITY");
        assertThat(kinds("wait-hn-duenos")).contains("OWNERSHIP_AGAINST_FORM");
        assertThat(kinds("wait-hn-pocos")).contains("FEW_PEOPLE_PER_CONNECTION");
        assertThat(kinds("wait-hn-sin-licencia")).contains("LICENCE_OPEN");
    }

    @Test
    void verifiesACommunityBoardWithoutALicenceOnTheAssociationsWord() {
        var id = id("wait-hn-junta");
        var silent = decide(id, "VERIFY", "", "", version(id));
        assertThat(silent.status()).isEqualTo(409);
        assertThat(silent.object().getString("code")).isEqualTo("review.attestation-missing");

        var verified = decide(id, "VERIFY", "", "Visitada en marzo de 2026", version(id));

        assertThat(verified.status()).as(verified.toString()).isEqualTo(200);
        assertThat(verified.object().getString("standing")).isEqualTo("VERIFIED");
        assertThat(verified.object().getString("attestation")).contains("marzo");
        assertThat(letters()).contains("El Ocotal Ficticio (demostración) está verificado");
        var step =
                SITE.wire()
                        .get(HONDURAS + "/registry/" + id + "/history", REVIEWER)
                        .array()
                        .getJsonObject(0);
        assertThat(step.getString("was")).isEqualTo("UNDER_REVIEW");
        assertThat(step.getString("who")).contains("reviewer");
    }

    @Test
    void letsNobodyVerifyWhatTheyEntered() {
        var id = id("wait-hn-pequena-estatal");
        var reviewer = SITE.id("wop-honduras", "REVIEWER");
        LEDGER.run("update operator set entered_by = '%s' where id = '%s'".formatted(reviewer, id));

        var answer = decide(id, "VERIFY", "", "", version(id));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.object().getString("code")).isEqualTo("operator.second-person");
        assertThat(
                        page("/es/wop-honduras/administration/review/" + id)
                                .contains("value=\"VERIFY\""))
                .isFalse();
    }

    @Test
    void letsNoPrivateOperatorPassWithoutItsInterests() {
        var id = id("wait-mx-privado");
        var mexico = "/api/v1/platforms/wop-mexico/reviews/" + id + "/decision";
        var answer =
                SITE.wire()
                        .json(
                                "POST",
                                mexico,
                                "{\"decision\":\"VERIFY\",\"version\":1}",
                                SITE.bearer("wop-mexico", "REVIEWER"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.object().getString("code")).isEqualTo("review.interests-missing");
    }

    @Test
    void returnsWithAReasonThatTheOperatorReads() {
        var id = id("wait-hn-sin-licencia");
        assertThat(decide(id, "RETURN", "", "", version(id)).object().getString("code"))
                .isEqualTo("review.reason-missing");

        assertThat(decide(id, "RETURN", "Falta la licencia", "", version(id)).status())
                .isEqualTo(200);

        assertThat(letters()).contains("Valle Mayor Ficticio (demostración): por favor, complete");
    }

    @Test
    void decidesNothingOnWhatChangedMeanwhileAndSaysWhatDid() {
        var id = id("wait-hn-pocos");
        var read = version(id);
        correct(id, read, "population", "22000");

        var stale = decide(id, "REJECT", "Duplicado", "", read);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.object().getString("code")).isEqualTo("operator.changed-meanwhile");

        var answer =
                SITE.wire()
                        .post(
                                "/es/wop-honduras/administration/review/" + id + "/decision",
                                "decision=REJECT&reason=Duplicado&seen.population=7100&version="
                                        + read,
                                SITE.cookie("wop-honduras", "REVIEWER"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Cambió mientras usted leía", "7.100", "22.000");
        assertThat(answer.text()).contains("Duplicado");
        assertThat(record(id).getString("standing")).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void losesNothingOfTwoEditorsOfOneRecord() {
        var id = id("wait-hn-duenos");
        var read = version(id);
        correct(id, read, "place", "La Vega Mayor Supuesta");
        var mine =
                "legal_name=Servicio+Municipal&country=HN&listed=true&place=La+Vega+Supuesta&population=15000"
                        + "&seen.place=La+Vega+Supuesta&seen.population=14400&version=";
        var edit = "/es/wop-honduras/administration/operators/" + id + "/edit";
        var cookie = SITE.cookie("wop-honduras", "FACILITATOR");

        var overtaken = SITE.wire().post(edit, mine + read, cookie);

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text())
                .contains("Otra persona se adelantó", "La Vega Mayor Supuesta", "15000");
        var again = overtaken.find("name=\"version\" value=\"([0-9]+)\"");
        assertThat(SITE.wire().post(edit, mine + again, cookie).status()).isEqualTo(303);
        assertThat(record(id).getJsonObject("particulars").getString("population"))
                .isEqualTo("15000");
    }

    @Test
    void verifiesTheSoundOnesOfAnImportTogetherAndLeavesTheOthersInTheQueue() {
        var imported = UUID.randomUUID();
        for (var n = 0; n < 4; n++) {
            var id = UUID.randomUUID();
            LEDGER.run(
                    """
                    with o as (
                      insert into operator (id, platform_id, legal_name, country, services, place, legal_form, population,
                        connections, standing, entry, entered_by, import_id, demonstration, registered_at)
                      values ('%s', 'wop-honduras', 'Junta Importada %s', 'HN', 'water', 'Aldea %s', 'COMMUNITY_BOARD', %d,
                        200, 'UNDER_REVIEW', 'IMPORT', '%s', '%s', true, now()) returning id)
                    insert into operator_contact (id, platform_id, operator_id, email, entered_at)
                    select gen_random_uuid(), 'wop-honduras', '%s', 'junta@aldea.example', now()"""
                            .formatted(
                                    id,
                                    List.of("Norte", "Poniente", "Oriente", "Sur").get(n),
                                    List.of("Norte", "Poniente", "Oriente", "Sur").get(n),
                                    n == 3 ? 0 : 900,
                                    SITE.id("wop-honduras", "FACILITATOR"),
                                    imported,
                                    id));
        }
        var address = "/es/wop-honduras/administration/review/together/" + imported;
        assertThat(page(address)).contains("Verificar 3 operadores");
        var cookie = SITE.cookie("wop-honduras", "REVIEWER");
        assertThat(SITE.wire().post(address, "attestation=", cookie).status()).isEqualTo(422);

        var answer = SITE.wire().post(address, "attestation=Socias+desde+2019", cookie);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        var all =
                SITE
                        .wire()
                        .get(HONDURAS + "/registry?import=" + imported, REVIEWER)
                        .items()
                        .stream()
                        .map(item -> item.getString("standing"))
                        .toList();
        assertThat(all)
                .containsExactlyInAnyOrder("VERIFIED", "VERIFIED", "VERIFIED", "UNDER_REVIEW");
        LEDGER.run(
                "set wop.platform = 'wop-honduras'; delete from operator where import_id = '%s'"
                        .formatted(imported));
    }

    private static UUID id(String slug) {
        return UUID.nameUUIDFromBytes(("wop operator " + slug).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject get(String target) {
        return SITE.wire().get(target, REVIEWER).object();
    }

    private static JsonObject record(UUID id) {
        return get(HONDURAS + "/registry/" + id);
    }

    private static int version(UUID id) {
        return record(id).getInt("version");
    }

    private static String kinds(String slug) {
        return get(HONDURAS + "/reviews/" + id(slug)).getJsonArray("findings").toString();
    }

    private static String page(String address) {
        return SITE.wire().get(address, SITE.cookie("wop-honduras", "REVIEWER")).text();
    }

    private static String letters() {
        return SITE.wire()
                .get(
                        "/es/wop-honduras/administration/messages",
                        SITE.cookie("wop-honduras", "ADMINISTRATOR"))
                .text();
    }

    private static Answer decide(
            UUID id, String decision, String reason, String attestation, int version) {
        return SITE.wire()
                .json(
                        "POST",
                        HONDURAS + "/reviews/" + id + "/decision",
                        Json.createObjectBuilder()
                                .add("decision", decision)
                                .add("reason", reason)
                                .add("attestation", attestation)
                                .add("version", version)
                                .build()
                                .toString(),
                        REVIEWER);
    }

    private static void correct(UUID id, int version, String field, String text) {
        var said = Json.createObjectBuilder();
        record(id)
                .getJsonObject("particulars")
                .forEach(
                        (key, value) -> {
                            if (value != jakarta.json.JsonValue.NULL) {
                                said.add(key, value);
                            }
                        });
        var answer =
                SITE.wire()
                        .json(
                                "PUT",
                                HONDURAS + "/registry/" + id,
                                Json.createObjectBuilder()
                                        .add("version", version)
                                        .add("particulars", said.add(field, text))
                                        .build()
                                        .toString(),
                                FACILITATOR);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
