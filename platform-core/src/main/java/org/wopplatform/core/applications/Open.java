package org.wopplatform.core.applications;

import java.util.Map;
import org.wopplatform.core.particulars.FieldFault;

/**
 * What an application still needs before it can be submitted.
 *
 * @param name of the field or tick
 * @param code the key of the message that says why
 */
public record Open(String name, String code, Map<String, String> facts) {
    private static final String MISSING = "field.required";

    static Open missing(String name) {
        return new Open(name, MISSING, Map.of());
    }

    static Open of(FieldFault fault) {
        return new Open(fault.field().key(), fault.code(), fault.facts());
    }

    /** Nothing was typed, as against something that cannot be read. */
    public boolean isMissing() {
        return code.equals(MISSING)
                || code.equals("field.population-or-connections")
                || code.equals("field.interests")
                || code.equals("field.agree");
    }
}
