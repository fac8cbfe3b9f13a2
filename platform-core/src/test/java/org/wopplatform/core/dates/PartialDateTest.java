package org.wopplatform.core.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @Test
    void aYearLastsFromItsFirstDayToItsLast() {
        var year = PartialDate.of("2012");
        assertThat(year.earliest()).isEqualTo("2012-01-01");
        assertThat(year.latest()).isEqualTo("2012-12-31");
    }

    @Test
    void aMonthLastsFromItsFirstDayToItsLast() {
        assertThat(PartialDate.of("2013-08").earliest()).isEqualTo("2013-08-01");
        assertThat(PartialDate.of("2013-08").latest()).isEqualTo("2013-08-31");
        assertThat(PartialDate.of("2012-02").latest()).isEqualTo("2012-02-29");
    }

    @Test
    void aDayIsItself() {
        var day = PartialDate.of("2013-08-21");
        assertThat(day.earliest()).isEqualTo("2013-08-21").isEqualTo(day.latest());
    }

    @Test
    void ordersByTheFirstDay() {
        assertThat(
                        List.of("2014", "2013-08-21", "2013", "2013-08").stream()
                                .map(PartialDate::of)
                                .sorted()
                                .map(PartialDate::text))
                .containsExactly("2013", "2013-08", "2013-08-21", "2014");
    }

    @Test
    void saysNoMoreThanItsSource() {
        assertThat(PartialDate.of("2013-08")).hasToString("2013-08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "13",
                "2013-8",
                "2013-13",
                "2013-00",
                "2013-02-29",
                "21.08.2013",
                "2013/08",
                "August 2013",
                "201308",
                "2013-08-21T00:00",
                " 2013",
                "-013",
                "+2013-08-21"
            })
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1499", "1499-12-31", "3000", "3000-01", "0000"})
    void refusesAYearThatNobodyMeans(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartialDate.of(text))
                .withMessageContaining("1500..2999")
                .withMessageContaining(text);
    }

    @Property
    void theTrueDayLiesWithin(@ForAll("days") LocalDate day) {
        for (var text :
                List.of(
                        day.toString(),
                        YearMonth.from(day).toString(),
                        String.valueOf(day.getYear()))) {
            var date = PartialDate.of(text);
            assertThat(day).isBetween(date.earliest(), date.latest());
            assertThat(date.earliest().getYear()).isEqualTo(date.latest().getYear());
        }
    }

    @Property
    void comesBackFromItsColumnAsItWas(@ForAll("days") LocalDate day) {
        var column = new PartialDateColumn();
        var date = PartialDate.of(YearMonth.from(day).toString());
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(date)))
                .isEqualTo(date);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1500, 1, 1).toEpochDay(),
                        LocalDate.of(2999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
