package org.wopplatform.core.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Property
    void theMedianIsTheMiddleOfAllThatWasCounted(
            @ForAll @NotEmpty List<@IntRange(min = 0, max = 5000) Integer> days) {
        var spread = new TreeMap<Long, Long>();
        days.forEach(day -> spread.merge(day.longValue(), 1L, Long::sum));
        var sorted = days.stream().sorted().toList();
        var middle = sorted.size() / 2;
        long expected =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
        assertThat(Spread.median(spread).setScale(0, RoundingMode.HALF_UP))
                .isEqualTo(BigDecimal.valueOf(expected));
        assertThat(Spread.median(spread).doubleValue())
                .isEqualTo((sorted.get((sorted.size() - 1) / 2) + sorted.get(middle)) / 2.0);
        assertThat(Spread.count(spread)).isEqualTo(days.size());
    }

    @Test
    void nothingHasNoMiddle() {
        assertThatThrownBy(() -> Spread.median(new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
