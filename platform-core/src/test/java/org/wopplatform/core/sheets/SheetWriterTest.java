package org.wopplatform.core.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {
    @Property(tries = 100)
    void whatIsWrittenIsReadBackEqual(
            @ForAll("tables") List<List<String>> table, @ForAll SheetFormat format)
            throws IOException {
        assertThat(readBack(table, format, "UTF-8", ',')).isEqualTo(table);
    }

    @Provide
    static Arbitrary<List<List<String>>> tables() {
        var texts =
                Arbitraries.oneOf(
                                Arbitraries.strings()
                                        .withChars("aé;,|\"'=+-@ 09\n\tñ")
                                        .ofMaxLength(12),
                                Arbitraries.of(
                                        "=1+1",
                                        "+504 2555",
                                        "-5",
                                        "@SUM(A1)",
                                        "\"",
                                        "شركة",
                                        "1,250"))
                        // a mark against formulas that was there before is taken for ours
                        .filter(text -> !text.matches("(?s)'[=+@-].*"))
                        .map(text -> text.matches("(?s)[\\t].*") ? "a" + text : text);
        return texts.list()
                .ofSize(3)
                .map(
                        cells -> {
                            var row = new ArrayList<>(cells);
                            row.add("end");
                            return (List<String>) row;
                        })
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aReportComesBackInTheEncodingAndWithTheSeparatorItCameIn(String encoding)
            throws IOException {
        var table =
                List.of(List.of("Año", "Razón; social", "Café"), List.of("2013", "“Ñu”", "1,5"));
        assertThat(readBack(table, SheetFormat.CSV, encoding, ';')).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "@SUM(A1)",
                "+1+1",
                "-1+1",
                "\t=1",
                "\r=1",
                "=\n1",
                "-a"
            })
    void aCsvCellThatASpreadsheetWouldCalculateIsMadeText(String formula) throws IOException {
        var written = csv(formula);
        assertThat(written.replace("\"", "")).startsWith("\uFEFF'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+504", "-99.13306", "-1,5", "a=b"})
    void anOrdinaryNumberStaysOne(String text) throws IOException {
        assertThat(csv(text).replace("\"", "")).isEqualTo("\uFEFF" + text + ",x\r\n");
    }

    @Test
    void aWorkbooksCellsAreTextsWhateverTheySay() throws IOException {
        assertThat(
                        readBack(
                                List.of(List.of("=1+1", "1.234", "1987-05-21", "#N/A")),
                                SheetFormat.XLSX,
                                "UTF-8",
                                ','))
                .containsExactly(List.of("=1+1", "1.234", "1987-05-21", "#N/A"));
    }

    private static String csv(String cell) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(out, SheetFormat.CSV)) {
            sheet.row(List.of(cell, "x"));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<List<String>> readBack(
            List<List<String>> table, SheetFormat format, String encoding, char separator)
            throws IOException {
        var file = Files.createTempFile("written", "." + format.extension());
        try {
            try (var sheet =
                    SheetWriter.to(Files.newOutputStream(file), format, encoding, separator)) {
                for (var row : table) {
                    sheet.row(row);
                }
            }
            return read(file, format, encoding, separator);
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> read(
            Path file, SheetFormat format, String encoding, char separator) throws IOException {
        var rows = new ArrayList<List<String>>();
        var sheet =
                new Sheet(
                        format, java.util.Optional.of(encoding), java.util.Optional.of(separator));
        try (var reader = SheetReader.open(file, sheet)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                assertThat(row.get().cells()).allMatch(cell -> cell.fault().isEmpty());
                rows.add(row.get().texts());
            }
        }
        return Collections.unmodifiableList(rows);
    }
}
