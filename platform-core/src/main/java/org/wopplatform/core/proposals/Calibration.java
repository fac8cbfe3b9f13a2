package org.wopplatform.core.proposals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wopplatform.core.matching.Criterion;

/**
 * How a year's proposals went, beside what they were judged by. It counts and compares means; it
 * claims no cause.
 *
 * @param year in which they were proposed, in UTC
 * @param cases how many there were, whatever became of them
 */
public record Calibration(int year, int cases, List<Band> bands, List<Separation> separations) {
    /** Below so many cases no share and no difference is told. */
    public static final int FEWEST = 5;

    private static final int BANDS = 5;
    private static final int WIDTH = 20;

    public Calibration {
        bands = List.copyOf(bands);
        separations = List.copyOf(separations);
    }

    /**
     * One proposal.
     *
     * @param score in hundredths of a point, 0 to 10,000
     * @param fulfilments by criterion, 0 to 1; without those of which nothing was known
     * @param mutual whether both have said yes, and nobody has taken it back since
     * @param agreed whether the partnership opened from it was agreed
     * @param ended whether that was withdrawn or terminated
     * @param evaluation the mean of both sides' evaluations, 1 to 5
     */
    public record Case(
            int score,
            Map<Criterion, Double> fulfilments,
            boolean declined,
            boolean mutual,
            boolean converted,
            boolean agreed,
            boolean closed,
            boolean ended,
            OptionalDouble evaluation) {

        public Case {
            fulfilments = Map.copyOf(fulfilments);
        }

        /** Both wanted it, and what came of it goes on or was brought to its end. */
        boolean good() {
            return mutual && !ended;
        }

        /** A side said no, or what came of it ended early. */
        boolean bad() {
            return declined || ended;
        }
    }

    /**
     * Proposals from a score to another.
     *
     * @param to excluded, except for 100
     * @param mean of the evaluations, 1 to 5; empty without any
     */
    public record Band(
            int from,
            int to,
            int cases,
            int declined,
            int mutual,
            int converted,
            int agreed,
            int closed,
            int ended,
            int evaluated,
            OptionalDouble mean) {

        /** Whole per cent of the cases; empty where there are fewer than five. */
        public Optional<Integer> share(int of) {
            return cases < FEWEST ? Optional.empty() : Optional.of(Math.round(100f * of / cases));
        }
    }

    /**
     * How far a criterion was fulfilled where it went well, and where it did not.
     *
     * @param well cases that went well and of which it was known
     * @param badly cases that went badly and of which it was known
     * @param meanWell 0 to 1; empty without any
     */
    public record Separation(
            Criterion criterion,
            int well,
            int badly,
            OptionalDouble meanWell,
            OptionalDouble meanBadly) {

        /** Of the means, -1 to 1; empty where either has fewer than five cases. */
        public OptionalDouble difference() {
            return well < FEWEST || badly < FEWEST
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(meanWell.orElseThrow() - meanBadly.orElseThrow());
        }
    }

    public static Calibration of(int year, List<Case> cases) {
        return new Calibration(
                year,
                cases.size(),
                IntStream.range(0, BANDS).mapToObj(n -> band(n, cases)).toList(),
                Arrays.stream(Criterion.values()).map(c -> separation(c, cases)).toList());
    }

    /** The criterion whose means lie furthest apart, the better one where it went well. */
    public Optional<Separation> clearest() {
        return separations.stream()
                .filter(s -> s.difference().orElse(0) > 0)
                .max(Comparator.comparingDouble(s -> s.difference().orElseThrow()));
    }

    /** Whether there is too little to read much out of it. */
    public boolean small() {
        return separations.stream().allMatch(s -> s.difference().isEmpty());
    }

    private static Band band(int n, List<Case> all) {
        var within =
                all.stream()
                        .filter(c -> Math.min(c.score() / (100 * WIDTH), BANDS - 1) == n)
                        .toList();
        var marks =
                within.stream()
                        .filter(c -> c.evaluation().isPresent())
                        .mapToDouble(c -> c.evaluation().orElseThrow())
                        .summaryStatistics();
        return new Band(
                n * WIDTH,
                (n + 1) * WIDTH,
                within.size(),
                count(within, Case::declined),
                count(within, Case::mutual),
                count(within, Case::converted),
                count(within, Case::agreed),
                count(within, Case::closed),
                count(within, Case::ended),
                (int) marks.getCount(),
                marks.getCount() == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(marks.getAverage()));
    }

    private static Separation separation(Criterion criterion, List<Case> all) {
        var well = known(criterion, all, Case::good);
        var badly = known(criterion, all, Case::bad);
        return new Separation(criterion, well.length, badly.length, mean(well), mean(badly));
    }

    private static double[] known(Criterion criterion, List<Case> all, Predicate<Case> which) {
        return all.stream()
                .filter(which)
                .filter(c -> c.fulfilments().containsKey(criterion))
                .mapToDouble(c -> c.fulfilments().get(criterion))
                .sorted()
                .toArray();
    }

    private static OptionalDouble mean(double[] values) {
        return Arrays.stream(values).average();
    }

    private static int count(List<Case> cases, Predicate<Case> which) {
        return (int) cases.stream().filter(which).count();
    }
}
