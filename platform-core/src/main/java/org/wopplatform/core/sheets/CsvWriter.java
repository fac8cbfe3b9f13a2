package org.wopplatform.core.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV with a byte order mark, so that spreadsheets find the accents. */
final class CsvWriter implements SheetWriter {
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-](?![0-9.,]+$).*");

    private final CSVPrinter printer;

    CsvWriter(OutputStream out, String encoding, char separator) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, Charset.forName(encoding)));
        if (encoding.startsWith("UTF") && !encoding.equals("UTF-16")) {
            writer.write('\uFEFF');
        }
        this.printer =
                new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(separator)
                                .setRecordSeparator("\r\n")
                                .get());
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (var cell : cells) {
            printer.print(FORMULA.matcher(cell).matches() ? "'" + cell : cell);
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
