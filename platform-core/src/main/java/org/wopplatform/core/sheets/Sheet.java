package org.wopplatform.core.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a file has to be read.
 *
 * @param encoding the name of its character set; of CSV only
 * @param separator between cells; of CSV only
 */
public record Sheet(SheetFormat format, Optional<String> encoding, Optional<Character> separator) {
    /** How large a file may be, in bytes. */
    public static final long LARGEST = 50L * 1024 * 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /**
     * Finds out what a file is.
     *
     * @param name the file's own name, whose ending must agree with what it is
     * @throws FileRefused for what is no table, or none that can be taken
     */
    public static Sheet inspect(Path file, String name) throws IOException {
        if (Files.size(file) == 0) {
            throw FileRefused.content("import.empty-file");
        }
        if (Files.size(file) > LARGEST) {
            throw FileRefused.size("import.too-large", LARGEST / 1024 / 1024);
        }
        var start = start(file);
        if (begins(start, OLD_OFFICE)) {
            throw FileRefused.kind("import.old-excel");
        }
        if (begins(start, PDF)) {
            throw FileRefused.kind("import.not-a-table");
        }
        var sheet = begins(start, ZIP) ? workbook(file) : text(file);
        agree(name, sheet.format());
        return sheet;
    }

    private static Sheet workbook(Path file) throws IOException {
        WorkbookGuard.check(file);
        return new Sheet(SheetFormat.XLSX, Optional.empty(), Optional.empty());
    }

    private static Sheet text(Path file) throws IOException {
        var encoding = Encodings.of(file);
        return new Sheet(
                SheetFormat.CSV, Optional.of(encoding), Optional.of(Separators.of(file, encoding)));
    }

    private static void agree(String name, SheetFormat found) {
        var lower = name.toLowerCase(Locale.ROOT);
        var ending = lower.contains(".") ? lower.substring(lower.lastIndexOf('.') + 1) : "";
        var agrees =
                switch (ending) {
                    case "xlsx" -> found == SheetFormat.XLSX;
                    case "csv", "tsv", "txt", "tab" -> found == SheetFormat.CSV;
                    case "xlsm", "xlsb", "xltm" -> throw FileRefused.kind("import.macros");
                    case "" -> true;
                    default -> false;
                };
        if (!agrees) {
            throw new FileRefused(
                    FileRefused.Reason.KIND,
                    "import.wrong-ending",
                    Map.of("ending", ending, "found", found.name()));
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        for (var i = 0; i < with.length; i++) {
            if (i >= bytes.length || bytes[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
