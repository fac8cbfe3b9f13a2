package org.wopplatform.core.matching;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a match as they are kept with a proposal, to be told again in any language. */
public final class Parts {
    private Parts() {}

    public static String json(List<Part> parts) {
        var array = Json.createArrayBuilder();
        for (var part : parts) {
            array.add(
                    Json.createObjectBuilder()
                            .add("criterion", part.criterion().key())
                            .add("weight", part.weight())
                            .add("fulfilment", part.fulfilment())
                            .add("points", part.points())
                            .add("sentences", sayings(part.sentences()))
                            .add("unknowns", sayings(part.unknowns()))
                            .add("remedies", sayings(part.remedies())));
        }
        return array.build().toString();
    }

    public static List<Part> ofJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Parts::part)
                    .toList();
        }
    }

    private static Part part(JsonObject part) {
        return new Part(
                Criterion.of(part.getString("criterion")),
                part.getInt("weight"),
                part.getJsonNumber("fulfilment").doubleValue(),
                part.getInt("points"),
                sayings(part.getJsonArray("sentences")),
                sayings(part.getJsonArray("unknowns")),
                sayings(part.getJsonArray("remedies")));
    }

    private static JsonArrayBuilder sayings(List<Saying> sayings) {
        var array = Json.createArrayBuilder();
        for (var saying : sayings) {
            var facts = Json.createObjectBuilder();
            new TreeMap<>(saying.facts()).forEach((name, fact) -> facts.add(name, json(fact)));
            array.add(Json.createObjectBuilder().add("key", saying.key()).add("facts", facts));
        }
        return array;
    }

    private static JsonValue json(Object fact) {
        if (fact instanceof Collection<?> several) {
            var array = Json.createArrayBuilder();
            several.forEach(item -> array.add(json(item)));
            return array.build();
        }
        if (fact instanceof Integer || fact instanceof Long) {
            return Json.createValue(((Number) fact).longValue());
        }
        if (fact instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        if (fact instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return Json.createValue(String.valueOf(fact));
    }

    private static List<Saying> sayings(JsonArray array) {
        if (array == null) {
            return List.of();
        }
        return array.getValuesAs(JsonObject.class).stream()
                .map(
                        saying ->
                                new Saying(
                                        saying.getString("key"),
                                        facts(saying.getJsonObject("facts"))))
                .toList();
    }

    private static Map<String, Object> facts(JsonObject json) {
        var facts = new HashMap<String, Object>();
        json.forEach((name, value) -> facts.put(name, fact(value)));
        return facts;
    }

    private static Object fact(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().map(Parts::fact).toList();
        }
        if (value instanceof JsonNumber number) {
            return number.isIntegral() ? (Object) number.intValue() : (Object) number.doubleValue();
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value == JsonValue.TRUE;
    }
}
