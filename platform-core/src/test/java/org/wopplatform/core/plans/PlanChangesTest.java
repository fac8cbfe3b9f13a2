package org.wopplatform.core.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.plans.PlanChanges.Act;
import org.wopplatform.core.plans.PlanChanges.Change;
import org.wopplatform.core.plans.PlanChanges.Difference;

/** Rules P2 and L4: what changed from one revision to the next is told line by line. */
class PlanChangesTest {
    private static final UUID LESS_LEAKAGE = UUID.randomUUID();
    private static final UUID SECTORS = UUID.randomUUID();

    @Test
    void aCopyHasNoChanges() {
        var objective = Map.of("title", "Menos fugas", "target", "40");

        assertThat(
                        PlanChanges.between(
                                        new SomePlan()
                                                .with(
                                                        PlanPart.OBJECTIVES,
                                                        SomePlan.line(LESS_LEAKAGE, objective))
                                                .plan(),
                                        new SomePlan()
                                                .with(
                                                        PlanPart.OBJECTIVES,
                                                        SomePlan.line(LESS_LEAKAGE, objective))
                                                .plan())
                                .changes())
                .isEmpty();
    }

    @Test
    void aLineIsAddedChangedOrRemoved() {
        var before =
                new SomePlan()
                        .with(
                                PlanPart.OBJECTIVES,
                                SomePlan.line(
                                        LESS_LEAKAGE,
                                        Map.of("title", "Menos fugas", "target", "40")))
                        .with(PlanPart.LEARNING, Map.of("learns", "Sectorizar"))
                        .plan();
        var after =
                new SomePlan()
                        .saying(Map.of("kind", "PIP"))
                        .with(
                                PlanPart.OBJECTIVES,
                                SomePlan.line(
                                        LESS_LEAKAGE,
                                        Map.of("title", "Menos fugas", "target", "35")))
                        .with(PlanPart.ACTIVITIES, Map.of("title", "Visita"))
                        .plan();

        var changes = PlanChanges.between(before, after).changes();

        assertThat(changes)
                .extracting(Change::act, Change::part, Change::title)
                .containsExactly(
                        tuple(Act.CHANGED, PlanPart.HEAD, ""),
                        tuple(Act.CHANGED, PlanPart.OBJECTIVES, "Menos fugas"),
                        tuple(Act.REMOVED, PlanPart.LEARNING, "Sectorizar"),
                        tuple(Act.ADDED, PlanPart.ACTIVITIES, "Visita"));
        assertThat(changes.get(1).differences())
                .extracting(d -> d.field().name(), Difference::was, Difference::is)
                .containsExactly(tuple("target", "40", "35"));
    }

    @Test
    void aReferenceIsTheSameWhereItMeansTheSameLine() {
        assertThat(PlanChanges.between(withSectors("Sectores"), withSectors("Sectores")).changes())
                .isEmpty();
        assertThat(PlanChanges.between(withSectors("Sectores"), withSectors("DMA")).changes())
                .extracting(Change::part)
                .containsExactly(PlanPart.OUTPUTS);
    }

    /** The second revision's lines have ids of their own. */
    private static Plan withSectors(String called) {
        var output = SomePlan.line(SECTORS, Map.of("title", called));
        return new SomePlan()
                .with(PlanPart.OUTPUTS, output)
                .with(
                        PlanPart.ACTIVITIES,
                        SomePlan.line(
                                LESS_LEAKAGE,
                                Map.of("title", "Visita", "output_id", output.id().toString())))
                .plan();
    }
}
