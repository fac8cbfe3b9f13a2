package org.wopplatform.core.closing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;

/**
 * What others can learn from a partnership.
 *
 * @param toldBy for a record, the source
 */
public record Lesson(
        UUID id,
        Kind kind,
        Map<Language, Text> texts,
        Optional<String> toldBy,
        boolean published,
        Instant writtenAt,
        int version) {

    public enum Kind {
        STORY,
        GOOD_PRACTICE,
        LESSON
    }

    public record Text(String title, String body) {
        public static final int LONGEST_TITLE = 200;
        public static final int LONGEST_BODY = 20_000;
    }

    /** What somebody writes; at least one language holds something. */
    public record Written(Kind kind, Map<Language, Text> texts, Optional<String> toldBy) {
        public Written {
            texts = Map.copyOf(texts);
        }
    }

    public Lesson {
        texts = Map.copyOf(texts);
    }

    /** In the language, else in the first that there is. */
    public Text in(Language language) {
        return texts.getOrDefault(
                language, new EnumMap<>(texts).values().stream().findFirst().orElseThrow());
    }

    /** In which language {@link #in} answers. */
    public Language spokenTo(Language language) {
        return texts.containsKey(language)
                ? language
                : new EnumMap<>(texts).keySet().stream().findFirst().orElseThrow();
    }
}
