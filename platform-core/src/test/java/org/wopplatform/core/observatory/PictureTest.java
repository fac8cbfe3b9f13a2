package org.wopplatform.core.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PictureTest {
    private static final Tree TREE = new Tree(Map.of(), Map.of("wop-lac", 5));

    @Test
    void aCategoryThatOnlySomethingHiddenHasIsNotNamed() {
        var row =
                row(
                        Map.of(
                                "CLOSED", Figure.withheld(BigDecimal.ZERO, Reason.FEW_OPERATORS),
                                "AGREED", Figure.withheld(BigDecimal.ZERO, Reason.FEW_OPERATORS),
                                "PLANNED", Figure.NOTHING),
                        List.of(new Picture.Open("wop-lac", "AGREED", BigDecimal.ONE)));
        assertThat(row.categories()).containsOnlyKeys("AGREED");
        assertThat(row.of("AGREED").open()).isEqualTo(BigDecimal.ONE);
        assertThat(row.of("CLOSED"))
                .isEqualTo(row.of("PLANNED"))
                .isEqualTo(row.of("SUSPENDED"))
                .isEqualTo(Figure.withheld(BigDecimal.ZERO, Reason.FEW_OPERATORS));
    }

    @Test
    void whereNothingIsWithheldZeroIsZero() {
        var row =
                row(
                        Map.of("CLOSED", Figure.shown(BigDecimal.ZERO, BigDecimal.TEN)),
                        List.of(new Picture.Open("wop-lac", "AGREED", BigDecimal.ONE)));
        assertThat(row.of("CLOSED").exact()).contains(BigDecimal.TEN);
        assertThat(row.of("AGREED").exact()).contains(BigDecimal.ONE);
        assertThat(row.of("PLANNED").exact()).contains(BigDecimal.ZERO);
    }

    private static Picture.Row row(Map<String, Figure> categories, List<Picture.Open> open) {
        var rows =
                Map.of(
                        "wop-lac",
                        new Picture.Row("wop-lac", Figure.NOTHING, new TreeMap<>(categories)));
        return new Picture(rows, rows).with(TREE, open).row("wop-lac");
    }
}
