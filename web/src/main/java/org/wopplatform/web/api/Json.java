package org.wopplatform.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** The one writer of JSON. What is not known or withheld is written as null, not left out. */
final class Json {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    private static final Jsonb SPARSE = JsonbBuilder.create();

    private Json() {}

    static String of(Object value) {
        return JSONB.toJson(value);
    }

    /** The same without members that are null: for problems, most of whose members are optional. */
    static String sparse(Object value) {
        return SPARSE.toJson(value);
    }

    static <T> T read(String json, Class<T> as) {
        return SPARSE.fromJson(json, as);
    }
}
