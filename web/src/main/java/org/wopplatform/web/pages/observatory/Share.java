package org.wopplatform.web.pages.observatory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Reason;

/**
 * A part of a whole, made of two sums that may both be shown.
 *
 * @param measure what the share is called
 * @param percent 0 to 100, to the nearest whole; empty where there is no whole, or it is withheld
 * @param withheld why there is none, where a sum is withheld
 */
public record Share(
        String measure,
        BigDecimal part,
        BigDecimal whole,
        Optional<BigDecimal> percent,
        Optional<Reason> withheld) {

    /** The part and, besides it, what else makes up the whole. */
    static Share of(String measure, Figure part, List<Figure> others) {
        var whole = new java.util.ArrayList<>(others);
        whole.add(part);
        return among(measure, List.of(part), whole, List.of());
    }

    /**
     * @param parts what the part is the sum of
     * @param whole what the whole is the sum of
     * @param without what of it does not belong to the whole
     */
    static Share among(
            String measure, List<Figure> parts, List<Figure> whole, List<Figure> without) {
        var hidden =
                java.util.stream.Stream.of(parts, whole, without)
                        .flatMap(List::stream)
                        .filter(figure -> !figure.isShown())
                        .map(Figure::reason)
                        .findFirst();
        if (hidden.isPresent()) {
            return new Share(measure, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty(), hidden);
        }
        var all = sum(whole).subtract(sum(without));
        var some = sum(parts);
        return new Share(
                measure,
                some,
                all,
                all.signum() == 0
                        ? Optional.empty()
                        : Optional.of(
                                some.multiply(BigDecimal.valueOf(100))
                                        .divide(all, 0, RoundingMode.HALF_UP)),
                Optional.empty());
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.exact().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
