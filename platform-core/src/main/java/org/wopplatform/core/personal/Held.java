package org.wopplatform.core.personal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One record about a person.
 *
 * @param kind key of its name: {@code personal.kind.<kind>}
 * @param fields by key of their names, {@code personal.field.<field>}, in order; empty ones left
 *     out
 */
public record Held(String kind, Map<String, String> fields) {
    /** Fields as name, value, name, value; what is null or blank is left out. */
    public static Held of(String kind, Object... namesAndValues) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null && !value.toString().isBlank()) {
                fields.put((String) namesAndValues[i], value.toString());
            }
        }
        return new Held(kind, fields);
    }
}
