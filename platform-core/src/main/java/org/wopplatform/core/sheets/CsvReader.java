package org.wopplatform.core.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file. */
final class CsvReader implements SheetReader {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvReader(Path file, String encoding, char separator) throws IOException {
        this.parser =
                CSVParser.builder()
                        .setReader(Separators.table(file, encoding))
                        .setFormat(
                                CSVFormat.DEFAULT
                                        .builder()
                                        .setDelimiter(separator)
                                        .setIgnoreEmptyLines(false)
                                        .setTrailingData(true)
                                        .get())
                        .get();
        this.records = parser.iterator();
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            var record = records.next();
            return Optional.of(
                    new SheetRow(
                            (int) record.getRecordNumber(),
                            record.stream().map(CsvReader::cell).toList()));
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new FileRefused(
                    FileRefused.Reason.CONTENT,
                    "import.quote-not-closed",
                    Map.of("row", String.valueOf(parser.getRecordNumber() + 1)));
        }
    }

    /** A leading apostrophe keeps a spreadsheet from calculating; it is no part of the text. */
    private static Cell cell(String text) {
        if (text.startsWith("=") || text.startsWith("@")) {
            return Cell.faulty(text, "import.formula");
        }
        return Cell.of(text.matches("(?s)'[=+@-].*") ? text.substring(1) : text);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
