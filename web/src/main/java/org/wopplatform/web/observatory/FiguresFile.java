package org.wopplatform.web.observatory;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.core.sheets.SheetWriter;
import org.wopplatform.web.directory.Format;

/**
 * Figures with their definitions as a file (OD2, OD4, OD5).
 *
 * @param asOf the moment of the figures, ISO 8601
 * @param period the period they were published for; nothing for the present ones
 * @param language that names and definitions are in, ISO 639-1
 * @param lines made anew for each writing, and never all in memory
 */
record FiguresFile(
        String asOf,
        String period,
        String language,
        List<Definition> definitions,
        Supplier<Stream<Line>> lines) {
    private static final List<String> COLUMNS =
            List.of(
                    "measure",
                    "measure_name",
                    "by",
                    "by_name",
                    "category",
                    "category_name",
                    "platform",
                    "platform_name",
                    "reach",
                    "value",
                    "published",
                    "withheld",
                    "why",
                    "unit",
                    "period",
                    "as_of");
    private static final int VALUE = COLUMNS.indexOf("value");
    private static final int PUBLISHED = COLUMNS.indexOf("published");
    private static final List<String> DEFINED =
            List.of("measure", "name", "unit", "definition", "source", "adds", "by");
    private static final int FLUSHED_EVERY = 500;

    /** A digest of all that is written, names of codes apart. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((asOf + period + language + definitions).getBytes(UTF_8));
            try (var all = lines.get()) {
                all.forEach(line -> digest.update(line.told().getBytes(UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(out);
            case XLSX -> workbook(out);
            case JSON -> json(out);
        }
    }

    private void csv(OutputStream out) throws IOException {
        try (var sheet = SheetWriter.to(out, SheetFormat.CSV);
                var all = lines.get()) {
            sheet.row(with(COLUMNS, "definition"));
            for (var line : (Iterable<Line>) all::iterator) {
                sheet.row(with(cells(line), line.of().counts()));
            }
        }
    }

    private static List<String> with(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private List<String> cells(Line line) {
        return List.of(
                line.of().measure().code(),
                line.of().measure().name(),
                line.by().code(),
                line.by().name(),
                line.category().code(),
                line.category().name(),
                line.platform().code(),
                line.platform().name(),
                line.reach().name(),
                line.value().map(BigDecimal::toPlainString).orElse(""),
                line.published().map(BigDecimal::toPlainString).orElse(""),
                line.withheld().map(Named::code).orElse(""),
                line.withheld().map(Named::name).orElse(""),
                line.of().unit().name(),
                period,
                asOf);
    }

    private void workbook(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "WOP", "1.0");
                var all = lines.get()) {
            var figures = workbook.newWorksheet("figures");
            heading(figures, COLUMNS);
            var row = 1;
            for (Iterator<Line> each = all.iterator(); each.hasNext(); row++) {
                figure(figures, row, each.next());
                if (row % FLUSHED_EVERY == 0) {
                    figures.flush();
                }
            }
            figures.finish();
            var sheet = workbook.newWorksheet("definitions");
            heading(sheet, DEFINED);
            for (var i = 0; i < definitions.size(); i++) {
                texts(sheet, i + 1, defined(definitions.get(i)));
            }
            sheet.finish();
        }
    }

    private void figure(Worksheet sheet, int row, Line line) {
        var cells = cells(line);
        for (var column = 0; column < cells.size(); column++) {
            if (column == PUBLISHED) {
                set(sheet, row, column, line.published());
            } else if (column == VALUE) {
                set(sheet, row, column, line.value());
            } else if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, cells.get(column));
            }
        }
    }

    private static void set(Worksheet sheet, int row, int column, Optional<BigDecimal> value) {
        value.ifPresent(number -> sheet.value(row, column, number));
    }

    private static void heading(Worksheet sheet, List<String> columns) {
        sheet.freezePane(0, 1);
        texts(sheet, 0, columns);
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
    }

    private static void texts(Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    private static List<String> defined(Definition definition) {
        return List.of(
                definition.measure().code(),
                definition.measure().name(),
                definition.unit().name(),
                definition.counts(),
                definition.subject().name(),
                definition.adds().name(),
                String.join(" ", definition.by().stream().map(Named::code).toList()));
    }

    private void json(OutputStream out) {
        try (var json = Json.createGeneratorFactory(Map.of()).createGenerator(out, UTF_8);
                var all = lines.get()) {
            json.writeStartObject().write("asOf", asOf);
            orNull(json, "period", Optional.of(period).filter(p -> !p.isEmpty()));
            json.write("language", language).writeStartArray("definitions");
            definitions.forEach(definition -> define(json, definition));
            json.writeEnd().writeStartArray("figures");
            all.forEach(line -> figure(json, line));
            json.writeEnd().writeEnd();
        }
    }

    private static void define(JsonGenerator json, Definition definition) {
        json.writeStartObject();
        named(json, "measure", definition.measure());
        named(json, "unit", definition.unit());
        json.write("definition", definition.counts()).write("source", definition.subject().name());
        named(json, "adds", definition.adds());
        json.writeStartArray("by");
        definition
                .by()
                .forEach(
                        by ->
                                json.writeStartObject()
                                        .write("code", by.code())
                                        .write("name", by.name())
                                        .writeEnd());
        json.writeEnd().writeEnd();
    }

    private static void figure(JsonGenerator json, Line line) {
        json.writeStartObject()
                .write("measure", line.of().measure().code())
                .write("by", line.by().code());
        if (line.category().code().isEmpty()) {
            json.writeNull("category");
        } else {
            named(json, "category", line.category());
        }
        named(json, "platform", line.platform());
        json.write("reach", line.reach().name());
        line.value().ifPresentOrElse(v -> json.write("value", v), () -> json.writeNull("value"));
        line.published()
                .ifPresentOrElse(
                        amount -> json.write("published", amount),
                        () -> json.writeNull("published"));
        line.withheld()
                .ifPresentOrElse(
                        why -> named(json, "withheld", why), () -> json.writeNull("withheld"));
        json.writeEnd();
    }

    private static void named(JsonGenerator json, String key, Named named) {
        json.writeStartObject(key)
                .write("code", named.code())
                .write("name", named.name())
                .writeEnd();
    }

    private static void orNull(JsonGenerator json, String key, Optional<String> value) {
        value.ifPresentOrElse(v -> json.write(key, v), () -> json.writeNull(key));
    }
}
