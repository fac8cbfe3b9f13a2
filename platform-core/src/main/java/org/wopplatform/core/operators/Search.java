package org.wopplatform.core.operators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for in the directory.
 *
 * @param words as typed; an entry is found that has all of them, in any order, whatever the accents
 *     and capitals
 * @param country ISO 3166-1 alpha-2
 * @param service a code of the services
 * @param size a size class
 * @param area a code of the working areas
 * @param form a code of the legal forms
 */
public record Search(
        String words,
        Optional<String> country,
        Optional<String> service,
        Optional<String> size,
        Optional<String> area,
        Optional<String> form) {
    /** The size classes, from small to large. */
    public static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE", "MEGA");

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;

    /** Finds everything. */
    public static final Search ALL =
            new Search(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Search {
        words = words.replaceAll("\\p{Cntrl}", " ").strip();
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
    }

    /** The first eight of the words, apart. */
    List<String> each() {
        return Arrays.stream(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    public Search inAnyCountry() {
        return new Search(words, Optional.empty(), service, size, area, form);
    }
}
