package org.wopplatform.deploy.site;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came back, as it was on the wire. */
public record Answer(int status, List<String> headers, byte[] body) {
    static Answer read(byte[] bytes) {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no HTTP answer: " + raw);
        }
        var lines = raw.substring(0, end).split("\r\n");
        var headers = List.of(lines).subList(1, lines.length);
        var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        var chunked =
                headers.stream()
                        .anyMatch(header -> header.equalsIgnoreCase("Transfer-Encoding: chunked"));
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]), headers, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunks) {
        var all = new ByteArrayOutputStream();
        var at = 0;
        while (true) {
            var end = at;
            while (chunks[end] != '\r') {
                end++;
            }
            var size = new String(chunks, at, end - at, StandardCharsets.US_ASCII).split(";")[0];
            var length = Integer.parseInt(size.strip(), 16);
            if (length == 0) {
                return all.toByteArray();
            }
            all.write(chunks, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    public JsonStructure json() {
        try (var reader = Json.createReader(new StringReader(text()))) {
            return reader.read();
        }
    }

    public JsonObject object() {
        return json().asJsonObject();
    }

    public JsonArray array() {
        return json().asJsonArray();
    }

    public List<JsonObject> items() {
        return object().getJsonArray("items").stream().map(JsonValue::asJsonObject).toList();
    }

    /** Where a redirect leads to. */
    public String location() {
        return header("Location").orElse("");
    }

    /** The value of the session cookie that the answer sets; empty where it sets none. */
    public String session() {
        var matcher =
                Pattern.compile("wop_session=([^;]*)").matcher(header("Set-Cookie").orElse(""));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The first group of the first match in the text. */
    public String find(String regex) {
        var matcher = Pattern.compile(regex).matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("no " + regex + " in " + text());
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + text();
    }
}
