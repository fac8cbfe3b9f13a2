package org.wopplatform.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules SH1, SH3 and SH4 of workbooks. */
class WorkbookReaderTest {
    @TempDir Path folder;

    @Test
    void textsAreReadWhereverTheyLie() throws IOException {
        var rows =
                read(
                        AWorkbook.ofRows(
                                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                        + AWorkbook.text("B1", "Siglas")
                                        + "</row>",
                                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\""
                                        + " t=\"str\"><v>AT</v></c></row>"));
        assertThat(rows)
                .extracting(SheetRow::texts)
                .containsExactly(List.of("Nombre", "Siglas"), List.of("Aguas de Tela", "AT"));
    }

    @Test
    void emptyRowsAndCellsKeepTheirPlaces() throws IOException {
        var rows =
                read(
                        AWorkbook.ofRows(
                                AWorkbook.row(3, "Nombre"),
                                "<row r=\"7\">" + AWorkbook.text("C7", "tercera") + "</row>"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(3, 7);
        assertThat(rows.get(1).texts()).containsExactly("", "", "tercera");
        assertThat(rows.get(1).cell(9).blank()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1250, 1250",
        "1250.0, 1250",
        "0, 0",
        "-12.5, -12.5",
        "1.2E3, 1200",
        "8.0119850123E10, 80119850123",
        "19.43260, 19.4326"
    })
    void aNumberIsReadAsItsDigits(String stored, String text) throws IOException {
        assertThat(cell("<c r=\"A1\"><v>" + stored + "</v></c>"))
                .isEqualTo(new Cell(text, Optional.empty()));
    }

    @Test
    void aNumberWithThreeDecimalsIsNotTakenForThousands() throws IOException {
        assertThat(cell("<c r=\"A1\"><v>1.234</v></c>").text()).isEqualTo("1.2340");
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"1E999999999", "1E-999999999", "9E400"})
    void aNumberThatWouldFillTheMemoryStaysAsItIsWritten(String stored) throws IOException {
        assertThat(cell("<c r=\"A1\"><v>" + stored + "</v></c>").text()).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"1, 31918, 1987-05-21", "2, 31918, 1987-05-21", "2, 31918.5, 1987-05-21T12:00"})
    void aDateIsKnownByItsFormat(int style, String stored, String date) throws IOException {
        assertThat(cell("<c r=\"A1\" s=\"" + style + "\"><v>" + stored + "</v></c>").text())
                .isEqualTo(date);
        assertThat(cell("<c r=\"A1\" s=\"0\"><v>31918</v></c>").text()).isEqualTo("31918");
    }

    @Test
    void aDateBeyondTheCalendarIsThatCellsError() throws IOException {
        assertThat(cell("<c r=\"A1\" s=\"1\"><v>1E300</v></c>").fault())
                .contains("import.cell-error");
    }

    @Test
    void truthIsReadAsWordsThatMeanIt() throws IOException {
        assertThat(cell("<c r=\"A1\" t=\"b\"><v>1</v></c>").text()).isEqualToIgnoringCase("true");
        assertThat(cell("<c r=\"A1\" t=\"b\"><v>0</v></c>").text()).isEqualToIgnoringCase("false");
    }

    @Test
    void aFormulaIsToldWhateverItLastCameTo() throws IOException {
        assertThat(cell("<c r=\"A1\"><f>1+1</f><v>2</v></c>"))
                .isEqualTo(new Cell("=1+1", Optional.of("import.formula")));
        assertThat(cell("<c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>Aguas</v></c>").fault())
                .contains("import.formula");
    }

    @Test
    void aSharedFormulaIsToldInEachOfItsCells() throws IOException {
        var rows =
                read(
                        AWorkbook.ofRows(
                                "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\""
                                        + " si=\"0\">B1</f><v>2</v></c></row>",
                                "<row r=\"2\"><c r=\"A2\"><f t=\"shared\""
                                        + " si=\"0\"/><v>3</v></c></row>",
                                "<row r=\"3\"><c r=\"A3\" t=\"str\"><f t=\"shared\""
                                        + " si=\"0\"/><v>a</v></c></row>"));
        assertThat(rows)
                .extracting(row -> row.cell(0).fault())
                .containsOnly(Optional.of("import.formula"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#DIV/0!"})
    void anErrorIsToldAsOne(String error) throws IOException {
        assertThat(cell("<c r=\"A1\" t=\"e\"><v>" + error + "</v></c>"))
                .isEqualTo(new Cell(error, Optional.of("import.cell-error")));
    }

    @Test
    void aCellThatIsTooLongIsToldAndCut() throws IOException {
        var cell = cell(AWorkbook.text("A1", "a".repeat(100_000)));
        assertThat(cell.fault()).contains("import.cell-too-long");
        assertThat(cell.text()).hasSizeLessThan(300);
    }

    @Test
    void aRangeOverRowsSaysInEachWhatItSaysInItsFirst() throws IOException {
        var rows =
                read(
                        AWorkbook.ofRows(
                                        AWorkbook.row(1, "Nombre", "Departamento"),
                                        AWorkbook.row(2, "Uno", "Colón"),
                                        AWorkbook.row(3, "Dos"),
                                        AWorkbook.row(4, "Tres"),
                                        AWorkbook.row(5, "Cuatro"))
                                .merged("B2:B4"));
        assertThat(rows.get(1).cell(1).fault()).isEmpty();
        for (var row : rows.subList(2, 4)) {
            assertThat(row.cell(1)).isEqualTo(new Cell("Colón", Optional.of("import.merged")));
        }
        assertThat(rows.get(4).cell(1).blank()).isTrue();
    }

    @Test
    void aRangeOverColumnsSaysItOnce() throws IOException {
        var rows =
                read(
                        AWorkbook.ofRows(
                                        AWorkbook.row(1, "Padrón 2026"),
                                        AWorkbook.row(2, "Nombre", "Siglas"))
                                .merged("A1:D1"));
        assertThat(rows.get(0).cell(0)).isEqualTo(new Cell("Padrón 2026", Optional.empty()));
        assertThat(rows.get(0).cell(1).blank()).isTrue();
    }

    @Test
    void theFirstSheetThatIsNotHiddenIsRead() throws IOException {
        var file = folder.resolve("b.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var hidden = workbook.newWorksheet("listas");
            hidden.value(0, 0, "escondido");
            hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            hidden.finish();
            var shown = workbook.newWorksheet("padrón");
            shown.value(0, 0, "Nombre");
            shown.value(1, 0, 0.5);
            shown.value(1, 1, true);
            shown.finish();
        }
        assertThat(read(file))
                .extracting(SheetRow::texts)
                .containsExactly(List.of("Nombre"), List.of("0.5", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row r=\"2\"/><row r=\"2\"/>", "<row r=\"5\"/><row r=\"3\"/>"})
    void rowsThatComeTwiceOrBackwardsAreADamage(String rows) throws IOException {
        var filled = rows.replace("/>", "><c t=\"str\"><v>a</v></c></row>");
        assertRefused(AWorkbook.ofRows(filled), "import.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&chaos;</t></is></c></row>",
                "<row r=\"99999999999\"><c r=\"A1\"><v>1</v></c></row>"
            })
    void whatCannotBeReadIsADamage(String rows) throws IOException {
        assertRefused(AWorkbook.ofRows(rows), "import.damaged");
    }

    @Test
    @Timeout(10)
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\">");
        for (var c = 'b'; c < 'l'; c++) {
            bomb.append(
                    "<!ENTITY %s \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        }
        var workbook =
                AWorkbook.ofRows(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&k;</t></is></c></row>");
        assertRefused(
                workbook.saying(AWorkbook.SHEET, bomb + "]><worksheet ", "<worksheet "),
                "import.damaged");
    }

    @Test
    @Timeout(10)
    void aFileOfTheMachineIsNotReadIntoACell() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "very secret");
        var workbook =
                AWorkbook.ofRows(
                                "<row r=\"1\"><c r=\"A1\""
                                        + " t=\"inlineStr\"><is><t>&s;</t></is></c></row>")
                        .saying(
                                AWorkbook.SHEET,
                                "<!DOCTYPE worksheet [<!ENTITY s SYSTEM \"%s\">]><worksheet "
                                        .formatted(secret.toUri()),
                                "<worksheet ");
        assertRefused(workbook, "import.damaged");
    }

    @ParameterizedTest
    @Timeout(10)
    @ValueSource(strings = {"ZZZZZ1", "ZZZZZZZ1", "ZZZZZZZZZZZZ1"})
    void aCellFarBeyondTheLastColumnIsADamage(String at) throws IOException {
        assertRefused(
                AWorkbook.ofRows("<row r=\"1\">" + AWorkbook.text(at, "a") + "</row>"),
                "import.damaged");
    }

    private void assertRefused(AWorkbook workbook, String code) throws IOException {
        var file = workbook.in(folder);
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private Cell cell(String xml) throws IOException {
        return read(AWorkbook.ofRows("<row r=\"1\">" + xml + "</row>")).get(0).cell(0);
    }

    private List<SheetRow> read(AWorkbook workbook) throws IOException {
        return read(workbook.in(folder));
    }

    static List<SheetRow> read(Path file) throws IOException {
        var rows = new ArrayList<SheetRow>();
        try (var reader = SheetReader.open(file, Sheet.inspect(file, "a.xlsx"))) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
