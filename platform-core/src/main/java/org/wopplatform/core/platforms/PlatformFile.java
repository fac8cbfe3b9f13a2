package org.wopplatform.core.platforms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One {@code <id>.properties} as a source of MicroProfile Config: {@code kind} in {@code
 * wop-mexico.properties} is {@code wop.platform.wop-mexico.kind} there, so that environment and
 * system properties override it.
 */
final class PlatformFile implements ConfigSource {
    private static final String SUFFIX = ".properties";

    private final String id;
    private final Map<String, String> properties;

    PlatformFile(Path file) {
        var name = file.getFileName().toString();
        id = name.substring(0, name.length() - SUFFIX.length());
        var read = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        properties =
                read.stringPropertyNames().stream()
                        .collect(
                                Collectors.toMap(
                                        key -> prefix(id) + key,
                                        key -> read.getProperty(key).strip()));
    }

    static boolean is(Path file) {
        return file.getFileName().toString().endsWith(SUFFIX);
    }

    static String prefix(String id) {
        return "wop.platform." + id + ".";
    }

    String id() {
        return id;
    }

    Set<String> keys() {
        return properties.keySet().stream()
                .map(key -> key.substring(prefix(id).length()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return id + SUFFIX;
    }
}
