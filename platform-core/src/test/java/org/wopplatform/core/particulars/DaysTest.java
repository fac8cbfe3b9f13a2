package org.wopplatform.core.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wopplatform.core.dates.PartialDate;

class DaysTest {
    @Property
    void aDayReadsBackInEachStyle(
            @ForAll @DateRange(min = "1500-01-01", max = "2100-12-31") LocalDate day) {
        for (var between : new String[] {"/", "-", ".", " "}) {
            assertReads(day, "d" + between + "M" + between + "yyyy", DateOrder.DAY_FIRST);
            assertReads(day, "dd" + between + "MM" + between + "yyyy", DateOrder.DAY_FIRST);
            assertReads(day, "M" + between + "d" + between + "yyyy", DateOrder.MONTH_FIRST);
            for (var order : DateOrder.values()) {
                assertReads(day, "yyyy" + between + "M" + between + "d", order);
                assertReads(day, "yyyy" + between + "MM" + between + "dd", order);
            }
        }
    }

    private static void assertReads(LocalDate day, String style, DateOrder order) {
        var text = day.format(DateTimeFormatter.ofPattern(style));
        assertThat(Days.read(text, order).map(PartialDate::text))
                .as("%s, %s", text, order)
                .contains(day.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1987, 1987",
        "1987-05, 1987-05",
        "05/1987, 1987-05",
        "5.1987, 1987-05",
        "1987-05-21T00:00, 1987-05-21",
        "1987-05-21 00:00:00, 1987-05-21",
        "21/05/1987 00:00, 1987-05-21",
        "29/02/2012, 2012-02-29"
    })
    void aDateIsAsExactAsItIsWritten(String text, String date) {
        assertThat(Days.read(text, DateOrder.DAY_FIRST).map(PartialDate::text)).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2013",
        "29/02/2013",
        "00/05/2013",
        "13/13/2013",
        "21/05/87",
        "87-05-21",
        "05/87",
        "1987-5",
        "mayo de 1987",
        "c. 1987",
        "41234.5",
        "1987-05-21 13:45"
    })
    void whatIsNoDateIsNotGuessedAt(String text) {
        assertThat(Days.read(text, DateOrder.DAY_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DateOrder.class)
    void theOrderDecidesWhichPartIsTheMonth(DateOrder order) {
        assertThat(Days.read("03/04/1987", order).map(PartialDate::text).orElse("unclear"))
                .isEqualTo(
                        switch (order) {
                            case DAY_FIRST -> "1987-04-03";
                            case MONTH_FIRST -> "1987-03-04";
                            case YEAR_FIRST -> "unclear";
                        });
    }
}
