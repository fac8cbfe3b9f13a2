package org.wopplatform.core.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Reason;
import org.wopplatform.core.observatory.Tree;

/** Rule RL5: by which kinds of events a total changed is told of a platform wholly or not. */
class ToldChangesTest {
    private static final Tree REGION =
            new Tree(
                    Map.of(
                            "lac", "gwopa",
                            "mexico", "lac",
                            "bolivia", "lac",
                            "honduras", "lac",
                            "guatemala", "lac"),
                    Map.of(
                            "gwopa",
                            5,
                            "lac",
                            5,
                            "mexico",
                            5,
                            "bolivia",
                            5,
                            "honduras",
                            5,
                            "guatemala",
                            5));

    private final List<ToldChanges.Step> steps = new ArrayList<>();
    private long next;

    @Test
    void whatManyOperatorsDidIsToldOnEveryLevel() {
        entered("mexico", 6);
        entered("bolivia", 5);
        entered("honduras", 8);

        var told = ToldChanges.of(REGION, false, steps);

        assertThat(told.keySet())
                .containsExactlyInAnyOrder(
                        "gwopa", "lac", "mexico", "bolivia", "honduras", "guatemala");
        assertThat(told.get("mexico"))
                .containsExactly(new Changed(Event.ENTERED, 6, BigDecimal.valueOf(6)));
        assertThat(told.get("gwopa"))
                .containsExactly(new Changed(Event.ENTERED, 19, BigDecimal.valueOf(19)));
    }

    @Test
    void whatFewDidIsUntoldTogetherWithOthers() {
        entered("mexico", 12);
        entered("bolivia", 3);
        entered("honduras", 6);
        entered("guatemala", 6);

        assertThat(ToldChanges.of(REGION, false, steps).keySet())
                .as("Bolivia's three are not what is left, not even for one of its neighbours")
                .contains("gwopa", "lac", "mexico")
                .doesNotContain("bolivia", "honduras", "guatemala");
    }

    @Test
    void whereNothingChangedThatIsTold() {
        entered("mexico", 6);

        var told = ToldChanges.of(REGION, false, steps);

        assertThat(told.get("bolivia")).isEmpty();
        assertThat(told.get("mexico")).hasSize(1);
    }

    @Test
    void whoeverKnowsOnePlatformDoesNotLearnOfAnothersFew() {
        entered("mexico", 20);
        entered("bolivia", 1);

        assertThat(ToldChanges.of(REGION, false, steps))
                .as("Mexico's staff would subtract their own")
                .isEmpty();
    }

    @Test
    void whereOneKindIsOfFewNoKindIsTold() {
        entered("mexico", 9);
        step("mexico", Event.LEFT, 1, "-1");
        entered("bolivia", 9);

        assertThat(ToldChanges.of(REGION, false, steps)).isEmpty();
    }

    @Test
    void whoHoldsAlmostAllIsNotTold() {
        var few = new HashMap<Long, BigDecimal>();
        for (var i = 0; i < 6; i++) {
            few.put(next++, i == 0 ? BigDecimal.valueOf(1000) : BigDecimal.ONE);
        }
        steps.add(
                new ToldChanges.Step(
                        "mexico",
                        Event.ENTERED,
                        6,
                        BigDecimal.valueOf(1005),
                        BigDecimal.valueOf(1005),
                        6,
                        BigDecimal.valueOf(1000),
                        few));

        assertThat(ToldChanges.of(REGION, false, steps)).isEmpty();
    }

    @Test
    void theSameOperatorsInTwoPlatformsAreNotCountedTwice() {
        var same = Map.of(1L, BigDecimal.ONE, 2L, BigDecimal.ONE, 3L, BigDecimal.ONE);
        for (var platform : List.of("mexico", "bolivia", "honduras")) {
            steps.add(
                    new ToldChanges.Step(
                            platform,
                            Event.ENTERED,
                            3,
                            BigDecimal.valueOf(3),
                            BigDecimal.valueOf(3),
                            3,
                            BigDecimal.ONE,
                            same));
        }

        assertThat(ToldChanges.of(REGION, false, steps)).isEmpty();
        assertThat(ToldChanges.of(REGION, true, steps))
                .containsOnlyKeys("gwopa", "lac", "guatemala");
    }

    @Test
    void aChangeBehindWhichNoRecordStandsIsUntold() {
        entered("mexico", 9);
        entered("honduras", 9);
        step("bolivia", Event.OTHER, 0, "2");

        assertThat(ToldChanges.of(REGION, false, steps)).isEmpty();
    }

    /** Mexico's twelve would be known still if nothing were said to have happened. */
    @Test
    void aTotalThatIsWithheldSinceIsNotGivenAwayByQuiet() {
        var told = ToldChanges.of(REGION, false, steps);
        assertThat(told).containsKeys("gwopa", "lac", "mexico");

        var alike =
                ToldChanges.whereToldAlike(
                        REGION,
                        told,
                        mexico(Figure.shown(BigDecimal.ZERO, BigDecimal.TEN)),
                        mexico(Figure.withheld(BigDecimal.ZERO, Reason.PROTECTS_ANOTHER)));

        assertThat(alike.keySet()).containsExactlyInAnyOrder("bolivia", "honduras", "guatemala");
    }

    private static Picture mexico(Figure total) {
        var row = new Picture.Row("mexico", total, new TreeMap<>());
        return new Picture(Map.of("mexico", row), Map.of());
    }

    private void entered(String platform, int operators) {
        step(platform, Event.ENTERED, operators, String.valueOf(operators));
    }

    private void step(String platform, Event event, int operators, String amount) {
        var few = new HashMap<Long, BigDecimal>();
        for (var i = 0; i < operators && operators < 12; i++) {
            few.put(next++, BigDecimal.ONE);
        }
        var gross = new BigDecimal(amount).abs();
        steps.add(
                new ToldChanges.Step(
                        platform,
                        event,
                        operators,
                        new BigDecimal(amount),
                        gross,
                        operators,
                        operators == 0 ? gross : BigDecimal.ONE,
                        few));
    }
}
