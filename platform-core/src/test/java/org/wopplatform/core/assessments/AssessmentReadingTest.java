package org.wopplatform.core.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopplatform.core.assessments.Rating.Confidence;
import org.wopplatform.core.assessments.Rating.Performance;

/** Rules SA1 and SA7. */
class AssessmentReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final AssessmentReading READING =
            new AssessmentReading(
                    WorkingAreas.OF_THE_NETWORK.stream().map(WorkingArea::ofTheNetwork).toList(),
                    TODAY);

    private static Map<String, String> losses(String... fieldsAndTexts) {
        var typed = new HashMap<String, String>();
        for (var i = 0; i < fieldsAndTexts.length; i += 2) {
            typed.put("WATER_LOSSES-" + fieldsAndTexts[i], fieldsAndTexts[i + 1]);
        }
        return typed;
    }

    @Test
    void nothingIsRequiredOfADraft() {
        var read = READING.read(Map.of());
        assertThat(read.faults()).isEmpty();
        assertThat(read.ratings()).isEmpty();
        assertThat(read.assessedOn()).isEmpty();
    }

    @Test
    void whatIsSaidOfAnAreaIsReadWithItsMaturityLeftOpen() {
        var read = READING.read(losses("needs-support", "yes", "priority", "1"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.ratings())
                .singleElement()
                .satisfies(
                        rating -> {
                            assertThat(rating.maturity()).isEmpty();
                            assertThat(rating.needsSupport()).isTrue();
                            assertThat(rating.priority()).contains(1);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "maturity, 6, WATER_LOSSES-maturity, field.number",
        "maturity, drei, WATER_LOSSES-maturity, field.number",
        "priority, 2, WATER_LOSSES-priority, assessment.priority-without-need",
        "can-mentor, maybe, WATER_LOSSES-can-mentor, field.choice"
    })
    void aFaultIsNamedByRowAndColumn(String field, String text, String at, String code) {
        var faults = READING.read(losses(field, text)).faults();
        assertThat(faults).containsOnlyKeys(at);
        assertThat(faults.get(at).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "142, 142",
        "'1.234,5', 1234.5",
        "'0,234', 0.234",
        "'1.2340', 1.234",
        "10000, 10000"
    })
    void aFigureIsReadAsPeopleWriteIt(String text, String value) {
        var read =
                READING.read(
                        losses(
                                "figure",
                                text,
                                "figure-year",
                                "2025",
                                "figure-confidence",
                                "MEASURED"));
        assertThat(read.faults()).isEmpty();
        assertThat(read.ratings().get(0).performance().orElseThrow().value())
                .isEqualByComparingTo(new BigDecimal(value));
    }

    @Test
    void aFigureOutsideItsRangeIsRefusedWithTheRangeNamed() {
        var fault =
                READING.read(
                                losses(
                                        "figure",
                                        "10001",
                                        "figure-year",
                                        "2025",
                                        "figure-confidence",
                                        "MEASURED"))
                        .faults()
                        .get("WATER_LOSSES-figure");
        assertThat(fault.code()).isEqualTo("assessment.figure-range");
        assertThat(fault.facts())
                .containsEntry("least", "0")
                .containsEntry("most", "10000")
                .containsEntry("indicator", "losses-per-connection");
    }

    @Test
    void aFigureHasAYearThatHasBeenAndSaysHowItIsKnown() {
        var faults = READING.read(losses("figure", "142", "figure-year", "2027")).faults();
        assertThat(faults)
                .containsOnlyKeys("WATER_LOSSES-figure-year", "WATER_LOSSES-figure-confidence");
    }

    @Test
    void anAreaWithoutAnIndicatorTakesNoFigure() {
        assertThat(READING.read(Map.of("GOVERNANCE-figure", "3")).faults())
                .containsOnlyKeys("GOVERNANCE-figure");
    }

    @Test
    void theDayIsNotInTheFuture() {
        assertThat(READING.read(Map.of("assessed-on", "2026-11-23")).faults())
                .containsOnlyKeys("assessed-on");
        assertThat(READING.read(Map.of("assessed-on", "22/11/2026")).assessedOn()).contains(TODAY);
        assertThat(READING.read(Map.of("assessed-on", "2026-11")).faults())
                .containsOnlyKeys("assessed-on");
    }

    /** What is kept stands in the fields so that saving it again changes nothing. */
    @Property
    void whatIsWrittenIntoTheFieldsIsReadAsTheSame(@ForAll("ratings") Rating rating) {
        var typed = new HashMap<String, String>();
        RatingField.texts(rating)
                .forEach((field, text) -> typed.put(field.of(rating.area()), text));
        var read = READING.read(typed);
        assertThat(read.faults()).isEmpty();
        assertThat(read.ratings()).isEqualTo(rating.says() ? List.of(rating) : List.of());
    }

    @Provide
    Arbitrary<Rating> ratings() {
        var areas = Arbitraries.of("WATER_LOSSES", "ENERGY_EFFICIENCY", "GOVERNANCE");
        var levels = Arbitraries.integers().between(1, 5).optional();
        var priorities = Arbitraries.integers().between(1, 3).optional();
        var evidence =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(30).optional();
        var figures =
                Combinators.combine(
                                Arbitraries.bigDecimals()
                                        .between(BigDecimal.ZERO, BigDecimal.TEN)
                                        .ofScale(4),
                                Arbitraries.integers().between(1990, 2026),
                                Arbitraries.of(Confidence.values()))
                        .as(Performance::new)
                        .optional();
        var ticks = Arbitraries.of(true, false);
        return Combinators.combine(areas, levels, evidence, ticks, ticks, priorities, figures)
                .as(
                        (area, level, said, mentors, needs, priority, figure) ->
                                new Rating(
                                        area,
                                        level,
                                        said,
                                        mentors,
                                        needs,
                                        needs ? priority : Optional.empty(),
                                        Indicator.of(area).isPresent()
                                                ? figure
                                                : Optional.empty()));
    }
}
