package org.wopplatform.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Rule D3: a document is the staff's to read, as a file that no browser shows as a page of ours.
 */
class DocumentsIT {
    private static final Site SITE = Site.demonstration();
    private static final String HOME = "wop-argentina";
    private static final String BOUNDARY = "------------------------wop";
    private static final String PDF = "%PDF-1.7 <script>alert(1)</script>";

    private static String operator() {
        return SITE.wire().get("/api/v1/platforms/" + HOME + "/operators").items().stream()
                .filter(item -> item.getString("platform").equals(HOME))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    private static Answer sent(String operator, String bytes) {
        return sent(HOME, operator, bytes);
    }

    private static Answer sent(String platform, String operator, String bytes) {
        var body =
                part("name=\"kind\"", "LICENCE")
                        + part("name=\"file\"; filename=\"C:\\fakepath\\Año.html\"", bytes)
                        + "--"
                        + BOUNDARY
                        + "--\r\n";
        return SITE.wire()
                .send(
                        "POST",
                        at(operator).replace(HOME, platform),
                        body,
                        SITE.bearer(platform, "FACILITATOR"),
                        "Content-Type: multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String part(String disposition, String content) {
        return "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, disposition, content);
    }

    private static String at(String operator) {
        return "/" + HOME + "/administration/operators/" + operator + "/documents";
    }

    @Test
    void isKeptByItsBytesAndHandedOutAsAFile() {
        var operator = operator();
        assertThat(sent(operator, PDF).status()).isEqualTo(303);
        var list = SITE.wire().get(at(operator), SITE.bearer(HOME, "MONITORING_OFFICER"));
        var path = list.find("(" + at(operator) + "/[0-9a-f-]{36})\"");

        var file = SITE.wire().get(path, SITE.bearer(HOME, "MONITORING_OFFICER"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).isEqualTo(PDF);
        assertThat(file.header("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(file.header("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains(".pdf");
        assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.header("Cache-Control").orElse("")).contains("no-store");

        assertThat(SITE.wire().get(path, SITE.bearer(HOME, "VISITOR")).status()).isEqualTo(403);
        var elsewhere = path.replace(HOME, "wop-bolivia");
        assertThat(SITE.wire().get(elsewhere, SITE.bearer("wop-bolivia", "ADMINISTRATOR")).status())
                .isEqualTo(404);
    }

    @Test
    void isNotThereForAnotherPlatformThatKnowsTheOperatorsId() {
        var operator = operator();
        var other = "wop-bolivia";
        var administrator = SITE.bearer(other, "ADMINISTRATOR");
        var there = at(operator).replace(HOME, other);

        assertThat(SITE.wire().get(there, administrator).status()).isEqualTo(404);
        assertThat(sent(other, operator, PDF).status()).isEqualTo(404);
        assertThat(SITE.wire().post(there + "/" + operator + "/remove", "", administrator).status())
                .isEqualTo(404);
        assertThat(
                        SITE.wire()
                                .post(
                                        "/%s/administration/operators/invite/%s/again"
                                                .formatted(other, operator),
                                        "",
                                        administrator)
                                .status())
                .isEqualTo(404);
    }

    @Test
    void isRefusedBesideTheFieldWhereItIsNoneOfTheThreeTypes() {
        var answer = sent(operator(), "<html>");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("id=\"file-e\"");
    }
}
