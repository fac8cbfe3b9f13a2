package org.wopplatform.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules SH1 to SH4 of CSV files. */
class CsvReaderTest {
    private static final String TABLE =
            "Nombre;País\r\nAsociación Ñandú “Río”;México\r\nAguas de São João;Brasil\r\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "UTF-16LE, FFFE, UTF-16",
        "UTF-16BE, FEFF, UTF-16",
        "windows-1252, '', windows-1252"
    })
    void theAccentsAreReadInEachEncoding(String charset, String mark, String found)
            throws IOException {
        var file = file(bytes(TABLE, charset, mark));
        assertThat(Sheet.inspect(file, "a.csv").encoding()).contains(found);
        assertThat(read(file))
                .extracting(SheetRow::texts)
                .containsExactly(
                        List.of("Nombre", "País"),
                        List.of("Asociación Ñandú “Río”", "México"),
                        List.of("Aguas de São João", "Brasil"));
    }

    @Test
    void latinOneIsReadAsTheWindowsSetThatHoldsIt() throws IOException {
        var file = file(bytes("Nombre\nAsociación Ñandú\n", "ISO-8859-1", ""));
        assertThat(read(file).get(1).texts()).containsExactly("Asociación Ñandú");
    }

    @Test
    void anAccentAfterManyPlainLinesStillDecides() throws IOException {
        var plain = "a;b\n".repeat(100_000);
        assertThat(Sheet.inspect(file(bytes(plain + "ó;b\n", "UTF-8", "")), "a.csv").encoding())
                .contains("UTF-8");
        assertThat(
                        Sheet.inspect(file(bytes(plain + "ó;b\n", "windows-1252", "")), "a.csv")
                                .encoding())
                .contains("windows-1252");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void theSeparatorIsTheOneThatMostLinesAgreeOn(char separator) throws IOException {
        var text =
                "Padrón de operadores, 2026; todos\n"
                        + "Nombre,Servicios,Conexiones,Nota\n".replace(',', separator)
                        + "Aguas,\"agua, drenaje; otros | más\",\"1,250\",a\n"
                                .replace(",\"", separator + "\"")
                                .replace("\",", "\"" + separator)
                                .replace("\"1,250", "\"1,250")
                        + "Junta,agua,12,b\n".replace(',', separator)
                        + "Otra,agua,13,c\n".replace(',', separator);
        var file = file(bytes(text, "UTF-8", ""));
        assertThat(Sheet.inspect(file, "a.csv").separator()).contains(separator);
        assertThat(read(file).get(2).cell(1).text()).isEqualTo("agua, drenaje; otros | más");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\"sep=;\"\n", "SEP=;\n"})
    void aLineThatNamesTheSeparatorIsNoRowAsInASpreadsheet(String line) throws IOException {
        var rows = read(file(bytes(line + "Nombre;a,b,c\nAguas;x,y,z\n", "UTF-8", "EFBBBF")));
        assertThat(rows)
                .containsExactly(
                        new SheetRow(1, List.of(Cell.of("Nombre"), Cell.of("a,b,c"))),
                        new SheetRow(2, List.of(Cell.of("Aguas"), Cell.of("x,y,z"))));
    }

    @Test
    void rowsAreNumberedAsASpreadsheetShowsThem() throws IOException {
        var rows =
                read(
                        file(
                                bytes(
                                        "Nombre,Nota\n\n"
                                                + "\"Aguas\",\"dos\n"
                                                + "líneas\r\n"
                                                + "o tres\"\n"
                                                + ",\n"
                                                + "Junta,\n",
                                        "UTF-8",
                                        "")));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(rows)
                .extracting(SheetRow::blank)
                .containsExactly(false, true, false, true, false);
        assertThat(rows.get(2).cell(1).text()).isEqualTo("dos\nlíneas\r\no tres");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1         | =1+1        | import.formula",
                "@SUM(A1)     | @SUM(A1)    | import.formula",
                "'=1+1        | =1+1        | ~~",
                "'+504 2555   | +504 2555   | ~~",
                "+504 2555    | +504 2555   | ~~",
                "-99.5        | -99.5       | ~~",
                "'s-Hertogenbosch | 's-Hertogenbosch | ~~"
            })
    void aFormulaIsToldAndAMarkAgainstOneIsNoText(String stored, String text, String fault)
            throws IOException {
        var cell = read(file(bytes("Nombre,b\n" + stored + ",c\n", "UTF-8", ""))).get(1).cell(0);
        assertThat(cell)
                .isEqualTo(new Cell(text, Optional.of(fault).filter(code -> !code.isEmpty())));
    }

    @Test
    void aCellThatIsTooLongIsToldAndCut() throws IOException {
        var cell =
                read(file(bytes("Nombre,b\n" + "a".repeat(100_000) + ",c\n", "UTF-8", "")))
                        .get(1)
                        .cell(0);
        assertThat(cell.fault()).contains("import.cell-too-long");
        assertThat(cell.text()).hasSizeLessThan(300);
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsToldWithItsRow() throws IOException {
        var file = file(bytes("Nombre,b\nUna,1\nDos,\"2\nTres,3\n", "UTF-8", ""));
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("import.quote-not-closed");
                            assertThat(refused.facts()).isEqualTo(Map.of("row", "3"));
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', a.csv, import.empty-file, CONTENT",
        "255044462D312E37, a.csv, import.not-a-table, KIND",
        "D0CF11E0A1B11AE1, a.xls, import.old-excel, KIND",
        "61003B62, a.csv, import.not-a-table, KIND",
        "504B0304, a.xlsx, import.damaged, CONTENT",
        "613B62, a.xlsx, import.wrong-ending, KIND",
        "613B62, a.xlsm, import.macros, KIND",
        "613B62, a.pdf, import.wrong-ending, KIND"
    })
    void aFileIsWhatItsBytesSay(String hex, String name, String code, FileRefused.Reason reason)
            throws IOException {
        var file = file(java.util.HexFormat.of().parseHex(hex));
        assertThatThrownBy(() -> Sheet.inspect(file, name))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.reason()).isEqualTo(reason);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "A.CSV", "a.b.txt", "a.tsv", "padrón", "..\\..\\a.csv"})
    void aTableMayBeCalledWhatTablesAreCalled(String name) throws IOException {
        assertThat(Sheet.inspect(file(bytes("a;b\n", "UTF-8", "")), name).format())
                .isEqualTo(SheetFormat.CSV);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.csv"), bytes);
    }

    private static byte[] bytes(String text, String charset, String mark) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(mark));
        bytes.write(text.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }

    private static List<SheetRow> read(Path file) throws IOException {
        var rows = new ArrayList<SheetRow>();
        try (var reader = SheetReader.open(file, Sheet.inspect(file, "a.csv"))) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
