package org.wopplatform.web.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.wopplatform.core.operators.Directory;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.core.operators.Search;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.words.Reader;
import org.wopplatform.web.words.Words;

/** Everything that a search of the directory finds, as a file (DI1 to DI4). */
@RequestScoped
public class DirectoryFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject Directory directory;
    @Inject Reader reader;
    @Inject CurrentPlatform current;

    /** Takes the entries of a file as they come. */
    interface Batches {
        /**
         * @param next where to begin, nothing for the first
         */
        Directory.Batch after(Optional<Directory.Mark> next);
    }

    public Response of(Search search, Format format) {
        Batches batches = next -> directory.after(search, next);
        var words = reader.words();
        StreamingOutput file = out -> write(format, batches, words, out);
        return Response.ok(file, format.type())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-operators.%s\""
                                .formatted(current.get().id(), format.ending()))
                .header("Cache-Control", "no-cache")
                .build();
    }

    static void write(Format format, Batches batches, Words words, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> csv(batches, words, out);
            case XLSX -> workbook(batches, words, out);
            case JSON -> json(batches, out);
        }
    }

    private interface Each {
        void take(Profile profile) throws IOException;
    }

    private static void all(Batches batches, Each each) throws IOException {
        var next = Optional.<Directory.Mark>empty();
        do {
            var batch = batches.after(next);
            for (var profile : batch.profiles()) {
                each.take(profile);
            }
            next = batch.next();
        } while (next.isPresent());
    }

    private static void csv(Batches batches, Words words, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(Row.headings(words));
        all(
                batches,
                profile ->
                        csv.printRecord(
                                Row.of(profile, words).stream()
                                        .map(DirectoryFile::harmless)
                                        .toList()));
        csv.flush();
    }

    private static void workbook(Batches batches, Words words, OutputStream out)
            throws IOException {
        var workbook = new Workbook(out, "WOP", "1.0");
        var sheet = workbook.newWorksheet(words.say("operators.title"));
        sheet.freezePane(0, 1);
        var position = new int[1];
        cells(sheet, position[0]++, Row.headings(words));
        all(
                batches,
                profile -> {
                    cells(sheet, position[0]++, Row.of(profile, words));
                    if (position[0] % 500 == 0) {
                        sheet.flush();
                    }
                });
        sheet.finish();
        workbook.finish();
    }

    private static void cells(org.dhatim.fastexcel.Worksheet sheet, int row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (Row.isNumber(cell)) {
                sheet.value(row, column, new java.math.BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.inlineString(row, column, cell);
            }
        }
    }

    private static void json(Batches batches, OutputStream out) throws IOException {
        Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write("[");
        var first = new boolean[] {true};
        all(
                batches,
                profile -> {
                    text.write(first[0] ? "\n" : ",\n");
                    first[0] = false;
                    text.write(jsonb.toJson(OperatorView.of(profile)));
                });
        text.write("\n]\n");
        text.flush();
    }

    /**
     * A spreadsheet would run a cell that starts like a formula; a leading apostrophe makes it
     * text. A number stays one.
     */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") && !Row.isNumber(cell) ? "'" + cell : cell;
    }
}
