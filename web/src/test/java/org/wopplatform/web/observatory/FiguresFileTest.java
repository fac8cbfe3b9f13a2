package org.wopplatform.web.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.web.directory.Format;

/** Rules OD2, OD4 and OD5. */
class FiguresFileTest {
    @TempDir Path folder;

    private static final Named STATE = new Named("STATE", "State");
    private static final Definition PARTNERSHIPS =
            new Definition(
                    new Named("PARTNERSHIPS", "Partnerships"),
                    new Named("PARTNERSHIP", "partnerships"),
                    "Partnerships that a platform coordinates, in whatever state.",
                    new Named("PARTNERSHIP", "The platforms' records"),
                    new Named("SUM", "Parts add up"),
                    List.of(STATE));

    @Test
    void zeroIsZeroAndWithheldSaysWhy() throws IOException {
        var rows =
                csv(
                        line("AGREED", Optional.of(BigDecimal.ZERO), Optional.empty()),
                        line(
                                "CLOSED",
                                Optional.empty(),
                                Optional.of(new Named("FEW_OPERATORS", "Too few operators"))));

        assertThat(rows.get(0).get("value")).isEqualTo("0");
        assertThat(rows.get(0).get("withheld")).isEmpty();
        assertThat(rows.get(1).get("value")).isEmpty();
        assertThat(rows.get(1).get("withheld")).isEqualTo("FEW_OPERATORS");
        assertThat(rows.get(1).get("why")).isEqualTo("Too few operators");
    }

    @Test
    void everyRowSaysWhatItCounts() throws IOException {
        var row = csv(line("AGREED", Optional.of(BigDecimal.TEN), Optional.empty())).get(0);

        assertThat(row.get("definition")).isEqualTo(PARTNERSHIPS.counts());
        assertThat(row.get("unit")).isEqualTo("partnerships");
        assertThat(row.get("as_of")).isEqualTo("2026-11-22T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=1"
            })
    void noCellIsTakenForAFormula(String name) throws IOException {
        var evil =
                new Line(
                        PARTNERSHIPS,
                        STATE,
                        new Named("OWN", name),
                        new Named("wop-lac", name),
                        Line.Reach.ALONE,
                        Optional.of(BigDecimal.ONE),
                        Optional.of(BigDecimal.ZERO),
                        Optional.empty());

        var row = csv(evil).get(0);
        assertThat(row.get("category_name")).isEqualTo("'" + name);
        assertThat(row.get("platform_name")).isEqualTo("'" + name);
        assertThat(sheets(evil).get(0)).doesNotContain("<f>").contains("t=\"inlineStr\"");
    }

    @Test
    void aWorkbookHoldsNumbersAndTheDefinitions() throws IOException {
        var sheets =
                sheets(
                        line("AGREED", Optional.of(new BigDecimal("12")), Optional.empty()),
                        line("CLOSED", Optional.of(BigDecimal.ZERO), Optional.empty()));

        assertThat(sheets.get(0))
                .containsPattern("<c r=\"J2\"[^>]*><v>12</v>")
                .containsPattern("<c r=\"J3\"[^>]*><v>0</v>");
        assertThat(sheets.get(1)).contains(PARTNERSHIPS.counts());
    }

    private static Line line(String state, Optional<BigDecimal> value, Optional<Named> withheld) {
        return new Line(
                PARTNERSHIPS,
                STATE,
                new Named(state, state),
                new Named("wop-lac", "WOP-LAC"),
                Line.Reach.WITH_ALL_BELOW,
                value,
                Optional.of(BigDecimal.ZERO),
                withheld);
    }

    private static byte[] written(Format format, Line... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new FiguresFile(
                        "2026-11-22T10:00:00Z",
                        "",
                        "en",
                        List.of(PARTNERSHIPS),
                        () -> Stream.of(lines))
                .write(format, out);
        return out.toByteArray();
    }

    private static List<CSVRecord> csv(Line... lines) throws IOException {
        var text = new String(written(Format.CSV, lines), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFmeasure,");
        try (var parser =
                CSVParser.parse(
                        text.substring(1),
                        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        }
    }

    private List<String> sheets(Line... lines) throws IOException {
        var file = Files.write(folder.resolve("figures.xlsx"), written(Format.XLSX, lines));
        try (var zip = new ZipFile(file.toFile())) {
            var sheets = new ArrayList<String>();
            for (var sheet : List.of("sheet1", "sheet2")) {
                try (var in = zip.getInputStream(zip.getEntry("xl/worksheets/" + sheet + ".xml"))) {
                    sheets.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return sheets;
        }
    }
}
