package org.wopplatform.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** The one writer of JSON. */
final class Json {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private Json() {}

    static String of(Object value) {
        return JSONB.toJson(value);
    }
}
