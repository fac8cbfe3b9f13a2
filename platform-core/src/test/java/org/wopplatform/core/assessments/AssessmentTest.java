package org.wopplatform.core.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.assessments.Assessment.Lack;
import org.wopplatform.core.assessments.Assessment.State;

/** Rules SA2, SA4 and SA6. */
class AssessmentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Assessment of(LocalDate assessedOn, Rating... ratings) {
        return new Assessment(
                UUID.randomUUID(),
                UUID.randomUUID(),
                State.DRAFT,
                assessedOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                1,
                List.of(ratings));
    }

    private static Rating rating(String area, Integer maturity, String evidence, boolean mentors) {
        return new Rating(
                area,
                Optional.ofNullable(maturity),
                Optional.ofNullable(evidence),
                mentors,
                !mentors,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void atLeastOneAreaIsRated() {
        assertThat(of(TODAY).lacks(TODAY))
                .containsExactly(new Lack("", "assessment.nothing-rated"));
    }

    @Test
    void whoeverMentorsDoesItAndShowsIt() {
        var lacks =
                of(
                                TODAY,
                                rating("WATER_LOSSES", 2, null, true),
                                rating("WASTEWATER", 3, "Planta propia", true),
                                rating("GOVERNANCE", null, null, false))
                        .lacks(TODAY);
        assertThat(lacks)
                .containsExactly(
                        new Lack("WATER_LOSSES-maturity", "assessment.mentor-too-early"),
                        new Lack("WATER_LOSSES-evidence", "assessment.evidence-missing"),
                        new Lack("GOVERNANCE-maturity", "assessment.maturity-open"));
    }

    @Test
    void itDoesNotSpeakOfTomorrow() {
        assertThat(of(TODAY.plusDays(1), rating("WATER_LOSSES", 2, null, false)).lacks(TODAY))
                .containsExactly(new Lack("assessed-on", "assessment.day-to-come"));
    }

    /** Whatever is tried in whatever order, nothing leads out of what has been reviewed. */
    @Property
    void noWayLeadsPastTheReviewOrBackFromIt(@ForAll List<State> tried) {
        var way = new ArrayList<>(List.of(State.DRAFT));
        for (var next : tried) {
            var now = way.get(way.size() - 1);
            if (now.mayBecome(next)) {
                way.add(next);
            }
        }
        if (way.contains(State.REVIEWED)) {
            assertThat(way.indexOf(State.REVIEWED)).isEqualTo(way.size() - 1);
            assertThat(way.get(way.size() - 2)).isEqualTo(State.SUBMITTED);
        }
        assertThat(way.stream().skip(1)).doesNotContain(State.DRAFT);
    }

    @Test
    void everyAreaOfTheNetworkStandsInOneGroup() {
        assertThat(Arrays.stream(AreaGroup.values()).flatMap(g -> g.areas().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(WorkingAreas.OF_THE_NETWORK);
    }
}
