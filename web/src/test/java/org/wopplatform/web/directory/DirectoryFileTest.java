package org.wopplatform.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.language.Messages;
import org.wopplatform.core.operators.Directory.Batch;
import org.wopplatform.core.operators.Directory.Location;
import org.wopplatform.core.operators.Directory.Mark;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.web.words.DirectoryWords;
import org.wopplatform.web.words.FieldWords;
import org.wopplatform.web.words.PublicWords;
import org.wopplatform.web.words.Words;

/** Rules DI1 to DI4. */
class DirectoryFileTest {
    private static final Words SPANISH =
            new Words(
                    new Messages(
                            List.of(new PublicWords(), new FieldWords(), new DirectoryWords())),
                    Language.ES);

    @Test
    void aCsvFileBeginsWithItsMarkAndNamesItsColumnsInTheReadersLanguage() throws IOException {
        var text = new String(written(Format.CSV, aProfile("Asociación")), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFNombre legal,Nombre corto,Forma jurídica,");
        assertThat(text)
                .contains("Asociación", "Organización comunitaria", "agua potable", "Honduras");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+52 33",
                "-2+3",
                "@SUM(A1)",
                "\tAguas",
                "Junta \"La Fe\", n.º 2",
                "مياه",
                "L'Eau"
            })
    void noCellOfACsvFileIsAFormula(String name) throws IOException {
        var name1 = csv(aProfile(name)).get(1).get(0);
        assertThat(name1).doesNotMatch("(?s)[=+\\-@\\t\\r].*").endsWith(name);
    }

    @Test
    void aNumberStaysANumberThoughItBeginsWithAMinus() throws IOException {
        assertThat(csv(aProfile("Aguas")).get(1).get(9)).isEqualTo("-87.20000");
        assertThat(workbook(aProfile("Aguas")).get(1).getCell(9).getType())
                .isEqualTo(CellType.NUMBER);
    }

    @Test
    void aWorkbookHoldsFormulasAsText() throws IOException {
        var cell = workbook(aProfile("=1+1")).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getText()).isEqualTo("=1+1");
    }

    @Test
    void aFileHasTheEntriesOfEveryBatchInOrder() throws IOException {
        var all = IntStream.range(0, 2_500).mapToObj(n -> aProfile("Aguas " + n)).toList();
        var names = all.stream().map(Profile::legalName).toList();
        assertThat(csv(all.toArray(Profile[]::new)).stream().skip(1).map(row -> row.get(0)))
                .isEqualTo(names);
        assertThat(
                        workbook(all.toArray(Profile[]::new)).stream()
                                .skip(1)
                                .map(row -> row.getCell(0))
                                .map(Cell::getText))
                .isEqualTo(names);
    }

    private static List<List<String>> csv(Profile... profiles) throws IOException {
        var text = new String(written(Format.CSV, profiles), StandardCharsets.UTF_8).substring(1);
        try (var csv = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return csv.getRecords().stream().map(row -> row.toList()).toList();
        }
    }

    private static List<org.dhatim.fastexcel.reader.Row> workbook(Profile... profiles)
            throws IOException {
        var bytes = written(Format.XLSX, profiles);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** In batches of a thousand. */
    private static byte[] written(Format format, Profile... profiles) throws IOException {
        var out = new ByteArrayOutputStream();
        var left = new ArrayList<>(List.of(profiles));
        DirectoryFile.write(
                format,
                next -> {
                    var batch = List.copyOf(left.subList(0, Math.min(1_000, left.size())));
                    left.subList(0, batch.size()).clear();
                    return new Batch(
                            batch,
                            Optional.of(new Mark("", UUID.randomUUID()))
                                    .filter(m -> !left.isEmpty()));
                },
                SPANISH,
                out);
        return out.toByteArray();
    }

    private static Profile aProfile(String name) {
        return new Profile(
                UUID.randomUUID(),
                "wop-honduras",
                name,
                Optional.empty(),
                Optional.of("COMMUNITY_BOARD"),
                Optional.of("COMMUNITY"),
                List.of("sewerage", "water"),
                "HN",
                Optional.empty(),
                Optional.of("Jesús de Otoro"),
                Optional.of(new Location(new BigDecimal("14.10000"), new BigDecimal("-87.20000"))),
                Optional.of("MICRO"),
                List.of("es"),
                List.of("WATER_LOSSES"),
                Optional.empty(),
                false,
                true,
                Optional.empty());
    }
}
