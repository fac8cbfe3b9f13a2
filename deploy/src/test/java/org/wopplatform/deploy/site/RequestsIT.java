package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rules IM4 and IM8: an operator of another country is asked for there, decided there, told here.
 */
class RequestsIT {
    private static final Site SITE = Site.demonstration();
    private static final String SENDER = "wop-honduras";
    private static final String RECEIVER = "wop-argentina";
    private static final String TAG = UUID.randomUUID().toString().substring(0, 8);
    private static final String NEW = "Cooperativa nueva " + TAG;
    private static final String KNOWN = "Cooperativa conocida " + TAG;
    private static final String UNWANTED = "Cooperativa ajena " + TAG;

    @BeforeAll
    static void asked() {
        imported(RECEIVER, KNOWN + ";Argentina;Salta;;;\n");
        imported(
                SENDER,
                NEW
                        + ";Argentina;Cafayate;AR-CUIT;30-7"
                        + TAG
                        + ";Oficina\n"
                        + KNOWN.toUpperCase(java.util.Locale.ROOT)
                        + ";AR;Salta;;;\n"
                        + UNWANTED
                        + ";AR;Jujuy;;;\n");
    }

    @Test
    void anAcceptedOperatorIsEnteredForReviewOnTheSendersWord() throws SQLException {
        var decided = decide(one(NEW, RECEIVER, "received"), "{\"decision\":\"accept\"}");

        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        try (var connection = new Ledger(SITE.data()).asSuperuser()) {
            assertThat(
                            Ledger.ask(
                                    connection,
                                    """
                                    select concat_ws(' ', o.platform_id, o.standing, o.entry, o.on_word_of, i.scheme, c.name, c.consent)
                                    from operator o join operator_identifier i on i.operator_id = o.id
                                    join operator_contact c on c.operator_id = o.id where o.id = '%s'"""
                                            .formatted(decided.object().getString("operator"))))
                    .isEqualTo(
                            "wop-argentina UNDER_REVIEW PROXY WOP-Honduras AR-CUIT Oficina BY_THE_ASSOCIATION");
        }
        assertThat(one(NEW, SENDER, "sent").getString("state")).isEqualTo("ACCEPTED");
        assertThat(decide(one(NEW, RECEIVER, "received"), "{\"decision\":\"accept\"}").object())
                .containsEntry("code", jakarta.json.Json.createValue("referral.decided"));
    }

    @Test
    void whatTheRegistryHasIsLinkedAndNotEnteredTwice() throws SQLException {
        var known = one(KNOWN.toUpperCase(java.util.Locale.ROOT), RECEIVER, "received");

        var refused = decide(known, "{\"decision\":\"accept\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("code")).isEqualTo("referral.known");
        assertThat(decide(known, link(UUID.randomUUID().toString())).status()).isEqualTo(404);
        String operator;
        try (var connection = new Ledger(SITE.data()).asSuperuser()) {
            operator =
                    Ledger.ask(
                            connection,
                            "select id from operator where legal_name = '%s'".formatted(KNOWN));
        }
        assertThat(decide(known, link(operator)).object().getString("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void theSenderReadsWhyAndDecidesNothing() {
        var unwanted = one(UNWANTED, RECEIVER, "received");
        var declining = "{\"decision\":\"decline\",\"reason\":\"Es de otra ciudad.\"}";

        var bySender =
                SITE.wire()
                        .json(
                                "POST",
                                address(SENDER, unwanted),
                                declining,
                                SITE.bearer(SENDER, "ADMINISTRATOR"));
        assertThat(bySender.status()).isEqualTo(404);
        assertThat(decide(unwanted, "{\"decision\":\"decline\",\"reason\":\" \"}").status())
                .isEqualTo(422);
        assertThat(decide(unwanted, declining).status()).isEqualTo(200);
        assertThat(one(UNWANTED, SENDER, "sent").getString("reason"))
                .isEqualTo("Es de otra ciudad.");
    }

    private static String link(String operator) {
        return "{\"decision\":\"link\",\"operator\":\"%s\"}".formatted(operator);
    }

    private static Answer decide(JsonObject referral, String decision) {
        return SITE.wire()
                .json(
                        "POST",
                        address(RECEIVER, referral),
                        decision,
                        SITE.bearer(RECEIVER, "ADMINISTRATOR"));
    }

    private static String address(String platform, JsonObject referral) {
        return "/api/v1/platforms/"
                + platform
                + "/referrals/"
                + referral.getString("id")
                + "/decision";
    }

    private static JsonObject one(String name, String platform, String direction) {
        return SITE
                .wire()
                .get(
                        "/api/v1/platforms/" + platform + "/referrals?direction=" + direction,
                        SITE.bearer(platform, "ADMINISTRATOR"))
                .array()
                .stream()
                .map(jakarta.json.JsonValue::asJsonObject)
                .filter(r -> r.getJsonObject("said").getString("legal_name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void imported(String platform, String rows) {
        var bearer = SITE.bearer(platform, "ADMINISTRATOR");
        var part = "--wop\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        var file =
                part.formatted(
                                "file",
                                "; filename=\"a.csv\"",
                                "Nombre;País;Localidad;Tipo de número;Número;Contacto\n" + rows)
                        + part.formatted("mode", "", "commit")
                        + "--wop--\r\n";
        var address =
                SITE.wire()
                        .send(
                                "POST",
                                "/api/v1/platforms/" + platform + "/imports",
                                file,
                                bearer,
                                "Content-Type: multipart/form-data; boundary=wop")
                        .object()
                        .getString("address");
        var until = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(until)) {
            var state = SITE.wire().get(address, bearer).object().getString("state");
            if (state.equals("COMMITTED")) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("not committed in time: " + address);
    }
}
