package org.wopplatform.core.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks into a workbook before anything opens it. */
final class WorkbookGuard {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final long MOST_SHARED_TEXTS = 100L * 1024 * 1024;
    private static final long ALWAYS_FINE = 10L * 1024 * 1024;
    private static final int LARGEST_RATIO = 150;

    private WorkbookGuard() {}

    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw bomb();
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || zip.getEntry("xl/workbook.xml") == null) {
                throw FileRefused.kind("import.not-excel");
            }
            var unpacked = 0L;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                unpacked += unpacked(zip, entries.nextElement(), unpacked);
            }
        } catch (IOException e) {
            throw FileRefused.content("import.damaged");
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry entry, long before) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.contains("vbaproject") || name.startsWith("xl/macrosheets")) {
            throw FileRefused.kind("import.macros");
        }
        var most = name.endsWith("sharedstrings.xml") ? MOST_SHARED_TEXTS : MOST_UNPACKED - before;
        try (var in = counted(zip.getInputStream(entry), entry, most)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.count;
        }
    }

    /** The entry's content, refused as soon as it grows out of proportion. */
    static Counted counted(InputStream in, ZipEntry entry, long most) {
        var packed = Math.max(1, entry.getCompressedSize());
        return new Counted(in, Math.min(most, Math.max(ALWAYS_FINE, packed * LARGEST_RATIO)));
    }

    private static FileRefused bomb() {
        return new FileRefused(FileRefused.Reason.SIZE, "import.zip-bomb", Map.of());
    }

    static final class Counted extends FilterInputStream {
        private final long most;
        private long count;

        private Counted(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > most) {
                throw bomb();
            }
        }
    }
}
