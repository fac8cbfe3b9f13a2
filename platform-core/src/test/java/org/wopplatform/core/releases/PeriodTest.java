package org.wopplatform.core.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule RL1: which periods there are, and which ended last. */
class PeriodTest {
    @ParameterizedTest
    @CsvSource({"2025, 2025-12-31", "2026-H1, 2026-06-30", "2026-H2, 2026-12-31"})
    void endsOnItsLastDay(String code, LocalDate day) {
        var period = Period.of(code).orElseThrow();
        assertThat(period.lastDay()).isEqualTo(day);
        assertThat(period.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-H3", "1999", "2100", "2025-H", "25", "2025.1", "2025-h1"})
    void isNothingElse(String code) {
        assertThat(Period.of(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2025-H2, 2025",
        "2026-06-30, 2025-H2, 2025",
        "2026-07-01, 2026-H1, 2025",
        "2026-12-31, 2026-H1, 2025"
    })
    void endedLast(LocalDate today, String half, String year) {
        assertThat(Period.endedLast(today)).extracting(Period::code).containsExactly(half, year);
    }

    @Test
    void isAsLongAsAnotherOfItsSort() {
        assertThat(period("2025-H1").asLongAs(period("2025-H2"))).isTrue();
        assertThat(period("2025").asLongAs(period("2024"))).isTrue();
        assertThat(period("2025").asLongAs(period("2025-H2"))).isFalse();
    }

    private static Period period(String code) {
        return Period.of(code).orElseThrow();
    }
}
