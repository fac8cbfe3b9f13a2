package org.wopplatform.core.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule SA5. */
class ValidityTest {
    @Test
    void withoutAReviewThereIsNone() {
        assertThat(Validity.of(Optional.empty(), LocalDate.of(2026, 11, 22)))
                .isEqualTo(Validity.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, COUNTS",
        "2024-02-23, COUNTS",
        "2024-02-22, ENDS_SOON",
        "2023-11-23, ENDS_SOON",
        "2023-11-22, EXPIRED"
    })
    void itCountsForThirtySixMonthsAndSaysSoThreeMonthsBefore(LocalDate of, Validity validity) {
        assertThat(Validity.of(Optional.of(of), LocalDate.of(2026, 11, 22))).isEqualTo(validity);
    }

    /** The database reckons so: it counts as long as its day is later than 36 months ago. */
    @Property
    void theEndIsTheOneThatTheDatabaseReckons(@ForAll @IntRange(min = 0, max = 20_000) int day) {
        var assessed = LocalDate.of(1990, 1, 1).plusDays(day);
        var end = Validity.end(assessed);
        assertThat(assessed.isAfter(end.minusMonths(36))).isFalse();
        assertThat(assessed.isAfter(end.minusDays(1).minusMonths(36))).isTrue();
    }
}
