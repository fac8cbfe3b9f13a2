package org.wopplatform.core.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @Property
    void aCountReadsBackHoweverItsThousandsAreSetApart(
            @ForAll @IntRange(max = 2_000_000_000) int count,
            @ForAll @IntRange(max = 6) int separator) {
        var between = ".,' \u00a0\u202f\u2019".charAt(separator);
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(between);
        var grouped = new DecimalFormat("#,##0", symbols).format(count);

        assertThat(Numerals.count(grouped)).as(grouped).contains(count);
        assertThat(Numerals.count(String.valueOf(count))).contains(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1250.0", "1250.00", "1250,00", "1.250,00", "1,250.00", "+1250", "1 250"})
    void aCountMayHaveDecimalsThatSayNothing(String text) {
        assertThat(Numerals.count(text)).contains(1250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1250.5",
                "1250,5",
                "-3",
                "12 34",
                "1,2345",
                "1.234,567",
                "1,234.567",
                "1.234 567",
                "about 500",
                "500 aprox.",
                "1e5",
                "1.2E+5",
                "½",
                "0x1F",
                "2000000001",
                "99999999999999999999",
                "."
            })
    void whatIsNoCountIsNotGuessedAt(String text) {
        assertThat(Numerals.count(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19.4326        | 19.43260",
                "19,4326        | 19.43260",
                "-19.5          | -19.50000",
                "\u221219,5     | -19.50000",
                "0              | 0.00000",
                "-0.000001      | 0.00000",
                "19°25′57″N     | 19.43250",
                "19° 25' 57\" N | 19.43250",
                "19º25'57,5''N  | 19.43264",
                "19°25'S        | -19.41667",
                "89°59'59.9\"s  | -89.99997"
            })
    void aLatitudeIsReadInDegreesHoweverItIsWritten(String text, BigDecimal degrees) {
        assertThat(Numerals.degrees(text, 90)).contains(degrees);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99°07'59\"W | -99.13306",
                "99°07'59\"O | -99.13306",
                "99°07'59\"E | 99.13306",
                "38°30'L     | 38.50000",
                "-180        | -180.00000"
            })
    void aLongitudeHasItsQuarterInFourLanguages(String text, BigDecimal degrees) {
        assertThat(Numerals.degrees(text, 180)).contains(degrees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "95",
                "-90.00001",
                "1.234.567",
                "19°60'N",
                "19°25'60\"N",
                "19°25'57\"",
                "19°25'57\"W",
                "19 N 99 W",
                "norte",
                "1E1"
            })
    void whatIsNoLatitudeIsNotGuessedAt(String text) {
        assertThat(Numerals.degrees(text, 90)).isEmpty();
    }

    @Property
    void degreesAreOffByHalfAUnitOfTheFifthDecimalAtMost(
            @ForAll @BigRange(min = "-180", max = "180") BigDecimal degrees) {
        var text = degrees.toPlainString();
        assertThat(Numerals.degrees(text, 180).orElseThrow())
                .isCloseTo(degrees, Offset.offset(new BigDecimal("0.000005")));
    }
}
