package org.wopplatform.core.matching;

import java.util.Locale;

/** What a pair must pass before it is judged at all, in the order in which failures are told. */
public enum Gate {
    ITSELF,
    CONFLICT,
    VERIFIED,
    CONDUCT,
    MATURITY,
    LANGUAGE,
    DAYS,
    PLACES,
    FORMAT;

    /** As in the keys of sentences: {@code maturity}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether anything but time opens it. */
    public boolean remediable() {
        return this != ITSELF && this != CONFLICT;
    }
}
