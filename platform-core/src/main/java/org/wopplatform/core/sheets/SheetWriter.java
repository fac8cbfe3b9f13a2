package org.wopplatform.core.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row; no cell of it is ever taken for a formula. */
public interface SheetWriter extends Closeable {
    void row(List<String> cells) throws IOException;

    static SheetWriter to(OutputStream out, SheetFormat format) throws IOException {
        return to(out, format, "UTF-8", ',');
    }

    /**
     * @param encoding and separator: of CSV only
     */
    static SheetWriter to(OutputStream out, SheetFormat format, String encoding, char separator)
            throws IOException {
        return format == SheetFormat.CSV
                ? new CsvWriter(out, encoding, separator)
                : new WorkbookWriter(out);
    }
}
