package org.wopplatform.core.support;

import java.util.Optional;
import java.util.UUID;

/**
 * Which requests or offers are looked for.
 *
 * @param state by its name; empty for all
 * @param words in the operator's name or the title
 */
public record Wanted(
        Optional<UUID> operator, Optional<String> state, String words, int page, int size) {
    public static final int SIZE = 50;

    public static Wanted of(UUID operator) {
        return new Wanted(Optional.of(operator), Optional.empty(), "", 1, SIZE);
    }
}
