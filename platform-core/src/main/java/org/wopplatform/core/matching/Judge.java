package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.assessments.Validity;

/**
 * Says how well a mentor could answer a request, and why.
 *
 * <p>Score: hundredths of a point, 0 to 10,000, the sum of the parts' points. A part's points are
 * its fulfilment (0 to 1) times its weight, rounded once to a hundredth, so the score is off by at
 * most 0.04 points from the sum of the eight unrounded products. What is not known counts half. The
 * order of anything in the input plays no role, and the same input gives the same result on every
 * machine. Source: the platform's own rule, decision 0036; nobody has published one.
 */
public final class Judge {
    private static final int HUNDREDTHS = 100;

    private Judge() {}

    /**
     * @param conflict whether a commercial contract stands between the two or has ended too lately
     */
    public static Judgement of(
            Mentee mentee, Mentor mentor, Weights weights, boolean conflict, LocalDate today) {
        var since = Validity.since(today);
        var failures = Gates.failures(mentee, mentor, conflict, since);
        if (!failures.isEmpty()) {
            return new Judgement(Optional.empty(), failures);
        }
        var parts = new ArrayList<Part>();
        var score = 0;
        for (var criterion : Criterion.values()) {
            var tale = Tale.heard();
            var fulfilment = Criteria.fulfilment(criterion, mentee, mentor, since, tale);
            var points = points(fulfilment, weights.of(criterion));
            score += points;
            parts.add(tale.part(criterion, weights.of(criterion), fulfilment, points));
        }
        var match = new Match(mentee, mentor, areas(mentee, mentor, since), score, parts);
        return new Judgement(Optional.of(match), List.of());
    }

    /** The score that {@link #of} gives, or would give were every gate open; without a word. */
    static int score(Mentee mentee, Mentor mentor, Weights weights, LocalDate since) {
        var score = 0;
        for (var criterion : Criteria.ALL) {
            score +=
                    points(
                            Criteria.fulfilment(criterion, mentee, mentor, since, Tale.UNHEARD),
                            weights.of(criterion));
        }
        return score;
    }

    private static int points(double fulfilment, int weight) {
        return (int) StrictMath.round(fulfilment * weight * HUNDREDTHS);
    }

    private static List<String> areas(Mentee mentee, Mentor mentor, LocalDate since) {
        return mentee.needs().stream()
                .filter(need -> Gates.ahead(need, Gates.maturity(mentor, need.area(), since)))
                .sorted(
                        Comparator.comparingDouble(
                                        (Mentee.Need need) ->
                                                -Criteria.urgency(need)
                                                        * Criteria.lead(
                                                                need,
                                                                Gates.maturity(
                                                                        mentor,
                                                                        need.area(),
                                                                        since)))
                                .thenComparing(Mentee.Need::area))
                .map(Mentee.Need::area)
                .toList();
    }
}
