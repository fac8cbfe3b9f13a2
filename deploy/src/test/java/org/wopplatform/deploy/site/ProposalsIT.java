package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A region proposes operators of other platforms to each other (PR1, PR5 to PR9). */
class ProposalsIT {
    private static final Site SITE = Site.demonstration();
    private static final String REGION = "wop-lac";
    private static final String REASON = "Dicho en confianza: no nos gustó su gerente";

    @Test
    void theReasonOfANoIsReadByItsOwnPlatformAlone() {
        var proposal = proposed();
        var side = elsewhere(proposal);
        var home = home(proposal, side);
        answer(
                proposal,
                side,
                "{\"yes\":false,\"kind\":\"TIMING\",\"reason\":\"%s\",\"signatory\":\"Ana\",\"position\":\"Gerente\"}");

        assertThat(api(home, proposal, "").text()).contains(REASON).contains("Ana");
        assertThat(api(REGION, proposal, "").object().getString("declined")).isEqualTo("TIMING");
        for (var platform : List.of(REGION, home(proposal, other(side)))) {
            if (platform.equals(home)) {
                continue;
            }
            var cookie = SITE.cookie(platform, "ADMINISTRATOR");
            var page =
                    SITE.wire()
                            .get(
                                    "/" + platform + "/administration/proposals/" + id(proposal),
                                    cookie);
            assertThat(page.status()).isEqualTo(200);
            for (var text :
                    List.of(
                            page.text(),
                            api(platform, proposal, "").text(),
                            SITE.wire()
                                    .get(
                                            "/api/v1/platforms/" + platform + "/audit-log",
                                            bearer(platform))
                                    .text(),
                            SITE.wire()
                                    .get("/" + platform + "/administration/messages", cookie)
                                    .text())) {
                assertThat(text).doesNotContain(REASON).doesNotContain("su gerente");
            }
        }
        assertThat(api("wop-argentina", proposal, "").status())
                .isEqualTo(
                        List.of(home, home(proposal, other(side))).contains("wop-argentina")
                                ? 200
                                : 404);
    }

    @Test
    void bothAreToldAndWhatBothWantBecomesAPartnershipWithAllThatIsKnown() {
        var proposal = proposed();
        for (var side : List.of("mentee", "mentor")) {
            told(home(proposal, side), "/administration/proposals/" + id(proposal));
            assertThat(api(REGION, proposal, "").object().getJsonArray("contacts")).isEmpty();
            answer(proposal, side, "{\"yes\":true,\"signatory\":\"Ana\",\"position\":\"Gerente\"}");
        }
        var mutual = api(REGION, proposal, "").object();
        assertThat(mutual.getString("state")).isEqualTo("MUTUAL");
        assertThat(api(REGION, proposal, "/pdf").status()).isEqualTo(200);

        var opened =
                SITE.wire()
                        .json(
                                "POST",
                                address(REGION, proposal) + "/partnership",
                                "",
                                bearer(REGION));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        var partnership = opened.object().getString("partnership");

        var record = "/api/v1/platforms/" + REGION + "/partnerships/" + partnership + "/record";
        assertThat(SITE.wire().get(record, bearer(REGION)).text())
                .contains(mutual.getJsonObject("mentee").getString("name"))
                .contains(mutual.getJsonObject("mentor").getString("name"))
                .contains(mutual.getJsonArray("areas").getString(0))
                .contains(mutual.getString("desiredChange"))
                .doesNotContain("party.has-not-accepted");
        assertThat(SITE.wire().get(record.replace("/record", "/agreements"), bearer(REGION)).text())
                .contains("LETTER_OF_INTENT")
                .contains(mutual.getString("desiredChange"))
                .contains(mutual.getString("problem"));
        assertThat(
                        SITE.wire()
                                .get(
                                        "/%s/administration/partnerships/%s"
                                                .formatted(REGION, partnership),
                                        SITE.cookie(REGION, "FACILITATOR"))
                                .text())
                .contains("/administration/proposals/" + id(proposal));
        var again =
                SITE.wire()
                        .json(
                                "POST",
                                address(REGION, proposal) + "/partnership",
                                "",
                                bearer(REGION));
        assertThat(again.status()).isEqualTo(409);
    }

    /** A pair that nobody has proposed yet, of which one side is not the region's own. */
    private static JsonObject proposed() {
        for (var request :
                List.of(
                        "valle-ficticio",
                        "laguna-sonada",
                        "tierra-imaginada",
                        "rio-verde",
                        "ojo-de-agua",
                        "pampa-supuesta",
                        "sierra-supuesta",
                        "puerto-ejemplo")) {
            for (var offer :
                    List.of(
                            "companhia-serra-inventada",
                            "aguas-de-nueva-ficcion",
                            "agua-de-villa-ficticia",
                            "comision-san-ejemplo",
                            "junta-montana-inventada",
                            "cooperativa-llano-inventado",
                            "epsa-altiplano-ficticio")) {
                var answer =
                        SITE.wire()
                                .json(
                                        "POST",
                                        "/api/v1/platforms/" + REGION + "/proposals",
                                        "{\"request\":\"%s\",\"offer\":\"%s\",\"reason\":\"Se conocen\"}"
                                                .formatted(
                                                        slug("request " + request),
                                                        slug("offer demo-" + offer)),
                                        bearer(REGION));
                if (answer.status() == 201) {
                    return answer.object();
                }
                assertThat(answer.status()).as(answer.toString()).isIn(404, 409);
            }
        }
        throw new AssertionError("no pair is left to propose");
    }

    private static void told(String platform, String link) {
        var until = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(until)) {
            var messages =
                    SITE.wire()
                            .get(
                                    "/" + platform + "/administration/messages",
                                    SITE.cookie(platform, "ADMINISTRATOR"));
            if (messages.text().contains("/" + platform + link)) {
                return;
            }
        }
        throw new AssertionError("nobody of " + platform + " was told of " + link);
    }

    private static void answer(JsonObject proposal, String side, String body) {
        var home = home(proposal, side);
        var answer =
                SITE.wire()
                        .json(
                                "PUT",
                                address(home, proposal) + "/answers/" + side,
                                body.formatted(REASON),
                                bearer(home));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** A side that is not at home with the region, the mentee's if both are not. */
    private static String elsewhere(JsonObject proposal) {
        return home(proposal, "mentee").equals(REGION) ? "mentor" : "mentee";
    }

    private static String other(String side) {
        return side.equals("mentee") ? "mentor" : "mentee";
    }

    private static String home(JsonObject proposal, String side) {
        return proposal.getJsonObject(side).getString("platform");
    }

    private static Answer api(String platform, JsonObject proposal, String path) {
        return SITE.wire().get(address(platform, proposal) + path, bearer(platform));
    }

    private static String address(String platform, JsonObject proposal) {
        return "/api/v1/platforms/" + platform + "/proposals/" + id(proposal);
    }

    private static String id(JsonObject proposal) {
        return proposal.getString("id");
    }

    private static String bearer(String platform) {
        return SITE.bearer(platform, "ADMINISTRATOR");
    }

    private static UUID slug(String slug) {
        return UUID.nameUUIDFromBytes(("wop " + slug).getBytes(StandardCharsets.UTF_8));
    }
}
