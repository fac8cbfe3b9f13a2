package org.wopplatform.core.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wopplatform.core.sheets.Sheet;
import org.wopplatform.core.sheets.SheetReader;
import org.wopplatform.core.sheets.SheetRow;

/** A file that is being read, and the row it stands at. */
final class OpenFile {
    private final Path file;
    private final SheetReader reader;
    private int row;
    private Optional<SheetRow> ahead = Optional.empty();

    private OpenFile(Path file, SheetReader reader, int row) {
        this.file = file;
        this.reader = reader;
        this.row = row;
    }

    /** Opens it behind the row. */
    static OpenFile of(Path file, Sheet sheet, int row) throws IOException {
        var opened = new OpenFile(file, SheetReader.open(file, sheet), row);
        do {
            opened.ahead = opened.reader.next();
        } while (opened.ahead.filter(r -> r.number() <= row).isPresent());
        return opened;
    }

    Optional<SheetRow> next() throws IOException {
        row = -1;
        if (ahead.isPresent()) {
            var first = ahead;
            ahead = Optional.empty();
            return first;
        }
        return reader.next();
    }

    int row() {
        return row;
    }

    void stands(int at) {
        this.row = at;
    }

    void close() {
        try {
            reader.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
