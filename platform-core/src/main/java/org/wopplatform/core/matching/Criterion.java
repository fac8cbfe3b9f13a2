package org.wopplatform.core.matching;

import java.util.Locale;

/** What a match is judged by, with the weight it has until a platform says otherwise. */
public enum Criterion {
    NEED_FIT(35),
    PERFORMANCE(10),
    COMMUNICATION(15),
    SIMILARITY(12),
    PROXIMITY(8),
    COMMITMENT(12),
    MUTUAL_BENEFIT(5),
    TRACK_RECORD(3);

    private final int weight;

    Criterion(int weight) {
        this.weight = weight;
    }

    /** Points out of 100. */
    public int defaultWeight() {
        return weight;
    }

    /** Its name in tables, in JSON and in the keys of sentences: {@code need_fit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Criterion of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
