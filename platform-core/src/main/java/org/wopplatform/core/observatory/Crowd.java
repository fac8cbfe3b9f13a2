package org.wopplatform.core.observatory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who stands behind a sum of cells: whether it may be told, also to somebody who knows what one of
 * its platforms has in it.
 *
 * <p>The number of operators is never overrated and the share of the largest never underrated. Both
 * are exact where every cell names its few, and where operators do not overlap; of two cells that
 * name nobody and may have the same operators behind them, the larger number counts.
 */
final class Crowd {
    /** The largest share of a sum that one operator may hold; a fraction, OB1. */
    static final double DOMINANCE = 0.85;

    /** What one platform has in the sum. */
    static final class Part {
        final int platform;
        final int threshold;
        private final Overlap overlap;
        double amount;
        long operators;
        double largest;

        /** How many cells of the platform that are known not to be zero are in it. */
        int units;

        private Map<Long, Double> few = Map.of();

        Part(int platform, int threshold, Overlap overlap) {
            this.platform = platform;
            this.threshold = threshold;
            this.overlap = overlap;
        }

        /** A part whose operators nobody knows, so that it is never safe by itself. */
        static Part unknown(int platform, int threshold, Overlap overlap, double amount) {
            var part = new Part(platform, threshold, overlap);
            part.amount = amount;
            part.largest = amount;
            part.units = 1;
            return part;
        }

        static Part of(int platform, int threshold, Overlap overlap, Cell cell) {
            var part = new Part(platform, threshold, overlap);
            part.units = 1;
            part.amount = cell.amount().doubleValue();
            if (overlap == Overlap.ANYWHERE && !cell.few().isEmpty()) {
                part.few = new HashMap<>();
                cell.few()
                        .forEach(
                                (who, amount) -> {
                                    if (amount.signum() > 0) {
                                        part.few.put(who, amount.doubleValue());
                                    }
                                });
            } else {
                part.operators = cell.operators();
                part.largest = cell.largest().doubleValue();
            }
            return part;
        }

        void add(Part other) {
            amount += other.amount;
            units += other.units;
            if (overlap == Overlap.NONE) {
                operators += other.operators;
                largest = Math.max(largest, other.largest);
            } else {
                operators = Math.max(operators, other.operators);
                largest += other.largest;
            }
            if (!other.few.isEmpty()) {
                if (few.isEmpty()) {
                    few = new HashMap<>();
                }
                other.few.forEach((who, held) -> few.merge(who, held, Double::sum));
            }
        }

        /** A part that can be added to without changing this one. */
        Part copy() {
            var copy = new Part(platform, threshold, overlap);
            copy.add(this);
            return copy;
        }

        Reason safety() {
            var most = 0.0;
            for (var held : few.values()) {
                most = Math.max(most, held);
            }
            return judge(Math.max(operators, few.size()), threshold, largest + most, amount);
        }
    }

    private static final class Holding {
        double held;
        int platforms;
    }

    private final boolean apart;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Long, Holding> few = new HashMap<>();
    private double amount;
    private int units;
    private final Top operators = new Top();
    private final Top largest = new Top();
    private final Top thresholds = new Top();
    private long sumOfOperators;
    private double sumOfLargest;
    private double most;

    /** The two greatest of what was offered. */
    private static final class Top {
        private double first;
        private double second;

        void offer(double value) {
            if (value > first) {
                second = first;
                first = value;
            } else if (value > second) {
                second = value;
            }
        }

        double without(double value) {
            return value == first ? second : first;
        }
    }

    Crowd(Overlap overlap) {
        this.apart = overlap != Overlap.ANYWHERE;
    }

    static Crowd of(Overlap overlap, Iterable<Part> parts) {
        var crowd = new Crowd(overlap);
        for (var part : parts) {
            crowd.add(part);
        }
        return crowd;
    }

    /** Adds what a further platform has; one that has nothing adds nothing. */
    void add(Part part) {
        if (part.amount <= 0) {
            return;
        }
        parts.add(part);
        amount += part.amount;
        units += part.units;
        thresholds.offer(part.threshold);
        operators.offer(part.operators);
        largest.offer(part.largest);
        sumOfOperators += part.operators;
        sumOfLargest += part.largest;
        part.few.forEach(
                (who, held) -> {
                    var holding = few.computeIfAbsent(who, any -> new Holding());
                    holding.held += held;
                    holding.platforms++;
                    most = Math.max(most, holding.held);
                });
    }

    double amount() {
        return amount;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Whether the sum may be told: OB1, and OB2 for each of its platforms. */
    Reason safety() {
        return safety(0);
    }

    /**
     * The same for a sum of cells each of which is known not to be zero, since zeros are told:
     * whole numbers that are as small as they can be would be known from their sum.
     */
    Reason spreadSafety() {
        return safety(units);
    }

    /** The same for a sum of so many figures that are known not to be zero. */
    Reason safety(int known) {
        if (parts.isEmpty()) {
            return Reason.NONE;
        }
        var whole =
                judge(
                        apart ? sumOfOperators : Math.max((long) operators.first, few.size()),
                        (int) thresholds.first,
                        apart ? largest.first : sumOfLargest + most,
                        amount);
        if (whole != Reason.NONE) {
            return whole;
        }
        if (known > 1 && amount <= known) {
            return Reason.PROTECTS_ANOTHER;
        }
        if (parts.size() > 1) {
            for (var part : parts) {
                if (!safeWithout(part, known)) {
                    return Reason.PROTECTS_ANOTHER;
                }
            }
        }
        return Reason.NONE;
    }

    private boolean safeWithout(Part part, int known) {
        var rest = amount - part.amount;
        if (known > 1 && rest <= known - part.units) {
            return false;
        }
        var threshold = (int) thresholds.without(part.threshold);
        if (apart) {
            return judge(
                            sumOfOperators - part.operators,
                            threshold,
                            largest.without(part.largest),
                            rest)
                    == Reason.NONE;
        }
        var left = few.size();
        for (var who : part.few.keySet()) {
            if (few.get(who).platforms == 1) {
                left--;
            }
        }
        var crowd = Math.max((long) operators.without(part.operators), left);
        var dominant = sumOfLargest - part.largest;
        return judge(crowd, threshold, dominant + most, rest) == Reason.NONE
                || crowd >= threshold
                        && judge(crowd, threshold, dominant + mostWithout(part), rest)
                                == Reason.NONE;
    }

    private double mostWithout(Part part) {
        var found = 0.0;
        for (var holding : few.entrySet()) {
            if (holding.getValue().held > found) {
                found =
                        Math.max(
                                found,
                                holding.getValue().held
                                        - part.few.getOrDefault(holding.getKey(), 0.0));
            }
        }
        return found;
    }

    private static Reason judge(long operators, int threshold, double largest, double amount) {
        if (operators < threshold) {
            return Reason.FEW_OPERATORS;
        }
        return largest > DOMINANCE * amount ? Reason.DOMINATED : Reason.NONE;
    }

    /** The reason that weighs more: too few, then dominated, then what protects another. */
    static Reason worse(Reason one, Reason other) {
        return weight(one) >= weight(other) ? one : other;
    }

    private static int weight(Reason reason) {
        return switch (reason) {
            case NONE -> 0;
            case PROTECTS_ANOTHER -> 1;
            case DOMINATED -> 2;
            case FEW_OPERATORS -> 3;
        };
    }
}
