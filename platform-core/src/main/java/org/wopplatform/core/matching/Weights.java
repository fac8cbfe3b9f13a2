package org.wopplatform.core.matching;

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

    private static Map<Criterion, Integer> defaults() {
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        Arrays.stream(Criterion.values()).forEach(c -> points.put(c, c.defaultWeight()));
        return points;
    }
}
