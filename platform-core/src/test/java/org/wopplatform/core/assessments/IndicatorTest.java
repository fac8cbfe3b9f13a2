package org.wopplatform.core.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.assessments.Indicator.Direction;

/** Rule SA7. */
class IndicatorTest {
    @Test
    void anAreaOfTheNetworkHasOneOrNone() {
        assertThat(Arrays.stream(Indicator.values()).map(Indicator::area))
                .doesNotHaveDuplicates()
                .isSubsetOf(WorkingAreas.OF_THE_NETWORK);
    }

    @Test
    void theUsualLiesWithinThePossible() {
        for (var indicator : Indicator.values()) {
            assertThat(indicator.isUsual(indicator.least().subtract(java.math.BigDecimal.ONE)))
                    .isFalse();
            assertThat(indicator.takes(indicator.least())).isTrue();
            assertThat(indicator.takes(indicator.most())).isTrue();
        }
    }

    @Property
    void theLeadIsAPartOfTheRangeAndNeverFallsWhenTheFirstBecomesBetter(
            @ForAll Indicator indicator,
            @ForAll @DoubleRange(min = 0, max = 10_000) double one,
            @ForAll @DoubleRange(min = 0, max = 10_000) double other,
            @ForAll @DoubleRange(min = 0, max = 1_000) double more) {
        var lead = indicator.lead(one, other);
        assertThat(lead).isBetween(-1.0, 1.0);
        assertThat(indicator.lead(other, one)).isEqualTo(-lead);
        var better = indicator.direction() == Direction.HIGHER ? one + more : one - more;
        assertThat(indicator.lead(better, other)).isGreaterThanOrEqualTo(lead);
    }
}
