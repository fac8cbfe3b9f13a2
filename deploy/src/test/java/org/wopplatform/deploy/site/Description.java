package org.wopplatform.deploy.site;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An OpenAPI 3.0 document, and values held against its schemas. A property that the schema does not
 * name is a fault too: what the API says is all described.
 */
final class Description {
    private final Map<String, Object> document;

    private Description(Map<String, Object> document) {
        this.document = document;
    }

    /** An operation: {@code GET /platforms}, its id, and its answers by status. */
    record Operation(String route, String id, boolean secured, Map<String, Object> answers) {}

    static Description of(String yaml) {
        return new Description(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    static Description written() {
        try (var in = Description.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By route, as {@code GET /api/v1/platforms}. */
    Map<String, Operation> operations() {
        var root = text(list(document.get("servers")).get(0), "url");
        var operations = new TreeMap<String, Operation>();
        map(document.get("paths"))
                .forEach(
                        (path, item) ->
                                map(item)
                                        .forEach(
                                                (method, described) -> {
                                                    var route =
                                                            method.toUpperCase()
                                                                    + " "
                                                                    + root
                                                                    + path;
                                                    operations.put(
                                                            route,
                                                            operation(route, map(described)));
                                                }));
        return operations;
    }

    private static Operation operation(String route, Map<String, Object> described) {
        return new Operation(
                route,
                (String) described.get("operationId"),
                described.containsKey("security"),
                map(described.get("responses")));
    }

    /** The media type of an answer and its schema; empty for an answer without a body. */
    Optional<Map.Entry<String, Object>> content(Operation operation, int status) {
        var answer = resolved(operation.answers().get(String.valueOf(status)));
        return map(answer.getOrDefault("content", Map.of())).entrySet().stream().findFirst();
    }

    List<String> faults(JsonValue value, Object content) {
        var faults = new ArrayList<String>();
        check(value, map(content).get("schema"), "", faults);
        return faults;
    }

    Set<String> schemas() {
        return map(map(document.get("components")).get("schemas")).keySet();
    }

    private void check(JsonValue value, Object given, String at, List<String> faults) {
        var schema = whole(resolved(given));
        if (value == JsonValue.NULL) {
            if (!Boolean.TRUE.equals(schema.get("nullable"))) {
                faults.add(at + " is null");
            }
            return;
        }
        switch ((String) schema.get("type")) {
            case "object" -> object(value, schema, at, faults);
            case "array" -> array(value, schema, at, faults);
            case "string" -> string(value, schema, at, faults);
            case "integer" -> integer(value, schema, at, faults);
            case "number" -> {
                if (!(value instanceof JsonNumber)) {
                    faults.add(at + " is no number: " + value);
                }
            }
            case "boolean" -> {
                if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
                    faults.add(at + " is no boolean: " + value);
                }
            }
            default -> faults.add(at + " has a schema of unknown type " + schema);
        }
    }

    private void object(
            JsonValue value, Map<String, Object> schema, String at, List<String> faults) {
        if (!(value instanceof JsonObject object)) {
            faults.add(at + " is no object: " + value);
            return;
        }
        var properties = map(schema.getOrDefault("properties", Map.of()));
        for (var name : list(schema.getOrDefault("required", List.of()))) {
            if (!object.containsKey(name)) {
                faults.add(at + " lacks " + name);
            }
        }
        object.forEach(
                (name, content) -> {
                    var inner = properties.getOrDefault(name, schema.get("additionalProperties"));
                    if (inner == null) {
                        faults.add(at + "/" + name + " is not described");
                    } else {
                        check(content, inner, at + "/" + name, faults);
                    }
                });
    }

    private void array(
            JsonValue value, Map<String, Object> schema, String at, List<String> faults) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            faults.add(at + " is no array: " + value);
            return;
        }
        var array = value.asJsonArray();
        if (schema.containsKey("maxItems") && array.size() > number(schema, "maxItems")) {
            faults.add(at + " is too long: " + array.size());
        }
        for (var i = 0; i < array.size(); i++) {
            check(array.get(i), schema.get("items"), at + "[" + i + "]", faults);
        }
    }

    private static void string(
            JsonValue value, Map<String, Object> schema, String at, List<String> faults) {
        if (!(value instanceof JsonString string)) {
            faults.add(at + " is no string: " + value);
            return;
        }
        var text = string.getString();
        if (schema.containsKey("enum") && !list(schema.get("enum")).contains(text)) {
            faults.add(at + " is none of the known: " + text);
        }
        if (schema.containsKey("pattern") && !text.matches(hull((String) schema.get("pattern")))) {
            faults.add(at + " has another form: " + text);
        }
        try {
            if ("uuid".equals(schema.get("format"))) {
                UUID.fromString(text);
            } else if ("date-time".equals(schema.get("format"))) {
                Instant.parse(text);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            faults.add(at + " is no " + schema.get("format") + ": " + text);
        }
    }

    private static String hull(String pattern) {
        return (pattern.startsWith("^") ? "" : ".*")
                + pattern
                + (pattern.endsWith("$") ? "" : ".*");
    }

    private static void integer(
            JsonValue value, Map<String, Object> schema, String at, List<String> faults) {
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            faults.add(at + " is no whole number: " + value);
            return;
        }
        if (schema.containsKey("minimum") && number.longValue() < number(schema, "minimum")
                || schema.containsKey("maximum")
                        && number.longValue() > number(schema, "maximum")) {
            faults.add(at + " is out of range: " + number);
        }
    }

    /** With what {@code allOf} joins. */
    private Map<String, Object> whole(Map<String, Object> schema) {
        if (!schema.containsKey("allOf")) {
            return schema;
        }
        var properties = new LinkedHashMap<String, Object>();
        var required = new HashSet<Object>();
        for (var part : (List<?>) schema.get("allOf")) {
            var one = whole(resolved(part));
            properties.putAll(map(one.getOrDefault("properties", Map.of())));
            required.addAll((List<?>) one.getOrDefault("required", List.of()));
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(required),
                "nullable",
                Boolean.TRUE.equals(schema.get("nullable")));
    }

    private Map<String, Object> resolved(Object described) {
        var reference = map(described).get("$ref");
        if (reference == null) {
            return map(described);
        }
        Object at = document;
        for (var step : ((String) reference).substring(2).split("/")) {
            at = map(at).get(step);
        }
        return resolved(at);
    }

    private static long number(Map<String, Object> schema, String key) {
        return ((Number) schema.get(key)).longValue();
    }

    private static String text(Object object, String key) {
        return (String) map(object).get(key);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object object) {
        var map = (Map<Object, Object>) object;
        if (map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) object;
        }
        var named = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object object) {
        return (List<T>) object;
    }
}
