package org.wopplatform.core.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.particulars.DateOrder;

/** Rule RC1: what is left open is not zero, and nothing follows from it. */
class RatiosTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    private static AnswersReading.Read read(String... typed) {
        var fields = new java.util.HashMap<String, String>();
        for (var i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        return new AnswersReading(DateOrder.DAY_FIRST, TODAY)
                .read(field -> fields.getOrDefault(field, ""));
    }

    private static Answers answers(String... typed) {
        var read = read(typed);
        assertThat(read.faults()).isEmpty();
        return read.answers();
    }

    @Test
    void coverageIsWhoIsServedOfWhoLivesThere() {
        assertThat(
                        Ratios.coverage(
                                answers("households_served", "640", "households_in_area", "730")))
                .contains(new BigDecimal("87.7"));
    }

    @Test
    void costRecoveryAndCollectionComeFromWhatWasCollected() {
        var answers =
                answers("billed", "88.400", "collected", "81 300,00", "monthly_cost", "74,900.00");

        assertThat(Ratios.collection(answers)).contains(new BigDecimal("92.0"));
        assertThat(Ratios.costRecovery(answers)).contains(new BigDecimal("108.5"));
    }

    @Test
    void everyOtherDayForFourHoursIsFourteenHoursAWeek() {
        assertThat(Ratios.hoursPerWeek(answers("hours_per_day", "4", "days_per_week", "3,5")))
                .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("14"));
        assertThat(Ratios.hoursPerWeek(answers("hours_per_day", "0", "days_per_week", "7")))
                .hasValueSatisfying(hours -> assertThat(hours).isZero());
    }

    @Test
    void whatIsNotKnownStaysNotKnown() {
        var open = answers();

        assertThat(Ratios.coverage(open)).isEmpty();
        assertThat(Ratios.collection(open)).isEmpty();
        assertThat(Ratios.costRecovery(open)).isEmpty();
        assertThat(Ratios.metering(open)).isEmpty();
        assertThat(Ratios.hoursPerWeek(open)).isEmpty();
        assertThat(Ratios.coverage(answers("households_served", "640"))).isEmpty();
    }

    @Test
    void nothingCollectedIsZeroAndNothingBilledIsNoRatio() {
        assertThat(Ratios.collection(answers("billed", "500", "collected", "0")))
                .contains(new BigDecimal("0.0"));
        assertThat(Ratios.collection(answers("billed", "0", "collected", "0"))).isEmpty();
    }

    @Test
    void whoServesMoreThanLiveThereIsDoubtedAndNotRefused() {
        var answers = answers("households_served", "700", "households_in_area", "650");

        assertThat(answers.doubts()).containsExactly("survey.doubt.served");
        assertThat(Ratios.coverage(answers)).contains(new BigDecimal("107.7"));
    }

    @Test
    void whatCannotBeIsRefusedByItsField() {
        var faults =
                read(
                                "hours_per_day", "25",
                                "days_per_week", "8",
                                "households_served", "unas 600",
                                "billed", "-1",
                                "chlorinates", "maybe",
                                "chlorine_tested_on", "2031-01")
                        .faults();

        assertThat(faults)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "hours_per_day", "survey.hours",
                                "days_per_week", "survey.days",
                                "households_served", "field.count",
                                "billed", "survey.money",
                                "chlorinates", "field.yes-or-no",
                                "chlorine_tested_on", "survey.to-come"));
    }

    @Test
    void amountsAreReadWithEitherMark() {
        for (var typed :
                new String[] {"12500.5", "12.500,5", "12,500.5", "12500,50", "12 500,50"}) {
            assertThat(answers("billed", typed).billed())
                    .as(typed)
                    .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("12500.5"));
        }
        for (var typed :
                new String[] {"1,2,3", "12.50.00", "1e5", "L 500", "9999999999999", "1,250,50"}) {
            assertThat(read("billed", typed).faults()).as(typed).containsKey("billed");
        }
    }
}
