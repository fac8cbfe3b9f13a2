package org.wopplatform.core.particulars;

import java.util.Map;

/**
 * Why a field's text cannot be taken.
 *
 * @param code the key of its message
 */
public record FieldFault(Field field, String code, Map<String, String> facts) {
    static FieldFault of(Field field, String code) {
        return new FieldFault(field, code, Map.of());
    }
}
