package org.wopplatform.core.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopplatform.core.matching.Criterion;

class CalibrationTest {
    private static Calibration.Case aCase(int score, boolean well, double fit) {
        return new Calibration.Case(
                score,
                Map.of(Criterion.NEED_FIT, fit),
                !well,
                well,
                well,
                false,
                false,
                false,
                OptionalDouble.empty());
    }

    private static Calibration.Case evaluated(int score, double mean) {
        return new Calibration.Case(
                score, Map.of(), false, true, true, true, true, false, OptionalDouble.of(mean));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1999, 0", "2000, 1", "7999, 3", "8000, 4", "10000, 4"})
    void aScoreIsInOneBand(int score, int band) {
        var bands = Calibration.of(2026, List.of(aCase(score, true, 1))).bands();

        for (var n = 0; n < 5; n++) {
            assertThat(bands.get(n).cases()).as("band " + n).isEqualTo(n == band ? 1 : 0);
        }
    }

    @Test
    void noShareAndNoDifferenceIsToldOfFewerThanFive() {
        var cases = new ArrayList<Calibration.Case>();
        for (var n = 0; n < 4; n++) {
            cases.add(aCase(7000, true, 0.9));
            cases.add(aCase(7000, false, 0.5));
        }
        var few = Calibration.of(2026, cases.subList(0, 4));
        assertThat(few.bands().get(3).share(2)).isEmpty();
        assertThat(Calibration.of(2026, cases).small()).isTrue();
        assertThat(Calibration.of(2026, cases).clearest()).isEmpty();

        cases.add(aCase(7000, true, 0.9));
        cases.add(aCase(7000, false, 0.5));
        var enough = Calibration.of(2026, cases);

        assertThat(enough.bands().get(3).share(enough.bands().get(3).declined())).contains(50);
        assertThat(enough.small()).isFalse();
        assertThat(enough.clearest().orElseThrow().criterion()).isEqualTo(Criterion.NEED_FIT);
        assertThat(enough.clearest().orElseThrow().difference().orElseThrow())
                .isCloseTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void whatIsNotKnownCountsForNoCriterion() {
        var separation = Calibration.of(2026, List.of(evaluated(5000, 4))).separations().get(0);

        assertThat(separation.well()).isZero();
        assertThat(separation.meanWell()).isEmpty();
    }

    @Test
    void evaluationsAreAveragedWithHowManyThereAre() {
        var band =
                Calibration.of(
                                2026,
                                List.of(
                                        evaluated(5000, 3),
                                        evaluated(5900, 5),
                                        aCase(5500, false, 0)))
                        .bands()
                        .get(2);

        assertThat(band.cases()).isEqualTo(3);
        assertThat(band.evaluated()).isEqualTo(2);
        assertThat(band.mean()).hasValue(4);
    }

    @Test
    void theOrderOfCasesPlaysNoRole() {
        var random = new Random(7);
        var cases = new ArrayList<Calibration.Case>();
        for (var n = 0; n < 200; n++) {
            cases.add(aCase(random.nextInt(10_001), random.nextBoolean(), random.nextDouble()));
        }
        var one = Calibration.of(2026, cases);
        Collections.shuffle(cases, random);

        assertThat(Calibration.of(2026, cases)).isEqualTo(one);
        assertThat(one.bands().stream().mapToInt(Calibration.Band::cases).sum()).isEqualTo(200);
    }
}
