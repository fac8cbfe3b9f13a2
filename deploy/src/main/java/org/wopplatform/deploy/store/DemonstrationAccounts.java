package org.wopplatform.deploy.store;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Role;

/**
 * One account for each role of each platform, made once; one password for all, drawn for this
 * installation.
 */
final class DemonstrationAccounts {
    private static final int ITERATIONS = 220_000;
    private static final int KEY_BITS = 512;

    private final ApplicationDatabase database;
    private final Path file;
    private final List<Platform> platforms;

    DemonstrationAccounts(ApplicationDatabase database, Path data, List<Platform> platforms) {
        this.database = database;
        this.file = data.resolve("demo-accounts.json");
        this.platforms = platforms;
    }

    private record Entry(String platform, Role role, String email, String password, String token) {}

    /**
     * What was made: the file, and the administrators and those of one country as a table for the
     * terminal.
     */
    record Made(Path file, String table) {}

    Made ensure() {
        try {
            if (!Files.exists(file)) {
                write(make());
            }
            return new Made(file, table());
        } catch (IOException e) {
            throw new StoreRefused(
                    "the demonstration accounts could not be written: " + e.getMessage());
        }
    }

    private List<Entry> make() {
        var password = "demo-" + Secret.random().text().substring(0, 12);
        var hash = hash(password);
        var now = Clock.systemUTC().instant();
        var entries = new ArrayList<Entry>();
        for (var platform : platforms) {
            database.as(
                    platform.id(),
                    rows -> {
                        for (var role : Role.in(platform.kind())) {
                            var entry = entry(platform, role, password);
                            keep(rows, entry, hash, Timestamp.from(now), platform);
                            entries.add(entry);
                        }
                    });
        }
        return entries;
    }

    private static Entry entry(Platform platform, Role role, String password) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Entry(
                platform.id(),
                role,
                name + "." + platform.id() + "@demo.example",
                password,
                Secret.random("wop_").text());
    }

    private static void keep(Rows rows, Entry entry, String hash, Timestamp now, Platform platform)
            throws SQLException {
        var account = Slug.id("account " + entry.email());
        var language = platform.languages().get(0).code();
        rows.run(
                """
                insert into account (id, email, name, language, password_hash, demonstration, created_at)
                values (?, ?, ?, ?, ?, true, ?)""",
                account,
                entry.email(),
                platform.name(platform.languages().get(0)).name()
                        + " "
                        + entry.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + " (demo)",
                language,
                hash,
                now);
        rows.run(
                "insert into appointment (id, platform_id, account_id, role, appointed_at) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                entry.platform(),
                account,
                entry.role().name(),
                now);
        rows.actFor(account);
        rows.run(
                """
                insert into access_token (id, account_id, name, scope, secret_hash, created_at, expires_at)
                values (?, ?, 'demonstration', 'WRITE', ?, ?, ?)""",
                UUID.randomUUID(),
                account,
                new Secret(entry.token()).digest(),
                now,
                Timestamp.from(now.toInstant().plus(Duration.ofDays(365))));
    }

    private void write(List<Entry> entries) throws IOException {
        var array = Json.createArrayBuilder();
        for (var entry : entries) {
            array.add(
                    Json.createObjectBuilder()
                            .add("platform", entry.platform())
                            .add("role", entry.role().name())
                            .add("email", entry.email())
                            .add("password", entry.password())
                            .add("token", entry.token()));
        }
        Secrets.file(file, pretty(array.build()));
    }

    private static String pretty(jakarta.json.JsonArray entries) {
        var lines = entries.stream().map(entry -> "  " + entry).toList();
        return "[\n" + String.join(",\n", lines) + "\n]\n";
    }

    private String table() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            var lines = new ArrayList<String>();
            var last = "";
            for (var value : reader.readArray()) {
                var entry = value.asJsonObject();
                if (!entry.getString("platform").equals(last)) {
                    last = entry.getString("platform");
                    lines.add(last);
                }
                lines.add(
                        "  %-24s %s".formatted(entry.getString("role"), entry.getString("email")));
                if (lines.size() == 2) {
                    lines.add(0, "password of all: " + entry.getString("password"));
                }
            }
            return String.join("\n", lines);
        }
    }

    /** The form that the application's password hash reads: algorithm, iterations, salt, key. */
    private static String hash(String password) {
        var salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try {
            var key =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(
                                    new PBEKeySpec(
                                            password.toCharArray(), salt, ITERATIONS, KEY_BITS))
                            .getEncoded();
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:%d:%s:%s"
                    .formatted(ITERATIONS, base64.encodeToString(salt), base64.encodeToString(key));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
