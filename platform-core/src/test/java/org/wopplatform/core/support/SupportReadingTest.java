package org.wopplatform.core.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rule SU1: what is typed is read as far as it can be, and every fault stands at its field. */
class SupportReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> AREAS = List.of("WATER_LOSSES", "GOVERNANCE");

    private static SupportReading reading(Map<String, List<String>> sent) {
        return new SupportReading(sent, AREAS, TODAY);
    }

    @Test
    void aTitleIsEnoughForADraftAndWholenessIsAskedAllAtOnce() {
        var reading = reading(Map.of("title", List.of("Medir")));
        assertThat(reading.asked().lacks())
                .containsExactly(
                        "problem", "desired_change", "areas", "days", "formats", "commitment");
        assertThat(reading.sound()).isTrue();
        assertThat(reading(Map.of()).offered().lacks())
                .containsExactly("areas", "days_a_year", "languages", "formats");
    }

    @Test
    void peopleTypeNumbersAndLanguagesAsTheyDo() {
        var asked =
                reading(
                                Map.of(
                                        "title", List.of(" Medir "),
                                        "languages", List.of("español; en"),
                                        "travel_budget", List.of("12.500"),
                                        "currency", List.of("MXN"),
                                        "area.GOVERNANCE", List.of("2"),
                                        "area.WATER_LOSSES", List.of("1"),
                                        "days", List.of("12")))
                        .asked();
        assertThat(asked.title()).isEqualTo("Medir");
        assertThat(asked.languages()).containsExactly("es", "en");
        assertThat(asked.budget().orElseThrow()).isEqualByComparingTo("12500");
        assertThat(asked.areas())
                .containsExactly(Map.entry("WATER_LOSSES", 1), Map.entry("GOVERNANCE", 2));
        assertThat(asked.days()).contains(12);
    }

    @Test
    void everyFaultStandsAtItsField() {
        var reading =
                reading(
                        Map.ofEntries(
                                Map.entry("title", List.of("x".repeat(201))),
                                Map.entry("days", List.of("401")),
                                Map.entry("formats", List.of("VISIT", "TELEPATHY")),
                                Map.entry("languages", List.of("klingon")),
                                Map.entry("area.MOON", List.of("1")),
                                Map.entry("window_from", List.of("2027-05-02")),
                                Map.entry("window_until", List.of("2027-05-01")),
                                Map.entry("travel_budget", List.of("100")),
                                Map.entry("currency", List.of("dollar")),
                                Map.entry("commitment", List.of("MAYBE")),
                                Map.entry("team", List.of("perhaps")),
                                Map.entry("expires_on", List.of("2028-11-23"))));
        reading.asked();
        assertThat(reading.faults())
                .containsOnlyKeys(
                        "title",
                        "days",
                        "formats",
                        "languages",
                        "areas",
                        "window_until",
                        "currency",
                        "commitment",
                        "team",
                        "expires_on");
    }

    @Test
    void isOpenForTwentyFourMonthsAtMost() {
        assertThat(until("2028-11-22").sound()).isTrue();
        assertThat(until("2028-11-23").sound()).isFalse();
        assertThat(until("2026-11-22").sound()).isFalse();
        assertThat(until("2026-13-01").sound()).isFalse();
    }

    private static SupportReading until(String day) {
        var reading = reading(Map.of("title", List.of("a"), "expires_on", List.of(day)));
        reading.asked();
        return reading;
    }

    @Test
    void aReachCoversAllThatLiesNearer() {
        assertThat(Reach.NETWORK.covers(Reach.REGION)).isTrue();
        assertThat(Reach.REGION.covers(Reach.REGION)).isTrue();
        assertThat(Reach.REGION.covers(Reach.NETWORK)).isFalse();
        assertThat(Reach.OWN.covers(Reach.REGION)).isFalse();
    }
}
