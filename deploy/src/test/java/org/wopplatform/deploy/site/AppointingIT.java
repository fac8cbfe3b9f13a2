package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules E1 to E3: who becomes what is for the platform's own administrators to say, and no more.
 */
class AppointingIT {
    private static final Site SITE = Site.demonstration();
    private static final String BOLIVIA = "/api/v1/platforms/wop-bolivia";
    private static final String ADMINISTRATOR = SITE.bearer("wop-bolivia", "ADMINISTRATOR");

    private static Answer setRoles(String account, String as, String... roles) {
        return SITE.wire()
                .json(
                        "PUT",
                        BOLIVIA + "/people/" + account + "/roles",
                        "{\"roles\":[" + quoted(roles) + "]}",
                        as);
    }

    private static String quoted(String... words) {
        return words.length == 0 ? "" : "\"" + String.join("\",\"", words) + "\"";
    }

    private static String invited(String name, String more) {
        var answer =
                SITE.wire()
                        .json(
                                "POST",
                                BOLIVIA + "/people",
                                """
                                {"email": "%s@appointing.example", "name": "%s", "language": "es", "roles": ["VISITOR"]%s}"""
                                        .formatted(name, name, more),
                                ADMINISTRATOR);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.object().getString("account");
    }

    @Test
    void nobodyAppointsAboveOneself() {
        for (var role :
                List.of(
                        "OPERATOR_ADMINISTRATOR",
                        "FACILITATOR",
                        "REVIEWER",
                        "INTEGRITY_OFFICER",
                        "OPERATOR_SIGNATORY",
                        "VISITOR")) {
            var own = SITE.id("wop-bolivia", role);
            assertThat(
                            setRoles(own, SITE.bearer("wop-bolivia", role), role, "ADMINISTRATOR")
                                    .status())
                    .as(role)
                    .isEqualTo(403);
            assertThat(rolesOf(own)).containsExactly(role);
        }
    }

    @Test
    void anAdministratorAppointsAtHomeOnly() {
        var visitor = SITE.id("wop-bolivia", "VISITOR");
        for (var other : List.of("wop-lac", "gwopa", "wop-honduras", "cari-wop")) {
            assertThat(
                            setRoles(visitor, SITE.bearer(other, "ADMINISTRATOR"), "FACILITATOR")
                                    .status())
                    .isEqualTo(403);
        }
        assertThat(rolesOf(visitor)).containsExactly("VISITOR");
    }

    @Test
    void rolesOfTheGlobalPlatformExistNowhereElse() {
        var visitor = SITE.id("wop-bolivia", "VISITOR");

        var answer = setRoles(visitor, ADMINISTRATOR, "VISITOR", "ANALYST");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.object().getString("code")).isEqualTo("people.role-not-here");
        assertThat(rolesOf(visitor)).containsExactly("VISITOR");
    }

    @Test
    void theLastAdministratorStays() {
        var account = SITE.id("wop-bolivia", "ADMINISTRATOR");

        var released = setRoles(account, ADMINISTRATOR);
        var demoted = setRoles(account, ADMINISTRATOR, "VISITOR");
        var byPage =
                SITE.wire()
                        .post(
                                "/wop-bolivia/administration/people/" + account,
                                "role=VISITOR",
                                SITE.cookie("wop-bolivia", "ADMINISTRATOR"),
                                "Accept-Language: en");

        assertThat(released.object().getString("code")).isEqualTo("people.last-administrator");
        assertThat(demoted.object().getString("code")).isEqualTo("people.last-administrator");
        assertThat(byPage.status()).isEqualTo(422);
        assertThat(byPage.text()).contains("This is the last administrator of the platform");
        assertThat(rolesOf(account)).containsExactly("ADMINISTRATOR");
    }

    /** A refused change leaves nothing behind: no row, no message, no word in the log. */
    @Test
    void whatWasRefusedLeavesNoTrace() {
        var last = SITE.wire().get(BOLIVIA + "/audit-log", ADMINISTRATOR).array().getJsonObject(0);
        var refused =
                SITE.wire()
                        .json(
                                "POST",
                                BOLIVIA + "/people",
                                """
                                {"email": "refused@appointing.example", "name": "Refused", "language": "es",
                                 "roles": ["VISITOR", "ANALYST"]}""",
                                ADMINISTRATOR);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(SITE.wire().get(BOLIVIA + "/people", ADMINISTRATOR).text())
                .doesNotContain("refused@");
        assertThat(SITE.wire().get("/wop-bolivia/administration/messages", ADMINISTRATOR).text())
                .doesNotContain("refused@");
        assertThat(
                        SITE
                                .wire()
                                .get(BOLIVIA + "/audit-log", ADMINISTRATOR)
                                .array()
                                .getValuesAs(JsonObject.class)
                                .stream()
                                .takeWhile(entry -> entry.getInt("id") > last.getInt("id"))
                                .map(entry -> entry.getString("subject")))
                .doesNotContain("account", "appointment", "one_time_link", "outgoing_message");
    }

    @Test
    void whatAPersonMayNotSayOfItselfDoesNotStick() {
        var account =
                invited(
                        "massive",
                        """
                        , "account": "00000000-0000-0000-0000-000000000001", "id": "x", "platform": "wop-honduras",
                        "platform_id": "wop-honduras", "pending": false, "password": "a-password-of-my-own",
                        "passwordHash": "x", "status": "ACTIVE", "role": "ADMINISTRATOR", "version": 99""");

        var person = SITE.wire().get(BOLIVIA + "/people/" + account, ADMINISTRATOR).object();
        assertThat(account).isNotEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(person.getBoolean("pending")).isTrue();
        assertThat(rolesOf(account)).containsExactly("VISITOR");
        assertThat(
                        SITE.wire()
                                .get(
                                        "/api/v1/platforms/wop-honduras/people",
                                        SITE.bearer("wop-honduras", "ADMINISTRATOR"))
                                .text())
                .doesNotContain("massive@");
        assertThat(
                        Site.signIn(
                                        SITE.wire().from("127.0.0.90"),
                                        "wop-bolivia",
                                        "massive@appointing.example",
                                        "a-password-of-my-own")
                                .status())
                .isEqualTo(422);
        setRoles(account, ADMINISTRATOR);
    }

    @Test
    void whatATokenMayNotSayOfItselfDoesNotStick() {
        var token =
                SITE.wire()
                        .json(
                                "POST",
                                "/api/v1/tokens",
                                """
                                {"name": "massive", "scope": "READ", "days": 1, "secret": "wop_mine",
                                 "account": "%s", "roles": ["ADMINISTRATOR"], "expiresAt": "2999-01-01T00:00:00Z"}"""
                                        .formatted(SITE.id("wop-bolivia", "ADMINISTRATOR")),
                                SITE.bearer("wop-bolivia", "VISITOR"))
                        .object();
        var bearer = "Authorization: Bearer " + token.getString("secret");

        assertThat(token.getString("secret")).startsWith("wop_").isNotEqualTo("wop_mine");
        assertThat(token.getString("expiresAt")).doesNotStartWith("2999");
        assertThat(SITE.wire().get("/api/v1/me", bearer).object().getString("email"))
                .startsWith("visitor.wop-bolivia@");
        assertThat(SITE.wire().get(BOLIVIA + "/people", bearer).status()).isEqualTo(403);
        SITE.wire()
                .send(
                        "DELETE",
                        "/api/v1/tokens/" + token.getString("id"),
                        "",
                        SITE.bearer("wop-bolivia", "VISITOR"));
    }

    @Test
    void aFormWritesToThePlatformOfItsAddress() {
        SITE.wire()
                .post(
                        "/wop-bolivia/administration/contacts?platform=wop-honduras",
                        "kind=EMAIL&label=Crossing&address=crossing%40bolivia.example"
                                + "&platform=wop-honduras&platform_id=wop-honduras&position=1",
                        ADMINISTRATOR);

        var contacts = SITE.wire().get("/wop-bolivia/administration/contacts", ADMINISTRATOR);
        assertThat(contacts.text()).contains("crossing@bolivia.example");
        assertThat(SITE.wire().get("/wop-honduras").text())
                .doesNotContain("crossing@bolivia.example");
        var own = contacts.text().substring(contacts.text().indexOf("crossing@bolivia.example"));
        var id = own.replaceFirst("(?s).*?contacts/([0-9a-f-]{36})/remove.*", "$1");
        assertThat(
                        SITE.wire()
                                .post(
                                        "/wop-bolivia/administration/contacts/" + id + "/remove",
                                        "",
                                        ADMINISTRATOR)
                                .status())
                .isEqualTo(303);
        assertThat(SITE.wire().get("/wop-bolivia").text())
                .doesNotContain("crossing@bolivia.example");
    }

    private static List<String> rolesOf(String account) {
        return SITE
                .wire()
                .get(BOLIVIA + "/people/" + account, ADMINISTRATOR)
                .object()
                .getJsonArray("roles")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }
}
