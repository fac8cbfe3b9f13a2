package org.wopplatform.core.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.missions.Mission.State;

/** Rules MI1 and MI2, of a partnership from March 2026 to June 2027, on 22 November 2026. */
class TimingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "PLANNED, 2026-05-03, 2026-05-01, '', ends, mission.ends-before",
        "PLANNED, 2026-02-10, 2026-02-12, '', starts, mission.before-partnership",
        "PLANNED, 1800, 1800, '', starts, mission.year",
        "PLANNED, 2099, 2099, '', starts, mission.too-far",
        "CONFIRMED, '', '', '', starts, mission.dates-missing",
        "DONE, 2026-12-01, 2026-12-02, '', ends, mission.not-yet",
        "DONE, 2027-07-01, 2027-07-02, '', starts, mission.after-partnership",
        "PLANNED, 2026-05-01, 2026-05-03, 3.5, days, mission.days-too-many"
    })
    void findsWhatCannotBe(
            State state, String starts, String ends, String days, String field, String rule) {
        assertThat(faults(state, starts, ends, days)).containsEntry(field, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED, '', '', ''",
        "PLANNED, 2026-03, 2026-03, 31",
        "DONE, 2026-11-22, 2026-11-22, 1",
        "CONFIRMED, 2026-12-01, 2026-12-05, 4.5",
        "REPORTED, 2026, 2026, 365"
    })
    void findsNothingAgainstWhatCanBe(State state, String starts, String ends, String days) {
        assertThat(faults(state, starts, ends, days)).isEmpty();
    }

    @Test
    void aMissionLastsAsManyDaysAsItsDatesAllowBothCounted() {
        assertThat(Timing.length(date("2026-05-01"), date("2026-05-05"))).isEqualTo(5);
        assertThat(Timing.length(date("2026-02"), date("2026-02"))).isEqualTo(28);
        assertThat(Timing.length(date("2020"), date("2026"))).isEqualTo(366);
        assertThat(Timing.length(Optional.empty(), date("2026"))).isEqualTo(366);
    }

    @Test
    void whatASourceTellsOfMayHaveNoDates() {
        var told = said("", "", "", Optional.of("ANEAS, 2017"));
        assertThat(Timing.faults(State.DONE, told, Optional.empty(), Optional.empty(), TODAY))
                .isEmpty();
    }

    private static Map<String, String> faults(
            State state, String starts, String ends, String days) {
        var said = said(starts, ends, days, Optional.empty());
        return Timing.faults(state, said, date("2026-03"), date("2027-06"), TODAY);
    }

    private static Said said(String starts, String ends, String days, Optional<String> toldBy) {
        return new Said(
                Mission.Kind.SITE_VISIT,
                "Visita",
                Optional.empty(),
                date(starts),
                date(ends),
                Optional.of(days).filter(d -> !d.isEmpty()).map(BigDecimal::new),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                toldBy);
    }

    private static Optional<PartialDate> date(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).map(PartialDate::of);
    }
}
