package org.wopplatform.core.observatory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever the observatory tells: a sum over records, or what is made of such sums. */
public sealed interface Indicator permits Measure, Ratio, Median {
    /** How figures of several platforms become one. */
    enum Adds {
        SUM,
        RATIO,
        MEDIAN
    }

    /** Its code, which stays. */
    String name();

    Adds adds();

    /** By what it is told. */
    Set<Dimension> dimensions();

    /** The measures it is made of; a measure of itself. */
    Set<Measure> madeOf();

    /** All of them, sums first. */
    static List<Indicator> all() {
        return Stream.<Indicator[]>of(Measure.values(), Ratio.values(), Median.values())
                .flatMap(Stream::of)
                .toList();
    }

    static Optional<Indicator> find(String code) {
        return all().stream().filter(indicator -> indicator.name().equals(code)).findFirst();
    }
}
