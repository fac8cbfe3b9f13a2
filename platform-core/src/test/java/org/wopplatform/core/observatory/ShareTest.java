package org.wopplatform.core.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void aShareIsTheRatioOfTwoSums() {
        var share = women(shown(2), shown(3), shown(1));
        assertThat(share.percent()).contains(BigDecimal.valueOf(33));
        assertThat(share.whole()).isEqualByComparingTo("6");
    }

    @Test
    void whatIsNotStatedBelongsToNoShare() {
        var share =
                Ratio.SOUTH_SOUTH.share(
                        term -> term.in(row(10, Map.of("SOUTH_SOUTH", 3L, Dimension.UNKNOWN, 4L))));
        assertThat(share.percent()).contains(BigDecimal.valueOf(50));
    }

    @Test
    void aShareIsWithheldWithAnyOfItsSums() {
        var hidden = Figure.withheld(BigDecimal.TEN, Reason.DOMINATED);
        var share = women(shown(2), hidden, shown(1));
        assertThat(share.percent()).isEmpty();
        assertThat(share.withheld()).contains(Reason.DOMINATED);
    }

    @Test
    void nothingHasNoShare() {
        var share = women(shown(0), shown(0), shown(0));
        assertThat(share.percent()).isEmpty();
        assertThat(share.withheld()).isEmpty();
    }

    @Test
    void aSmallOperatorIsOneOfTwoSizes() {
        var share =
                Ratio.SMALL_SHARE.share(
                        term -> term.in(row(10, Map.of("MICRO", 2L, "SMALL", 3L, "LARGE", 5L))));
        assertThat(share.part()).isEqualByComparingTo("5");
        assertThat(share.percent()).contains(BigDecimal.valueOf(50));
    }

    @Test
    void everyIndicatorIsFoundByItsCodeAndMadeOfMeasures() {
        assertThat(Indicator.all())
                .allSatisfy(
                        indicator -> {
                            assertThat(Indicator.find(indicator.name())).contains(indicator);
                            assertThat(indicator.madeOf()).isNotEmpty();
                            assertThat(indicator.dimensions()).isNotEmpty();
                        });
    }

    @Test
    void aMedianSaysWhyThereIsNone() {
        var few = Figure.withheld(BigDecimal.ZERO, Reason.FEW_OPERATORS);
        assertThat(Median.Middle.of(shown(9), Optional.of(30L)).value()).contains(30L);
        assertThat(Median.Middle.of(few, Optional.empty()).reason())
                .isEqualTo(Reason.FEW_OPERATORS);
        assertThat(Median.Middle.of(shown(3), Optional.empty()).reason())
                .as("shown, and too few to take a middle of")
                .isEqualTo(Reason.FEW_OPERATORS);
        assertThat(Median.Middle.of(shown(0), Optional.empty()).isNothing()).isTrue();
    }

    private static Share women(Figure women, Figure men, Figure others) {
        return Ratio.WOMEN_SHARE.share(
                term ->
                        switch (term.measure()) {
                            case WOMEN -> women;
                            case MEN -> men;
                            default -> others;
                        });
    }

    private static Picture.Row row(long total, Map<String, Long> categories) {
        SortedMap<String, Figure> figures = new TreeMap<>();
        categories.forEach((category, amount) -> figures.put(category, shown(amount)));
        return new Picture.Row("somewhere", shown(total), figures);
    }

    private static Figure shown(long amount) {
        return Figure.shown(BigDecimal.ZERO, BigDecimal.valueOf(amount));
    }
}
