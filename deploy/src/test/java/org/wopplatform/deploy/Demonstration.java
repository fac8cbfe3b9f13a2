package org.wopplatform.deploy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The demonstration as a user starts it, once for all tests of a run: real program, real database,
 * real server.
 */
public final class Demonstration {
    private static Demonstration running;

    private final Program program;
    private final JsonArray accounts;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Demonstration(Program program) throws IOException {
        this.program = program;
        try (var reader =
                Json.createReader(
                        Files.newBufferedReader(program.data().resolve("demo-accounts.json")))) {
            this.accounts = reader.readArray();
        }
    }

    public static synchronized Demonstration running() {
        if (running == null) {
            try {
                var started =
                        Program.start("demo", Path.of(System.getProperty("wop.build"), "it-demo"));
                started.awaitReady(Duration.ofSeconds(120));
                Runtime.getRuntime().addShutdownHook(new Thread(started::stop));
                running = new Demonstration(started);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException("the demonstration did not start", e);
            }
        }
        return running;
    }

    public String url() {
        return program.url();
    }

    public Path data() {
        return program.data();
    }

    public String password() {
        return accounts.getJsonObject(0).getString("password");
    }

    public String email(String platform, String role) {
        return account(platform, role, "email");
    }

    public String token(String platform, String role) {
        return account(platform, role, "token");
    }

    private String account(String platform, String role, String what) {
        return accounts.stream()
                .map(a -> a.asJsonObject())
                .filter(a -> a.getString("platform").equals(platform))
                .filter(a -> a.getString("role").equals(role))
                .findFirst()
                .orElseThrow()
                .getString(what);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
