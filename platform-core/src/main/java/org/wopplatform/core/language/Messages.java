package org.wopplatform.core.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The words of the installation in every language, gathered from the modules' bundles. A message's
 * places are named in braces, as in <code>{platform} has no administrator</code>.
 */
@ApplicationScoped
public class Messages {
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
    private final Map<String, String> homes = new HashMap<>();

    protected Messages() {}

    @Inject
    public Messages(Instance<MessageBundle> bundles) {
        this((Iterable<MessageBundle>) bundles);
    }

    public Messages(Iterable<MessageBundle> bundles) {
        for (var language : Language.values()) {
            var all = new HashMap<String, String>();
            for (var bundle : bundles) {
                read(bundle, language)
                        .forEach(
                                (key, text) -> {
                                    all.put((String) key, (String) text);
                                    homes.put((String) key, bundle.name());
                                });
            }
            words.put(language, Map.copyOf(all));
        }
    }

    /**
     * The message, or the key itself in brackets where no bundle has it: a fault that a test finds.
     */
    public String text(Language language, String key, Map<String, ?> facts) {
        var text = words.get(language).getOrDefault(key, "[" + key + "]");
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
        }
        return text;
    }

    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /** The name of the bundle that has the key. */
    public Optional<String> bundleOf(String key) {
        return Optional.ofNullable(homes.get(key));
    }

    public boolean has(String key) {
        return words.get(Language.EN).containsKey(key);
    }

    private static Properties read(MessageBundle bundle, Language language) {
        var name = bundle.name() + "_" + language.code() + ".properties";
        var properties = new Properties();
        try (var in = bundle.getClass().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no message bundle " + name);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
