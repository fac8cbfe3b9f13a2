package org.wopplatform.core.observatory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a whole, made of two sums that may both be shown.
 *
 * @param part zero where it is withheld, and so is {@code whole}
 * @param percent 0 to 100, to the nearest whole; empty where there is no whole, or it is withheld
 * @param withheld why there is none, where a sum is withheld
 */
public record Share(
        BigDecimal part,
        BigDecimal whole,
        Optional<BigDecimal> percent,
        Optional<Reason> withheld) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param part what the part is the sum of
     * @param whole what the whole is the sum of
     * @param without what of it does not belong to the whole
     */
    static Share of(List<Figure> part, List<Figure> whole, List<Figure> without) {
        var hidden =
                Stream.of(part, whole, without)
                        .flatMap(List::stream)
                        .filter(figure -> !figure.isShown())
                        .map(Figure::reason)
                        .findFirst();
        if (hidden.isPresent()) {
            return new Share(BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty(), hidden);
        }
        var some = sum(part);
        var all = sum(whole).subtract(sum(without));
        return new Share(
                some,
                all,
                all.signum() == 0
                        ? Optional.empty()
                        : Optional.of(some.multiply(HUNDRED).divide(all, 0, RoundingMode.HALF_UP)),
                Optional.empty());
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.exact().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
