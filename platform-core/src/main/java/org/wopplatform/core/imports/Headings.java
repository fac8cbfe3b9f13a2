package org.wopplatform.core.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Folded;

/** What the headings of columns usually mean, in four languages. */
public final class Headings {
    private static final Map<String, Field> USUAL = usual();

    private Headings() {}

    public static Optional<Field> field(String heading) {
        var folded = Folded.of(heading);
        return Optional.ofNullable(USUAL.get(folded))
                .or(() -> Optional.ofNullable(USUAL.get(bare(heading))));
    }

    private static String bare(String heading) {
        var words = heading.replaceAll("\\([^)]*\\)|\\[[^]]*]|\\*", " ");
        return Folded.of(words.replaceAll("(?i)\\bn\\.? ?[º°]", "número "));
    }

    private static Map<String, Field> usual() {
        var words = new Properties();
        try (var in = Headings.class.getResourceAsStream("headings.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var usual = new HashMap<String, Field>();
        for (var field : Field.values()) {
            usual.put(Folded.of(field.key()), field);
            usual.put(Folded.of(field.key().replace("_", "")), field);
            for (var word : words.getProperty(field.key(), "").split(",")) {
                if (!word.isBlank()) {
                    usual.put(Folded.of(word), field);
                }
            }
        }
        return Map.copyOf(usual);
    }
}
