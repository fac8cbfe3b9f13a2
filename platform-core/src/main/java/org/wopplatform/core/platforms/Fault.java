package org.wopplatform.core.platforms;

/** What is wrong in a platform's file: where, which value, and what is allowed instead. */
public record Fault(String platform, String key, String value, String allowed) {
    public String file() {
        return platform + ".properties";
    }

    @Override
    public String toString() {
        return "%s: %s = %s (%s)"
                .formatted(file(), key, value.isBlank() ? "(nothing)" : value, allowed);
    }
}
