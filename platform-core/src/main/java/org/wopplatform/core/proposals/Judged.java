package org.wopplatform.core.proposals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Part;
import org.wopplatform.core.matching.Saying;
import org.wopplatform.core.matching.Weights;

/** What a pair was judged by, as it is kept with the proposal. */
final class Judged {
    private Judged() {}

    static String written(List<Part> parts) {
        var all = Json.createArrayBuilder();
        for (var part : parts) {
            all.add(
                    Json.createObjectBuilder()
                            .add("criterion", part.criterion().name())
                            .add("weight", part.weight())
                            .add("fulfilment", part.fulfilment())
                            .add("points", part.points())
                            .add("sentences", sayings(part.sentences()))
                            .add("unknowns", sayings(part.unknowns()))
                            .add("remedies", sayings(part.remedies())));
        }
        return all.build().toString();
    }

    static String written(Weights weights) {
        var points = Json.createObjectBuilder();
        for (var criterion : Criterion.values()) {
            points.add(criterion.name(), weights.of(criterion));
        }
        return Json.createObjectBuilder()
                .add("number", weights.number())
                .add("points", points)
                .build()
                .toString();
    }

    static List<Part> parts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(Judged::part)
                    .toList();
        }
    }

    static Weights weights(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var read = reader.readObject();
            var points = new EnumMap<Criterion, Integer>(Criterion.class);
            for (var criterion : Criterion.values()) {
                points.put(criterion, read.getJsonObject("points").getInt(criterion.name(), 0));
            }
            return new Weights(read.getInt("number", 0), points);
        }
    }

    private static Part part(JsonObject json) {
        return new Part(
                Criterion.valueOf(json.getString("criterion")),
                json.getInt("weight"),
                json.getJsonNumber("fulfilment").doubleValue(),
                json.getInt("points"),
                sayings(json.getJsonArray("sentences")),
                sayings(json.getJsonArray("unknowns")),
                sayings(json.getJsonArray("remedies")));
    }

    private static JsonArrayBuilder sayings(List<Saying> sayings) {
        var all = Json.createArrayBuilder();
        sayings.forEach(
                saying ->
                        all.add(
                                Json.createObjectBuilder()
                                        .add("key", saying.key())
                                        .add("facts", facts(saying.facts()))));
        return all;
    }

    private static List<Saying> sayings(JsonArray json) {
        if (json == null) {
            return List.of();
        }
        return json.stream()
                .map(JsonValue::asJsonObject)
                .map(
                        saying -> {
                            var facts = new LinkedHashMap<String, Object>();
                            saying.getJsonObject("facts")
                                    .forEach((name, value) -> facts.put(name, fact(value)));
                            return new Saying(saying.getString("key"), facts);
                        })
                .toList();
    }

    private static JsonObjectBuilder facts(Map<String, Object> facts) {
        var all = Json.createObjectBuilder();
        facts.forEach((name, value) -> all.add(name, json(value)));
        return all;
    }

    private static JsonValue json(Object fact) {
        if (fact instanceof Integer || fact instanceof Long) {
            return Json.createValue(((Number) fact).longValue());
        }
        if (fact instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        if (fact instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (fact instanceof Collection<?> several) {
            var all = Json.createArrayBuilder();
            several.forEach(each -> all.add(json(each)));
            return all.build();
        }
        return Json.createValue(String.valueOf(fact));
    }

    private static Object fact(JsonValue json) {
        if (json instanceof JsonNumber number) {
            return number.isIntegral() ? (Object) number.intValue() : (Object) number.doubleValue();
        }
        if (json instanceof JsonString text) {
            return text.getString();
        }
        if (json instanceof JsonArray several) {
            return several.stream().map(Judged::fact).toList();
        }
        return json == JsonValue.TRUE;
    }
}
