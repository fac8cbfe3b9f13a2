package org.wopplatform.core.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.lines.LineReading;
import org.wopplatform.core.lines.LineReading.Read;

/** Rules L1 and L2: what is typed is read by type, and only what names a line is required. */
class PlanLineReadingTest {
    private static final UUID MENTOR = UUID.randomUUID();
    private static final UUID MENTEE = UUID.randomUUID();
    private static final UUID OUTPUT = UUID.randomUUID();
    private static final LineReading READING =
            new LineReading(
                    List.of("WATER_LOSSES"),
                    Set.of(MENTOR, MENTEE),
                    Set.of(MENTEE),
                    Map.of("output_id", Set.of(OUTPUT)));

    @Test
    void aTitleIsEnough() {
        var read = READING.read(PlanPart.OBJECTIVES, Map.of("title", "  Menos fugas \r\n"));

        assertThat(read.sound()).isTrue();
        assertThat(read.texts()).isEqualTo(Map.of("title", "Menos fugas"));
    }

    @Test
    void whatNamesALineIsRequired() {
        assertThat(READING.read(PlanPart.OBJECTIVES, Map.of("target", "3")).faults().get("title"))
                .extracting(LineReading.Fault::code)
                .isEqualTo("field.required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "48.5|48.5",
                "48,5|48.5",
                "0,125|0.125",
                "0.1250|0.125",
                "1.234|1234",
                "1,234.5|1234.5",
                "1.234,56|1234.56",
                "-3,5|-3.5",
                "-0|0",
                "12345.678|12345.678",
                "10000|10000"
            })
    void numbersAreReadAsPeopleWriteThem(String typed, String kept) {
        assertThat(objective("baseline", typed).texts()).containsEntry("baseline", kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"48 %", "many", "1e9", "--3", "1.23456", "NaN", "9999999999999999"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(objective("baseline", typed).faults()).containsOnlyKeys("baseline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999", "2101", "2027-02-29", "2027-13", "31/04/2027", "soon"})
    void daysOutsideTheCalendarOrTheCenturyAreRefused(String typed) {
        assertThat(objective("target_on", typed).faults()).containsOnlyKeys("target_on");
    }

    @ParameterizedTest
    @CsvSource({"2027,2027", "2027-03,2027-03", "3/2027,2027-03", "15/03/2027,2027-03-15"})
    void daysAreAsExactAsTheyAreKnown(String typed, String kept) {
        assertThat(objective("target_on", typed).texts()).containsEntry("target_on", kept);
    }

    @Test
    void anObjectiveLeadsTheWayItSays() {
        var rising = Map.of("title", "a", "direction", "UP", "baseline", "40", "target", "30");
        var falling = new HashMap<>(rising);
        falling.put("direction", "DOWN");

        assertThat(READING.read(PlanPart.OBJECTIVES, rising).faults()).containsOnlyKeys("target");
        assertThat(READING.read(PlanPart.OBJECTIVES, falling).sound()).isTrue();
    }

    @Test
    void anActivityEndsOnceItHasBegun() {
        assertThat(activity("2027-05", "2027-04-30").faults()).containsOnlyKeys("ends_on");
        assertThat(activity("2027-05-20", "2027-05").sound()).isTrue();
    }

    @Test
    void onlyMenteesPartiesAreasAndLinesOfThePartnershipAreChosen() {
        assertThat(
                        READING.read(
                                        PlanPart.ACTIVITIES,
                                        Map.of(
                                                "title", "a",
                                                "party_id", MENTOR.toString(),
                                                "mentee_party_id", MENTOR.toString(),
                                                "output_id", UUID.randomUUID().toString()))
                                .faults())
                .containsOnlyKeys("mentee_party_id", "output_id");
        assertThat(objective("area", "GOVERNANCE").faults()).containsOnlyKeys("area");
        assertThat(objective("area", "WATER_LOSSES").sound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FEE", "PROFIT", "OVERHEAD", "ROYALTY", "SUCCESS_BONUS"})
    void aBudgetLineIsADirectCost(String category) {
        var typed = Map.of("category", category, "amount", "1.250,50", "currency", "hnl");

        var read = READING.read(PlanPart.BUDGET, typed);

        assertThat(read.faults()).containsOnlyKeys("category");
        assertThat(read.texts())
                .containsEntry("amount", "1250.50")
                .containsEntry("currency", "HNL");
    }

    private static Read objective(String field, String typed) {
        return READING.read(PlanPart.OBJECTIVES, Map.of("title", "a", field, typed));
    }

    private static Read activity(String starts, String ends) {
        return READING.read(
                PlanPart.ACTIVITIES, Map.of("title", "a", "starts_on", starts, "ends_on", ends));
    }
}
