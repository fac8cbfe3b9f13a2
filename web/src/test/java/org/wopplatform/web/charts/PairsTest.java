package org.wopplatform.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    @Test
    void theLongestBarTakesTheWidthAndTheOthersTheirPartOfIt() {
        var pairs =
                new Pairs(
                        List.of(
                                new Pairs.Row("Pérdidas de agua", 40, 10),
                                new Pairs.Row("Aguas residuales", 0, 0.01)));
        assertThat(pairs.drawn().get(0).first()).isEqualTo("100%");
        assertThat(pairs.drawn().get(0).second()).isEqualTo("25%");
        assertThat(pairs.drawn().get(1).first()).isEqualTo("0%");
        assertThat(pairs.drawn().get(1).second()).isEqualTo("0.4%");
        assertThat(pairs.drawn().get(1).secondY()).isLessThan(pairs.height());
    }

    @Test
    void nothingAtAllIsDrawnAsNothing() {
        assertThat(new Pairs(List.of(new Pairs.Row("a", 0, 0))).drawn().get(0).first())
                .isEqualTo("0%");
        assertThat(new Pairs(List.of()).drawn()).isEmpty();
    }
}
