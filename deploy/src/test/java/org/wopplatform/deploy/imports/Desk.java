package org.wopplatform.deploy.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Somebody of a platform who brings files in over the API. */
record Desk(String platform, String role) {
    static final Set<String> CHECKED = Set.of("CHECKED", "FAILED", "CANCELLED", "COMMITTED");
    static final Set<String> ENDED = Set.of("FAILED", "CANCELLED", "COMMITTED");

    private static final String BOUNDARY = "----wop-imports";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_MILLIS = 120_000;

    /** What came back. */
    record Answer(int status, byte[] body) {
        JsonObject object() {
            try (var reader =
                    jakarta.json.Json.createReader(
                            new StringReader(new String(body, StandardCharsets.UTF_8)))) {
                return reader.readObject();
            }
        }

        @Override
        public String toString() {
            return status + " " + new String(body, StandardCharsets.UTF_8);
        }
    }

    /** An import as the API tells it. */
    record Told(JsonObject json) {
        String id() {
            return json.getString("id");
        }

        String state() {
            return json.getString("state");
        }

        int count(String verdict) {
            return json.getJsonObject("report").getInt(verdict);
        }

        int progress(String of) {
            return json.getJsonObject("progress").getInt(of);
        }

        /** Added, changed, unchanged, refused, waiting. */
        String counts() {
            return "%d added, %d changed, %d unchanged, %d refused, %d waiting"
                    .formatted(
                            count("added"),
                            count("changed"),
                            count("unchanged"),
                            count("refused"),
                            count("waiting"));
        }

        List<JsonObject> errors() {
            return json.getJsonObject("report").getJsonArray("errors").stream()
                    .map(JsonValue::asJsonObject)
                    .toList();
        }
    }

    Answer send(String name, byte[] file, String mode) {
        return send(name, file, mode, "");
    }

    Answer send(String name, byte[] file, String mode, String mapping) {
        var body = new ByteArrayOutputStream();
        part(body, "mode", mode.getBytes(StandardCharsets.UTF_8));
        if (!mapping.isEmpty()) {
            part(body, "mapping", mapping.getBytes(StandardCharsets.UTF_8));
        }
        part(body, "file\"; filename=\"" + name, file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return answer(
                request("/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        body.writeBytes(
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\""
                                + name
                                + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads it and gives its id. */
    String upload(String name, byte[] file, String mode) {
        var answer = send(name, file, mode);
        if (answer.status() != 202) {
            throw new AssertionError(name + " was not taken: " + answer);
        }
        return answer.object().getString("id");
    }

    Told dryRun(String name, byte[] file) {
        return await(upload(name, file, "dry-run"), CHECKED);
    }

    Told committed(String name, byte[] file) {
        return await(upload(name, file, "commit"), ENDED);
    }

    Told await(String id, Set<String> states) {
        return await(id, told -> states.contains(told.state()));
    }

    Told await(String id, java.util.function.Predicate<Told> until) {
        var end = System.currentTimeMillis() + PATIENCE_MILLIS;
        var told = told(id);
        while (!until.test(told)) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("still " + told.json());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            told = told(id);
        }
        return told;
    }

    Told told(String id) {
        return new Told(get("/imports/" + id).object());
    }

    Answer commit(String id, String json) {
        return answer(
                request("/imports/" + id + "/commit")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer cancel(String id) {
        return answer(
                request("/imports/" + id + "/cancel").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** The rows of an import, those of one verdict only. */
    List<JsonObject> rows(String id, String verdict) {
        return get("/imports/" + id + "/rows?size=1000&verdict=" + verdict)
                .object()
                .getJsonArray("items")
                .stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    Answer get(String path) {
        return get(path, "es");
    }

    Answer get(String path, String language) {
        return answer(request(path).header("Accept-Language", language).GET());
    }

    private HttpRequest.Builder request(String path) {
        var site = Installation.site();
        var bearer = site.bearer(platform, role);
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://localhost:%d/api/v1/platforms/%s%s"
                                        .formatted(site.port(), platform, path)))
                .header("Authorization", bearer.substring(bearer.indexOf(' ') + 1));
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
