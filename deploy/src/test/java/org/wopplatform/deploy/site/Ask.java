package org.wopplatform.deploy.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Asks one method of one platform in a way that harms nothing: what would change something is sent
 * well-formed, and so that a rule behind the gate refuses it or that it changes nothing.
 */
final class Ask {
    /** Who asks: the header for the API, the header for pages. */
    record Caller(String name, String api, String pages) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final Map<String, String> COOKIES = new ConcurrentHashMap<>();
    static final Caller NOBODY = new Caller("nobody", "", "");
    private static final String UNKNOWN = UUID.randomUUID().toString();
    private static final String BOUNDARY = "------------------------wop";

    private final Site site;
    private final String platform;
    private final String operator;
    private final String partnership;
    private final String account;
    private final String accent;
    private final String member;
    private final String seat;

    Ask(Site site, String platform) {
        this.site = site;
        this.platform = platform;
        this.operator = first("operators");
        this.partnership = first("partnerships");
        this.account = site.id(platform, "VISITOR");
        this.accent =
                site.wire().get("/" + platform + "/operators").find("/accent-([0-9a-f]{6})\\.css");
        this.member = known("members.csv", "organisation");
        this.seat = known("seats.csv", "seat");
    }

    String platform() {
        return platform;
    }

    /** An operator or a partnership whose home is the platform; GWOPA has none. */
    private String first(String kind) {
        return site.wire().get("/api/v1/platforms/" + platform + "/" + kind).items().stream()
                .filter(item -> item.getString("platform").equals(platform))
                .findFirst()
                .map(item -> item.getString("id"))
                .orElse(UNKNOWN);
    }

    /** Something the demonstration has there already, so that it cannot be entered again. */
    private String known(String file, String column) {
        try (var rows =
                CSVParser.parse(
                        Path.of(System.getProperty("wop.home"), "demonstration", file),
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .setCommentMarker('#')
                                .get())) {
            return rows.stream()
                    .filter(row -> row.get("platform").equals(platform))
                    .map(row -> row.get(column))
                    .findFirst()
                    .orElse("nothing of that kind");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Caller as(String home, String role) {
        var name = role + " of " + home;
        var cookie = COOKIES.computeIfAbsent(site.port() + name, key -> site.cookie(home, role));
        return new Caller(name, site.bearer(home, role), cookie);
    }

    /** The administrator with a token that only reads, for the API and for pages. */
    Caller readingOnly() {
        var secret =
                site.wire()
                        .json(
                                "POST",
                                "/api/v1/tokens",
                                "{\"name\":\"reads\",\"scope\":\"READ\",\"days\":1}",
                                site.bearer(platform, "ADMINISTRATOR"))
                        .object()
                        .getString("secret");
        var header = "Authorization: Bearer " + secret;
        return new Caller("read-only token", header, header);
    }

    Answer send(MatrixIT.Line line, Caller caller) {
        return send(line, caller, body(line));
    }

    Answer sendNothing(MatrixIT.Line line, Caller caller) {
        var nothing = line.isApi() ? "{}" : "nothing=";
        return send(line, caller, inParts(line) ? part("accent", "") : nothing);
    }

    private Answer send(MatrixIT.Line line, Caller caller, String body) {
        var header = line.isApi() || signsOut(line) ? caller.api() : caller.pages();
        var as = header.isEmpty() ? "X-Nobody: 1" : header;
        var target = target(line.path());
        if (line.method().equals("GET") || line.method().equals("DELETE")) {
            return site.wire().send(line.method(), target, "", as);
        }
        return site.wire()
                .send(line.method(), target, body, as, "Content-Type: " + type(line, body));
    }

    /** Sent with a token, so that the session goes on; only "everywhere" ends it all the same. */
    private static boolean signsOut(MatrixIT.Line line) {
        if (line.path().endsWith("-everywhere")) {
            COOKIES.clear();
        }
        return line.path().contains("/sign-out");
    }

    private static boolean inParts(MatrixIT.Line line) {
        return line.method().equals("POST")
                && line.path().matches(".*/(appearance|imports|documents|files)");
    }

    private static String part(String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(BOUNDARY, name, value, BOUNDARY);
    }

    private static String type(MatrixIT.Line line, String body) {
        if (inParts(line)) {
            return "multipart/form-data; boundary=" + BOUNDARY;
        }
        return line.isApi() ? "application/json" : "application/x-www-form-urlencoded";
    }

    private String target(String path) {
        return path.replace("{platform}", platform)
                .replace("certificates/{code}", "certificates/0000-0000-0000-0000")
                .replace("registry/{id}", "registry/" + operator)
                .replace("{step}", "MAPPED")
                .replace("operators/{id}", "operators/" + operator)
                .replace("{operator}", operator)
                .replace("{document}", UNKNOWN)
                .replace("{part}", "organisation")
                .replace("{diagnosis}", UNKNOWN)
                .replace("{plan}", UNKNOWN)
                .replace("{line}", UNKNOWN)
                .replace("partnerships/{id}", "partnerships/" + partnership)
                .replace("{contact}", UNKNOWN)
                .replace("{membership}", UNKNOWN)
                .replace("{account}", account)
                .replace("{hex}", accent)
                .replace("{digest}", "0000000000000000")
                .replace("{format}", "csv")
                .replace("areas/{code}", "areas/NOWHERE")
                .replace("{code}", "not-found")
                .replace("{format}", "csv")
                .replace("{secret}", "unknown")
                .replace("{import}", UNKNOWN)
                .replace("{identifier}", UNKNOWN)
                .replace("{partnership}", partnership)
                .replaceAll("\\{[a-z]+}", UNKNOWN);
    }

    private String body(MatrixIT.Line line) {
        return switch (line.route()) {
            case "POST /api/v1/platforms/{platform}/people" ->
                    "{\"email\":\"a@b.example\",\"name\":\"A\",\"language\":\"es\",\"roles\":[]}";
            case "PUT /api/v1/platforms/{platform}/people/{account}/roles" ->
                    "{\"roles\":[\"VISITOR\"]}";
            case "POST /api/v1/platforms/{platform}/registry/{id}/conduct-acceptances" ->
                    "{\"version\":1,\"name\":\"A\",\"position\":\"B\",\"signedOn\":\"2026-11-01\",\"authorised\":false}";
            case "POST /api/v1/platforms/{platform}/registry/{id}/recognition/steps",
                    "POST /api/v1/platforms/{platform}/registry/{id}/surveys" ->
                    "{}";
            case "PUT /api/v1/platforms/{platform}/registry/{id}" ->
                    "{\"version\":0,\"particulars\":{\"legal_name\":\"A\",\"country\":\"MX\"}}";
            case "POST /api/v1/platforms/{platform}/reviews/{id}/decision" ->
                    "{\"decision\":\"VERIFY\",\"version\":0}";
            case "PUT /api/v1/platforms/{platform}/memberships/{membership}/decision" ->
                    "{\"state\":\"ACTIVE\"}";
            case "POST /api/v1/platforms/{platform}/registry/{id}/memberships" ->
                    "{\"platform\":\"wop-nowhere\"}";
            case "POST /api/v1/tokens" ->
                    "{\"name\":\"a\",\"scope\":\"READ\",\"platform\":\"wop-nowhere\"}";
            case "POST /{platform}/me/tokens" -> "name=a&scope=READ&platform=wop-nowhere&days=1";
            case "POST /{platform}/administration/support/operators/{operator}/offers" ->
                    "days_a_year=none";
            case "POST /{platform}/committee/meetings" -> "number=1&heldOn=2013&place=";
            case "POST /{platform}/committee/seats" ->
                    "seat=" + Site.encoded(seat) + "&organisation=x&since=2999-01-01";
            case "POST /{platform}/administration/texts" -> "NOTICE.pt=";
            case "POST /{platform}/administration/contacts" ->
                    "kind=EMAIL&label=a&address=nonsense";
            case "POST /{platform}/administration/people" ->
                    "email=a%40b.example&name=A&language=es";
            case "POST /{platform}/administration/people/{account}" -> "role=VISITOR";
            case "POST /{platform}/administration/platforms" ->
                    "platform=wop-mexico&email=a%40b.example&name=A&language=es";
            case "POST /{platform}/administration/members" ->
                    "organisation=" + Site.encoded(member) + "&category=SUPPLIER&since=";
            case "POST /{platform}/administration/appearance" -> part("accent", "#" + accent);
            case "POST /api/v1/platforms/{platform}/imports",
                    "POST /{platform}/administration/imports" ->
                    part("mode", "dry-run");
            default -> inParts(line) ? part("accent", "") : line.isApi() ? "{}" : "nothing=";
        };
    }
}
