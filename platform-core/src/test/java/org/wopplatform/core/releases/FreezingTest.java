package org.wopplatform.core.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Reason;

/** Rule RL2: what was published is read back as it was. */
class FreezingTest {
    @Test
    void aPictureIsReadBackAsItWas() {
        var row =
                new Picture.Row(
                        "mexico",
                        Figure.shown(new BigDecimal("2"), new BigDecimal("12.5")),
                        new TreeMap<>(
                                Map.of(
                                        "AGREED",
                                        Figure.withheld(BigDecimal.ONE, Reason.DOMINATED),
                                        "CLOSED",
                                        Figure.shown(BigDecimal.ZERO, BigDecimal.ZERO))));
        var picture = new Picture(Map.of("mexico", row), Map.of("mexico", row));

        assertThat(Freezing.asKept(picture)).isEqualTo(picture);
    }

    @Test
    void howANumberIsWrittenMakesNoDifference() {
        var total = Figure.shown(new BigDecimal("0.000"), new BigDecimal("10.000"));
        var row = new Picture.Row("mexico", total, new TreeMap<>());
        var picture = new Picture(Map.of("mexico", row), Map.of());

        assertThat(Freezing.asKept(picture).row("mexico").total().exact().orElseThrow())
                .isEqualByComparingTo("10");
    }

    @Test
    void changesAndPlatformsAreReadBackAsTheyWere() {
        var changes = Map.of("mexico", List.of(new Changed(Event.LEFT, 3, new BigDecimal("-3"))));
        var places =
                List.of(
                        new Release.Place("gwopa", Optional.empty(), Map.of(Language.EN, "GWOPA")),
                        new Release.Place(
                                "mexico",
                                Optional.of("gwopa"),
                                Map.of(Language.EN, "Mexico", Language.ES, "México")));

        assertThat(Freezing.changes(Freezing.changes(changes))).isEqualTo(changes);
        assertThat(Freezing.platforms(Freezing.platforms(places))).isEqualTo(places);
    }
}
