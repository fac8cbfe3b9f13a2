package org.wopplatform.core.closing;

import java.util.Locale;

/**
 * What a party rates from 1 (not at all) to 5 (fully); after the practice of partnerships and the
 * principle of mutual benefit.
 */
public enum Question {
    BENEFIT,
    ROLES,
    COMMUNICATION,
    TRUST,
    RESOURCES,
    LASTING;

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
