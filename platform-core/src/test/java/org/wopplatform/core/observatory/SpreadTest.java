package org.wopplatform.core.observatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(Spread.median(spread)).isEqualTo(expected);
        assertThat(Spread.count(spread)).isEqualTo(days.size());
    }

    @Test
    void nothingHasNoMiddle() {
        assertThatThrownBy(() -> Spread.median(new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
