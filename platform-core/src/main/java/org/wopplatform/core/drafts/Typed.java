package org.wopplatform.core.drafts;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields of a form as they were typed, in their order; without what must not be kept (DR3). */
public record Typed(Map<String, List<String>> fields) {
    /** In UTF-8 bytes of JSON. */
    public static final int MOST = 200_000;

    public Typed {
        var kept = new LinkedHashMap<String, List<String>>();
        fields.forEach(
                (name, values) -> {
                    if (!secret(name)) {
                        kept.put(name, List.copyOf(values));
                    }
                });
        fields = Collections.unmodifiableMap(kept);
    }

    private static boolean secret(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("password") || lower.contains("secret") || lower.equals("repeat");
    }

    static Typed ofJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var fields = new LinkedHashMap<String, List<String>>();
            reader.readObject()
                    .forEach(
                            (name, values) ->
                                    fields.put(
                                            name,
                                            values
                                                    .asJsonArray()
                                                    .getValuesAs(JsonString.class)
                                                    .stream()
                                                    .map(JsonString::getString)
                                                    .toList()));
            return new Typed(fields);
        }
    }

    String json() {
        var object = Json.createObjectBuilder();
        fields.forEach(
                (name, values) ->
                        object.add(name, Json.createArrayBuilder(new ArrayList<>(values))));
        return object.build().toString();
    }

    /** Whether it has something to keep, and not too much of it. */
    boolean worthKeeping() {
        return fields.values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank())
                && json().getBytes(StandardCharsets.UTF_8).length <= MOST;
    }
}
