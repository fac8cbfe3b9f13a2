package org.wopplatform.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule PR5: how much of the way to its target a result has gone. */
class TargetShareTest {
    @ParameterizedTest
    @CsvSource({
        "40, 30, 40, 0, 0",
        "40, 30, 35, 0.5, 50",
        "40, 30, 30, 1, 100",
        "40, 30, 45, -0.5, 0",
        "40, 30, 20, 2, 100",
        "0, 80, 0, 0, 0",
        "0, 80, 60, 0.75, 75",
        "20, 0, 0, 1, 100",
        "-2, 2, 0, 0.5, 50",
        "0, 3, 1, 0.3333333333333333, 33",
        "0, 1000, 999, 0.999, 99"
    })
    void goesFromTheBaselineToTheTargetWhicheverLiesHigher(
            String baseline, String target, String value, String share, int shown) {
        var gone =
                TargetShare.of(
                        new BigDecimal(baseline),
                        new BigDecimal(target),
                        new BigDecimal(value),
                        true);
        assertThat(gone).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(share));
        assertThat(TargetShare.shown(gone.orElseThrow())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "95, true, true", "96, true, true", "94, true, false",
        "95, false, true", "94, false, true", "96, false, false"
    })
    void whatIsToBeHeldIsHeldOrNot(String value, boolean ascending, boolean held) {
        var ninetyFive = BigDecimal.valueOf(95);
        assertThat(
                        TargetShare.of(ninetyFive, ninetyFive, new BigDecimal(value), ascending)
                                .isPresent())
                .isEqualTo(held);
    }

    /** The claimed error: 16 digits. The share leads back to the value. */
    @Test
    void leadsBackToTheValueToSixteenDigits() {
        var chance = new Random(20261122);
        for (var i = 0; i < 2_000; i++) {
            var baseline = BigDecimal.valueOf(chance.nextInt(2_000_000) - 1_000_000, 3);
            var way = BigDecimal.valueOf(1 + chance.nextInt(1_000_000), 3);
            var target = chance.nextBoolean() ? baseline.add(way) : baseline.subtract(way);
            var value = BigDecimal.valueOf(chance.nextInt(2_000_000) - 1_000_000, 3);
            var share = TargetShare.of(baseline, target, value, true).orElseThrow();
            var back = baseline.add(share.multiply(target.subtract(baseline)));
            var bound = value.subtract(baseline).abs().movePointLeft(15);
            assertThat(back.subtract(value).abs()).isLessThanOrEqualTo(bound);
        }
    }
}
