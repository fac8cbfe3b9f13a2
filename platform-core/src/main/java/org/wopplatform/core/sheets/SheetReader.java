package org.wopplatform.core.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a table's rows one after the other. */
public interface SheetReader extends Closeable {
    /**
     * @throws FileRefused where the file cannot be read any further
     */
    Optional<SheetRow> next() throws IOException;

    static SheetReader open(Path file, Sheet sheet) throws IOException {
        return sheet.format() == SheetFormat.CSV
                ? new CsvReader(file, sheet.encoding().orElseThrow(), sheet.separator().orElse(','))
                : new WorkbookReader(file);
    }
}
