package org.wopplatform.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wopplatform.web.charts.Columns.Column;
import org.wopplatform.web.charts.Columns.Drawn;

class ColumnsTest {
    @Test
    void theHighestColumnTakesTheHeightAndWhatIsKnownItsPartOfIt() {
        var columns =
                new Columns(
                        List.of(
                                new Column(2024, 2, 4, false),
                                new Column(2025, 0, 0, false),
                                new Column(2026, 0.01, 0.01, true)));
        var drawn = columns.drawn();
        assertThat(drawn.get(0).allHeight()).isEqualTo(2 * drawn.get(0).knownHeight());
        assertThat(drawn.get(0).allY() + drawn.get(0).allHeight()).isEqualTo(columns.base());
        assertThat(drawn.get(1).allHeight()).isZero();
        assertThat(drawn.get(2).allHeight()).as("not nothing, so it is seen").isPositive();
    }

    @Test
    void theLastYearIsAlwaysNamedAndNoMoreAreNamedThanHaveRoom() {
        var drawn =
                new Columns(
                                IntStream.rangeClosed(2000, 2026)
                                        .mapToObj(year -> new Column(year, 1, 1, false))
                                        .toList())
                        .drawn();
        assertThat(drawn.get(26).named()).isTrue();
        assertThat(drawn.stream().filter(Drawn::named)).hasSizeBetween(4, 7);
    }

    @Test
    void onANarrowScreenTheNumberOfAColumnThatStandsOutIsKept() {
        var drawn =
                new Columns(
                                IntStream.rangeClosed(2010, 2026)
                                        .mapToObj(
                                                year ->
                                                        new Column(
                                                                year,
                                                                0,
                                                                year == 2025 ? 12 : 3,
                                                                false))
                                        .toList())
                        .drawn();
        assertThat(drawn.get(15).numbered()).as("12 among 3 and 3").isTrue();
        assertThat(drawn.get(13).numbered()).as("3 among 3 and 3").isFalse();
    }
}
