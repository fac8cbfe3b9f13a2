package org.wopplatform.deploy.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.wopplatform.core.identity.Secret;

/** Passwords that the installation made for itself, in a file that only its user can read. */
final class Secrets {
    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path data) throws IOException {
        var secrets = new Secrets(data.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (var in = Files.newBufferedReader(secrets.file)) {
                secrets.kept.load(in);
            }
        }
        return secrets;
    }

    /** The password of that name, made on first use. */
    String get(String name) {
        return (String)
                kept.computeIfAbsent(
                        name,
                        n -> {
                            var password = Secret.random().text();
                            keep(name, password);
                            return password;
                        });
    }

    private void keep(String name, String password) {
        try {
            var text = new StringBuilder();
            kept.forEach((n, p) -> text.append(n).append('=').append(p).append('\n'));
            text.append(name).append('=').append(password).append('\n');
            file(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that nobody else can read, from its first byte on. */
    static Path file(Path path, String content) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(
                path,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(path, content);
    }
}
