package org.wopplatform.core.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rule RP1. */
class ScheduleTest {
    private static final Schedule HALF_YEARLY = new Schedule(6, LocalDate.of(2026, 8, 31));

    @Test
    void reportsFollowEachOtherWithoutGapOrOverlap() {
        assertThat(HALF_YEARLY.from(0)).isEqualTo(LocalDate.of(2026, 3, 1));
        for (var number = 0; number < 20; number++) {
            assertThat(HALF_YEARLY.from(number + 1)).isEqualTo(HALF_YEARLY.due(number).plusDays(1));
        }
    }

    @Test
    void oneReportAlwaysLiesAhead() {
        assertThat(HALF_YEARLY.numberBy(LocalDate.of(2020, 1, 1))).isEqualTo(1);
        assertThat(HALF_YEARLY.numberBy(LocalDate.of(2026, 8, 31))).isEqualTo(1);
        assertThat(HALF_YEARLY.numberBy(LocalDate.of(2026, 9, 1))).isEqualTo(2);
        assertThat(HALF_YEARLY.numberBy(LocalDate.of(2027, 3, 1))).isEqualTo(3);
    }

    @Test
    void reportsAreDueEveryThreeSixOrTwelveMonths() {
        assertThatThrownBy(() -> new Schedule(5, LocalDate.of(2026, 8, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
