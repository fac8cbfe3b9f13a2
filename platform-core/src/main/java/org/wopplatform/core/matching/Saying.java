package org.wopplatform.core.matching;

import java.util.Map;

/**
 * One sentence, not yet in any language.
 *
 * @param key of its text
 * @param facts that its places are filled with: whole numbers, decimals, codes, and lists of codes
 */
public record Saying(String key, Map<String, Object> facts) {
    public Saying {
        facts = Map.copyOf(facts);
    }
}
