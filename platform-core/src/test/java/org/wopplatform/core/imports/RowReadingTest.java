package org.wopplatform.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.sheets.Cell;
import org.wopplatform.core.sheets.SheetRow;

/** Rules IM2 and IM4, as far as one row tells. */
class RowReadingTest {
    private static final List<String> HEADINGS =
            List.of("Nombre", "RTN", "País", "Conexiones", "Nota", "Tipo");
    private static final RowReading READING =
            new RowReading(
                    "wop-honduras",
                    HEADINGS,
                    Map.of(
                            Field.LEGAL_NAME, 0,
                            Field.IDENTIFIER, 1,
                            Field.COUNTRY, 2,
                            Field.CONNECTIONS, 3,
                            Field.LEGAL_FORM, 5),
                    new Reading(Optional.of("HN"), DateOrder.DAY_FIRST, LocalDate.of(2026, 11, 22)),
                    country ->
                            Optional.ofNullable(
                                    Map.of("HN", "wop-honduras", "MX", "wop-mexico").get(country)));

    @Test
    void aSoundRowIsAddedWithAllThatItSays() {
        var row = read("Aguas de Tela", "0801 1985", "Honduras", "1.250", "sin leer", "");
        assertThat(row.verdict()).isEqualTo(Verdict.ADDED);
        assertThat(row.said().values())
                .isEqualTo(
                        Map.of(
                                Field.LEGAL_NAME, "Aguas de Tela",
                                Field.IDENTIFIER_SCHEME, "HN-RTN",
                                Field.IDENTIFIER, "08011985",
                                Field.COUNTRY, "HN",
                                Field.CONNECTIONS, "1250"));
    }

    @ParameterizedTest
    @CsvSource({
        "HN, ADDED, ?",
        "'', ADDED, ?",
        "MX, WAITING, ?",
        "AQ, REFUSED, operator.country-nobodys",
        "Atlántida, REFUSED, field.country"
    })
    void itsCountryDecidesWhoseItIs(String country, Verdict verdict, String code) {
        var row = read("Aguas", "", country);
        assertThat(row.verdict()).isEqualTo(verdict);
        assertThat(row.faults().stream().map(Fault::code).findFirst().orElse("?")).isEqualTo(code);
        assertThat(row.faults()).allMatch(fault -> fault.column().equals(Optional.of(2)));
    }

    @Test
    void everyFaultOfARowIsToldAtItsColumn() {
        var row = read("", "1E+12", "HN", "muchas", "", "circo");
        assertThat(row.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(row.faults())
                .extracting(fault -> fault.column().orElse(-1) + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "0 field.required",
                        "1 field.identifier",
                        "3 field.count",
                        "5 field.not-in-list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "n/a", "N/D", "s/d", "NULL", "—", "\u00a0", "\u200b"})
    void whatStandsForNothingSaysNothing(String nothing) {
        assertThat(read("Aguas", nothing, "HN", nothing).said().values())
                .containsOnlyKeys(Field.LEGAL_NAME, Field.COUNTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOTAL", "Totales:", "Subtotal", "Total general", "Totaux"})
    void aRowOfTotalsIsNoOperator(String total) {
        var row = read(total, "", "", "1,250,000");
        assertThat(row.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(row.faults()).extracting(Fault::code).containsExactly("import.sum");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total Aguas S.A.", "Aguas Totales de Tela", "Suma Yapu"})
    void anOperatorMayBeCalledAfterTotals(String name) {
        assertThat(read(name, "", "HN").verdict()).isEqualTo(Verdict.ADDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AsociaciÃ³n de Agua",
                "Ã\u0081guas",
                "NÂ° 5 Agua",
                "Junta â€œEl RÃ\u00adoâ€"
            })
    void garbledAccentsAreFoundOut(String name) {
        assertThat(read(name, "", "HN").faults())
                .extracting(Fault::code)
                .containsExactly("import.garbled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SÃO PAULO", "Âncora", "IRMÃOS", "شركة المياه", "O'Higgins", "Ñandú"})
    void realAccentsAreNot(String name) {
        assertThat(read(name, "", "HN").verdict()).isEqualTo(Verdict.ADDED);
    }

    @Test
    void emptyRowsAndRepeatedHeadingsSayNothing() {
        assertThat(READING.read(row("", " ", "\u2003"))).isEmpty();
        assertThat(READING.read(row("Nombre", "RTN", "País", "Conexiones", "Nota", "Tipo")))
                .isEmpty();
    }

    @Test
    void aNameOrNumberIsEachRowsOwnButAPlaceMayBeMerged() {
        assertThat(read(merged("Aguas"), Cell.of(""), Cell.of("HN")).faults())
                .extracting(Fault::code)
                .containsExactly("import.merged");
        assertThat(read(Cell.of("Aguas"), Cell.of(""), merged("HN")).verdict())
                .isEqualTo(Verdict.ADDED);
    }

    @Test
    void aCellThatIsTooLongIsToldEvenWhereNobodyReadsIt() {
        var row =
                read(
                        Cell.of("Aguas"),
                        Cell.of(""),
                        Cell.of("HN"),
                        Cell.of(""),
                        Cell.of("a".repeat(40_000)));
        assertThat(row.faults())
                .containsExactly(
                        new Fault(
                                Optional.empty(),
                                Optional.of(4),
                                "import.cell-too-long",
                                Map.of()));
    }

    private static Cell merged(String text) {
        return new Cell(text, Optional.of("import.merged"));
    }

    private static ReadRow read(String... texts) {
        return READING.read(row(texts)).orElseThrow();
    }

    private static ReadRow read(Cell... cells) {
        return READING.read(new SheetRow(7, List.of(cells))).orElseThrow();
    }

    private static SheetRow row(String... texts) {
        return new SheetRow(7, Arrays.stream(texts).map(Cell::of).toList());
    }
}
