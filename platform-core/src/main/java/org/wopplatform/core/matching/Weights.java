package org.wopplatform.core.matching;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import java.io.StringReader;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of 100 points each criterion can give.
 *
 * @param number 0 for the network's own, from 1 for a platform's versions
 */
public record Weights(int number, Map<Criterion, Integer> points) {
    public static final int WHOLE = 100;
    public static final Weights DEFAULT = new Weights(0, defaults());

    /**
     * @throws IllegalArgumentException unless every criterion has 0 to 100 points and together they
     *     have 100
     */
    public Weights {
        points = new EnumMap<>(points);
        if (points.size() != Criterion.values().length
                || points.values().stream().anyMatch(p -> p < 0)
                || points.values().stream().mapToInt(Integer::intValue).sum() != WHOLE) {
            throw new IllegalArgumentException("weights make up 100: " + points);
        }
        points = Map.copyOf(points);
    }

    public int of(Criterion criterion) {
        return points.get(criterion);
    }

    /** As they are kept with a proposal: the number of the version, the points by criterion. */
    public String json() {
        var by = Json.createObjectBuilder();
        for (var criterion : Criterion.values()) {
            by.add(criterion.key(), of(criterion));
        }
        return Json.createObjectBuilder()
                .add("number", number)
                .add("points", by)
                .build()
                .toString();
    }

    public static Weights ofJson(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var read = reader.readObject();
            var points = new EnumMap<Criterion, Integer>(Criterion.class);
            read.getJsonObject("points")
                    .forEach(
                            (key, value) ->
                                    points.put(Criterion.of(key), ((JsonNumber) value).intValue()));
            return new Weights(read.getInt("number", 0), points);
        }
    }

    private static Map<Criterion, Integer> defaults() {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(c -> points.put(c, c.defaultWeight()));
        return points;
    }
}
