package org.wopplatform.core.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.core.observatory.Tree;

/** Rule RL4: a corrected table tells of no few that changed. */
class ReplacingTest {
    private static final Tree ALONE = new Tree(Map.of(), Map.of("mexico", 5));

    @Test
    void aTableWhoseChangesAreOfManyIsReplaced() {
        assertThat(replacing(6).allowed(shown(0, 20), shown(0, 26))).isTrue();
    }

    @Test
    void aTableThatOneOperatorChangedStands() {
        assertThat(replacing(1).allowed(shown(0, 20), shown(0, 21))).isFalse();
    }

    @Test
    void whatIsPublishedMayChangeByOne() {
        assertThat(replacing(0).allowed(shown(3, 20), shown(4, 21))).isTrue();
    }

    @Test
    void aFigureThatIsWithheldOnOneSideHasNoDifference() {
        var withheld = picture(Figure.withheld(BigDecimal.ZERO, Reason.FEW_OPERATORS));
        assertThat(replacing(1).allowed(shown(0, 20), withheld)).isTrue();
        assertThat(replacing(1).allowed(withheld, shown(0, 20))).isTrue();
    }

    @Test
    void operatorsThatCameAndThoseThatWentAreTheLeastThatChanged() {
        var place = new Replacing.Place("mexico", "AGREED");
        assertThat(Replacing.turned(Map.of(place, 9L), Map.of(place, 3L))).containsEntry(place, 6L);
        assertThat(Replacing.turned(Map.of(place, 9L), Map.of())).containsEntry(place, 9L);
    }

    private static Replacing replacing(long operators) {
        return new Replacing(ALONE, Map.of(new Replacing.Place("mexico", "AGREED"), operators));
    }

    private static Picture shown(long open, long exact) {
        return picture(Figure.shown(BigDecimal.valueOf(open), BigDecimal.valueOf(exact)));
    }

    /** One category; the total stays. */
    private static Picture picture(Figure agreed) {
        var categories = new TreeMap<>(Map.of("AGREED", agreed));
        var total = Figure.shown(BigDecimal.ZERO, BigDecimal.valueOf(100));
        var rows = Map.of("mexico", new Picture.Row("mexico", total, categories));
        return new Picture(rows, rows);
    }
}
