package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules K1 to K5 and P1 to P5, as a contact of an operator meets them. */
class OwnDataIT {
    private static final Site SITE = Site.demonstration();
    private static final String PLATFORM = "wop-honduras";
    private static final String API = "/api/v1/platforms/" + PLATFORM;
    private static final String ADMINISTRATOR = SITE.bearer(PLATFORM, "ADMINISTRATOR");
    private static final String EMAIL = "filomena.zurita@own-data.example";
    private static final String NAME = "Filomena Zurita Probando";
    private static final String PHONE = "+504 2777 0177";

    @Test
    void aPersonSeesChoosesAndIsForgotten() throws SQLException {
        var operator =
                SITE.wire().get(API + "/operators?size=200").items().stream()
                        .filter(item -> item.getString("platform").equals(PLATFORM))
                        .filter(item -> item.getBoolean("demonstration"))
                        .reduce((one, next) -> next)
                        .orElseThrow()
                        .getString("id");
        var contacts = "/" + PLATFORM + "/administration/operators/" + operator + "/contacts";
        var page = "/" + PLATFORM + "/operators/" + operator;
        keep(operator, contacts);
        assertThat(SITE.wire().get(page).text()).doesNotContain(NAME, EMAIL);

        var own = "/" + PLATFORM + "/my-data/" + secret(contacts);
        var seen = SITE.wire().get("/es" + own).text();
        assertThat(seen).contains(NAME, EMAIL, PHONE).doesNotContain("[personal", "[own-data");
        assertThat(SITE.wire().post(own + "/consent", "publishes=NAME&publishes=PHONE").status())
                .isEqualTo(303);
        assertThat(SITE.wire().get(page).text()).contains(NAME, PHONE).doesNotContain(EMAIL);
        assertThat(SITE.wire().post(own + "/withdraw", "").status()).isEqualTo(303);
        assertThat(SITE.wire().get(page).text()).doesNotContain(NAME, PHONE);

        var taken = SITE.wire().get(own + "/export").object().getJsonArray("records").toString();
        assertThat(taken)
                .contains("\"contact\"", "\"account\"", "\"appointment\"", "\"acceptance\"")
                .contains("\"on-word-of\"", "\"message\"", NAME, EMAIL, PHONE);

        assertThat(traces()).isNotEmpty();
        assertThat(SITE.wire().post(own + "/erase", "").status()).isEqualTo(303);
        assertThat(traces()).isEmpty();
        assertThat(SITE.wire().get("/es" + own).text()).contains("Este enlace ya no sirve");
        assertThat(SITE.wire().post(own + "/erase", "").status()).isEqualTo(409);
        var word =
                SITE.wire()
                        .get(API + "/registry/" + operator + "/conduct-acceptances", ADMINISTRATOR)
                        .array()
                        .getJsonObject(0);
        assertThat(word.getInt("version")).isEqualTo(1);
        assertThat(word.getString("signedOn")).isEqualTo("2026-11-02");
        assertThat(word.isNull("name")).isTrue();
    }

    private static void keep(String operator, String contacts) {
        var added =
                SITE.wire()
                        .post(
                                contacts,
                                "name="
                                        + Site.encoded(NAME)
                                        + "&position=Gerente&email="
                                        + Site.encoded(EMAIL)
                                        + "&phone="
                                        + Site.encoded(PHONE)
                                        + "&purpose=PARTNERSHIPS&consent=BY_THE_ASSOCIATION",
                                ADMINISTRATOR);
        assertThat(added.status()).as(added.toString()).isEqualTo(303);
        var refused =
                SITE.wire()
                        .post(
                                contacts,
                                "name=X&purpose=NEWS&consent=BY_THE_ASSOCIATION&publishes=NAME",
                                ADMINISTRATOR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(
                        SITE.wire()
                                .json(
                                        "POST",
                                        API + "/people",
                                        "{\"email\":\"%s\",\"name\":\"%s\",\"language\":\"es\",\"roles\":[\"DONOR\"]}"
                                                .formatted(EMAIL, NAME),
                                        ADMINISTRATOR)
                                .status())
                .isEqualTo(201);
        assertThat(
                        SITE.wire()
                                .json(
                                        "POST",
                                        API + "/registry/" + operator + "/conduct-acceptances",
                                        """
                                        {"version": 1, "name": "%s", "position": "Gerente", "signedOn": "2026-11-02",
                                         "document": "Carpeta de %s", "authorised": true, "principles": true}"""
                                                .formatted(NAME, NAME),
                                        ADMINISTRATOR)
                                .status())
                .isEqualTo(201);
        new Ledger(SITE.data())
                .run(
                        "update operator set on_word_of = '%s' where id = '%s'"
                                .formatted(NAME, operator));
    }

    private static String secret(String contacts) {
        var page = SITE.wire().get(contacts, ADMINISTRATOR);
        var id = page.find("(?s)" + NAME + ".*?contacts/([0-9a-f-]{36})/ask");
        assertThat(SITE.wire().post(contacts + "/" + id + "/ask", "", ADMINISTRATOR).status())
                .isEqualTo(303);
        return SITE.wire()
                .get("/" + PLATFORM + "/administration/messages", ADMINISTRATOR)
                .find("my-data/([A-Za-z0-9_-]{43})");
    }

    /** Every column of every table in which the person is still to be found. */
    private static List<String> traces() throws SQLException {
        var found = new ArrayList<String>();
        try (var database = new Ledger(SITE.data()).asSuperuser();
                var columns = database.createStatement();
                var every =
                        columns.executeQuery(
                                """
                                select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                                  and a.attnum > 0 and not a.attisdropped
                                  and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'json'::regtype, 'varchar'::regtype)""")) {
            while (every.next()) {
                var table = every.getString(1);
                var column = every.getString(2);
                var rows =
                        Ledger.ask(
                                database,
                                "select count(*) from %s where %s::text ilike any (array['%%%s%%', '%%%s%%', '%%%s%%', '%%zurita%%'])"
                                        .formatted(table, column, EMAIL, NAME, PHONE));
                if (!rows.equals("0")) {
                    found.add(table + "." + column + " " + rows);
                }
            }
        }
        return found;
    }
}
