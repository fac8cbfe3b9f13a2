package org.wopplatform.core.platforms;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** The keys of one platform's file with their values, and every fault that was found in them. */
final class Keys {
    private final String platform;
    private final Set<String> names;
    private final Config config;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param names the keys that the file has; values may come from elsewhere
     */
    Keys(String platform, Set<String> names, Config config) {
        this.platform = platform;
        this.names = names;
        this.config = config;
    }

    Set<String> names() {
        return names;
    }

    Optional<String> text(String key) {
        return config.getOptionalValue(PlatformFile.prefix(platform) + key, String.class)
                .filter(text -> !text.isBlank());
    }

    List<String> list(String key) {
        return text(key).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    <T> Optional<T> required(String key, Function<String, T> parse, String allowed) {
        if (text(key).isEmpty()) {
            fault(key, "", allowed);
        }
        return optional(key, parse, allowed);
    }

    <T> Optional<T> optional(String key, Function<String, T> parse, String allowed) {
        var text = text(key);
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(key, text.orElse(""), allowed);
            return Optional.empty();
        }
    }

    void fault(String key, String value, String allowed) {
        faults.add(new Fault(platform, key, value, allowed));
    }

    boolean sound() {
        return faults.isEmpty();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
