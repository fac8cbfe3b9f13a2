package org.wopplatform.core.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rule P5: what a plan asks of a mentee is weighed against what it has, and refuses nothing. */
class PlanLoadTest {
    private static final UUID XELAJU = UUID.randomUUID();
    private static final UUID JAPOE = UUID.randomUUID();

    @Test
    void anActivityWithoutANamedMenteeAsksItsDaysOfEachMentee() {
        var plan =
                SomePlan.of(
                        PlanPart.ACTIVITIES,
                        SomePlan.line(Map.of("title", "Taller", "mentee_days", "4")),
                        SomePlan.line(
                                Map.of(
                                        "title",
                                        "Visita",
                                        "mentee_days",
                                        "2.5",
                                        "mentee_party_id",
                                        JAPOE.toString())),
                        SomePlan.line(Map.of("title", "Informe")));

        var loads = PlanLoad.of(plan, List.of(XELAJU, JAPOE));

        assertThat(loads.get(0).planned()).isEqualByComparingTo("4");
        assertThat(loads.get(1).planned()).isEqualByComparingTo("6.5");
    }

    @Test
    void moreDaysThanThereAreIsSeenAndAsManyAreNot() {
        assertThat(loaded("10", "10").exceeds()).isFalse();
        assertThat(loaded("10.5", "10").exceeds()).isTrue();
        assertThat(loaded("10", "0").exceeds()).isTrue();
    }

    @Test
    void whatAMenteeHasNotSaidIsNotExceeded() {
        var plan =
                SomePlan.of(
                        PlanPart.ACTIVITIES,
                        SomePlan.line(Map.of("title", "Taller", "mentee_days", "900")));

        var load = PlanLoad.of(plan, List.of(XELAJU)).get(0);

        assertThat(load.exceeds()).isFalse();
        assertThat(load.crowded()).isFalse();
        assertThat(load.available()).isEmpty();
    }

    @Test
    void moreThanFiveObjectivesAreManyHoweverManyDaysThereAre() {
        assertThat(withObjectives(5, "500").crowded()).isFalse();
        assertThat(withObjectives(6, "500").crowded()).isTrue();
    }

    @Test
    void fewerThanTenDaysForAnObjectiveAreFew() {
        assertThat(withObjectives(4, "40").crowded()).isFalse();
        assertThat(withObjectives(4, "39.9").crowded()).isTrue();
        assertThat(withObjectives(3, "40").daysPerObjective().orElseThrow())
                .isEqualByComparingTo("13.3");
    }

    private static PlanLoad loaded(String planned, String available) {
        return PlanLoad.of(
                        new SomePlan()
                                .with(
                                        PlanPart.ACTIVITIES,
                                        Map.of("title", "Taller", "mentee_days", planned))
                                .with(
                                        PlanPart.AVAILABILITY,
                                        Map.of("party_id", XELAJU.toString(), "days", available))
                                .plan(),
                        List.of(XELAJU))
                .get(0);
    }

    private static PlanLoad withObjectives(int objectives, String available) {
        var plan =
                new SomePlan()
                        .with(
                                PlanPart.AVAILABILITY,
                                Map.of("party_id", XELAJU.toString(), "days", available));
        for (var i = 0; i < objectives; i++) {
            plan.with(PlanPart.OBJECTIVES, Map.of("title", "Objetivo " + i));
        }
        return PlanLoad.of(plan.plan(), List.of(XELAJU)).get(0);
    }
}
