package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.progress.Aspect;
import org.wopplatform.core.progress.Round;

/** Rules PR3 and PR4 as programs meet them: a region coordinates, two countries take part. */
class ProgressIT {
    private static final Site SITE = Site.demonstration();
    private static final String REGION = SITE.bearer("wop-lac", "ADMINISTRATOR");

    private String partnership;
    private String mentor;
    private String mentee;

    @BeforeEach
    void twoCountriesTakePart() {
        partnership =
                send(
                                "POST",
                                "wop-lac",
                                "/desk/partnerships",
                                "{\"basis\":\"LIVED\",\"title\":\"Avances\",\"kind\":\"BILATERAL\"}")
                        .object()
                        .getString("id");
        mentor = party("wop-mexico", "MENTOR");
        mentee = party("wop-honduras", "MENTEE");
    }

    @Test
    void aPulseIsShownToTheOthersOnceBothSidesHaveAnswered() {
        var answered = pulse("wop-honduras", mentee, 2);
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(progress("wop-honduras")).contains("Nadie decide");
        for (var other : new String[] {"wop-lac", "wop-mexico"}) {
            assertThat(progress(other))
                    .as(other)
                    .doesNotContain("Nadie decide")
                    .contains("\"answered\":8,\"answers\":[],\"hidden\":true");
        }
        pulse("wop-mexico", mentor, 5);
        for (var side : new String[] {"wop-lac", "wop-mexico", "wop-honduras"}) {
            assertThat(progress(side)).as(side).contains("Nadie decide");
        }
        assertThat(pulse("wop-honduras", mentee, 5).status()).isEqualTo(409);
        assertThat(SITE.wire().get(at("wop-bolivia", "/progress"), bearer("wop-bolivia")).status())
                .isEqualTo(404);
    }

    @Test
    void togetherCountsOnceTheOtherCountryHasConfirmed() {
        var said =
                send(
                        "POST",
                        "wop-honduras",
                        within("/progress/capacity"),
                        "{\"dimension\":\"SKILLS\",\"on\":\"2026\",\"degree\":1,\"contribution\":2,\"decidedBy\":\"TOGETHER\",\"party\":\"%s\"}"
                                .formatted(mentee));
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        var words = within("/progress/capacity/" + said.object().getString("id") + "/words");
        assertThat(send("POST", "wop-honduras", words, word(mentee)).status()).isEqualTo(409);
        assertThat(send("POST", "wop-honduras", words, word(mentor)).status()).isEqualTo(409);
        assertThat(progress("wop-lac")).contains("\"together\":false");
        var confirmed = send("POST", "wop-mexico", words, word(mentor));
        assertThat(confirmed.object().getBoolean("together")).isTrue();
        assertThat(progress("wop-lac")).contains("\"together\":true");
    }

    private String party(String home, String role) {
        var operator =
                SITE.wire().get("/api/v1/platforms/" + home + "/operators").items().stream()
                        .filter(one -> one.getString("platform").equals(home))
                        .findFirst()
                        .orElseThrow()
                        .getString("id");
        var named =
                send(
                        "POST",
                        "wop-lac",
                        within("/record/parties"),
                        "{\"operator\":\"%s\",\"role\":\"%s\",\"areas\":[\"WATER_LOSSES\"]}"
                                .formatted(operator, role));
        assertThat(named.status()).as(named.toString()).isEqualTo(200);
        send("PUT", home, within("/record/consent"), "{\"given\":true}");
        return named.object().getJsonArray("parties").stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getString("role").equals(role))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private Answer pulse(String home, String party, int score) {
        var answers =
                Stream.of(Aspect.values())
                        .map(
                                aspect ->
                                        "{\"aspect\":\"%s\",\"score\":%d,\"remark\":\"%s\"}"
                                                .formatted(
                                                        aspect,
                                                        score,
                                                        score == 2 ? "Nadie decide" : "Bien"))
                        .collect(Collectors.joining(","));
        return send(
                "PUT",
                home,
                within("/progress/pulse/" + party),
                "{\"round\":\"%s\",\"answers\":[%s]}"
                        .formatted(Round.of(LocalDate.now()), answers));
    }

    private String progress(String platform) {
        return SITE.wire().get(at(platform, "/progress"), bearer(platform)).text();
    }

    private String at(String platform, String path) {
        return "/api/v1/platforms/" + platform + within(path);
    }

    private String within(String path) {
        return "/partnerships/" + partnership + path;
    }

    private static String word(String party) {
        return "{\"party\":\"%s\",\"yes\":true,\"signatory\":\"Gerencia\",\"position\":\"Gerente\"}"
                .formatted(party);
    }

    private static String bearer(String platform) {
        return platform.equals("wop-lac") ? REGION : SITE.bearer(platform, "ADMINISTRATOR");
    }

    private static Answer send(String method, String platform, String path, String body) {
        return SITE.wire()
                .json(method, "/api/v1/platforms/" + platform + path, body, bearer(platform));
    }
}
