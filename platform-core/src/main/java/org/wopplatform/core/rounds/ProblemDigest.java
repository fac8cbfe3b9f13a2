package org.wopplatform.core.rounds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wopplatform.core.matching.Criterion;
import org.wopplatform.core.matching.Weights;

/**
 * Tells whether a plan was computed from the same as today: the SHA-256 of everything that the plan
 * depends on, in an order of its own, as 64 hexadecimal digits.
 */
public final class ProblemDigest {
    private ProblemDigest() {}

    public static String of(Problem problem, Weights weights) {
        var lines = new StringBuilder();
        line(lines, "round", problem.minimumScore(), problem.countriesFirst(), problem.budget());
        line(lines, "weights", weights.number());
        for (var criterion : Criterion.values()) {
            line(lines, criterion.key(), weights.of(criterion));
        }
        for (var asking : problem.requests()) {
            line(
                    lines,
                    "request",
                    asking.id(),
                    asking.country(),
                    asking.small(),
                    asking.days(),
                    asking.groupable());
        }
        for (var giving : problem.mentors()) {
            line(
                    lines,
                    "mentor",
                    giving.id(),
                    giving.days(),
                    giving.places(),
                    giving.groupPlaces());
        }
        for (var pair : problem.pairs()) {
            line(
                    lines,
                    "pair",
                    pair.request(),
                    pair.mentor(),
                    pair.area(),
                    pair.score(),
                    pair.gain(),
                    pair.cost());
        }
        problem.locks().forEach(lock -> line(lines, "lock", lock.request(), lock.mentor()));
        problem.forbidden().forEach(no -> line(lines, "forbid", no.request(), no.mentor()));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder lines, Object... words) {
        for (var word : words) {
            lines.append(word).append('\t');
        }
        lines.append('\n');
    }
}
