package org.wopplatform.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.imports.ImportRow;
import org.wopplatform.core.imports.Imports;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.RegistryRows;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.sheets.SheetFormat;
import org.wopplatform.core.sheets.SheetWriter;
import org.wopplatform.web.words.FaultTexts;
import org.wopplatform.web.words.FieldTexts;
import org.wopplatform.web.words.Reader;
import org.wopplatform.web.words.Words;

/** Tables of operators as files, in the reader's language: the template, the registry, a report. */
@RequestScoped
public class OperatorSheets {
    @Inject Imports imports;
    @Inject RegistryRows registry;
    @Inject Reader reader;

    /** The headings alone: what a file to bring in may say. */
    public void template(OutputStream out, SheetFormat format) throws IOException {
        try (var sheet = SheetWriter.to(out, format)) {
            sheet.row(headings());
        }
    }

    /** The registry as it could be brought in again. */
    public void registry(OutputStream out, SheetFormat format) throws IOException {
        var words = reader.words();
        try (var sheet = SheetWriter.to(out, format)) {
            sheet.row(headings());
            registry.each(said -> write(sheet, texts(said, words)));
        }
    }

    /**
     * The file as it came in, with what becomes of each row and what is wrong with it.
     *
     * @param verdict only the rows of which this becomes
     */
    public void report(OutputStream out, UUID id, Optional<Verdict> verdict) throws IOException {
        var words = reader.words();
        var of = imports.get(id);
        try (var sheet =
                SheetWriter.to(
                        out,
                        of.format(),
                        of.encoding().orElse("UTF-8"),
                        of.separator().map(s -> s.charAt(0)).orElse(','))) {
            var headings = new ArrayList<>(of.headings());
            headings.addAll(
                    List.of(
                            words.say("import.report.row"),
                            words.say("import.report.verdict"),
                            words.say("import.report.faults")));
            sheet.row(headings);
            imports.each(id, verdict, (file, row) -> write(sheet, texts(file, row, words)));
        }
    }

    private static List<String> texts(OperatorImport file, ImportRow row, Words words) {
        var cells = new ArrayList<String>();
        for (var i = 0; i < file.headings().size(); i++) {
            cells.add(i < row.cells().size() ? row.cells().get(i) : "");
        }
        cells.add(String.valueOf(row.number()));
        cells.add(words.say("import.verdict." + row.verdict()));
        cells.add(
                row.faults().stream()
                        .map(
                                fault ->
                                        fault.column()
                                                        .filter(c -> c < file.headings().size())
                                                        .map(c -> file.headings().get(c) + ": ")
                                                        .orElse("")
                                                + FaultTexts.of(words, fault))
                        .collect(Collectors.joining(" · ")));
        return cells;
    }

    private List<String> headings() {
        var words = reader.words();
        return Arrays.stream(Field.values())
                .map(field -> words.say("field-name." + field.key()))
                .toList();
    }

    private static List<String> texts(Particulars said, Words words) {
        return Arrays.stream(Field.values()).map(field -> text(field, said, words)).toList();
    }

    private static String text(Field field, Particulars said, Words words) {
        return switch (field.kind()) {
            case CHOICE, YES_OR_NO -> FieldTexts.of(words, field, said);
            case CHOICES ->
                    said.list(field).stream()
                            .map(code -> FieldTexts.choice(words, field, code))
                            .collect(Collectors.joining("; "));
            default -> said.text(field);
        };
    }

    private static String name(Field field, String code, Words words) {
        return words.say(
                field == Field.SERVICES ? "service." + code : "choice." + field.key() + "." + code);
    }

    private static void write(SheetWriter sheet, List<String> cells) {
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
