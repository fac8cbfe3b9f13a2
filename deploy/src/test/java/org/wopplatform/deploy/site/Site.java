package org.wopplatform.deploy.site;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wopplatform.deploy.Demonstration;
import org.wopplatform.deploy.Program;

/** A running demonstration with its accounts, as people and programs meet it. */
public record Site(int port, Path data, JsonArray accounts) {
    public static Site demonstration() {
        var running = Demonstration.running();
        return of(URI.create(running.url()).getPort(), running.data());
    }

    public static Site of(Program program) {
        return of(program.port(), program.data());
    }

    private static Site of(int port, Path data) {
        try (var reader =
                Json.createReader(Files.newBufferedReader(data.resolve("demo-accounts.json")))) {
            return new Site(port, data, reader.readArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Wire wire() {
        return Wire.to(port);
    }

    public String email(String platform, String role) {
        return account(platform, role).getString("email");
    }

    public String password() {
        return accounts.getJsonObject(0).getString("password");
    }

    /** The header with which a program is the platform's holder of the role. */
    public String bearer(String platform, String role) {
        return "Authorization: Bearer " + account(platform, role).getString("token");
    }

    /** Signs in with the form and gives the header with which the browser comes back. */
    public String cookie(String platform, String role) {
        return cookie(wire(), platform, email(platform, role), password());
    }

    public static String cookie(Wire wire, String platform, String email, String password) {
        var answer = signIn(wire, platform, email, password);
        if (answer.status() != 303) {
            throw new AssertionError(email + " did not get in: " + answer);
        }
        return "Cookie: wop_session=" + answer.session();
    }

    public static Answer signIn(Wire wire, String platform, String email, String password) {
        return wire.post(
                "/" + platform + "/sign-in",
                "email=" + encoded(email) + "&password=" + encoded(password));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The account's id, as its platform's administrator sees it. */
    public String id(String platform, String role) {
        return wire()
                .get("/api/v1/platforms/" + platform + "/people", bearer(platform, "ADMINISTRATOR"))
                .array()
                .stream()
                .map(person -> person.asJsonObject())
                .filter(person -> person.getString("email").equals(email(platform, role)))
                .findFirst()
                .orElseThrow()
                .getString("account");
    }

    private JsonObject account(String platform, String role) {
        return accounts.stream()
                .map(account -> account.asJsonObject())
                .filter(account -> account.getString("platform").equals(platform))
                .filter(account -> account.getString("role").equals(role))
                .findFirst()
                .orElseThrow();
    }
}
