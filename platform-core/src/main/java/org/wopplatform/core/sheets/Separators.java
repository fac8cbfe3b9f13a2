package org.wopplatform.core.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what stands between the cells of a CSV file. */
final class Separators {
    private static final int LINES = 40;
    private static final int LONGEST_LINE = 100_000;
    private static final int LONGEST_SAYING = 16;
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?");

    private Separators() {}

    /** The one of {@code ; , tab |} that most lines agree on, with the most cells a line. */
    static char of(Path file, String encoding) throws IOException {
        var lines = lines(file, encoding);
        if (!lines.isEmpty()) {
            var said = SAID.matcher(lines.get(0).strip());
            if (said.matches()) {
                return said.group(1).charAt(0);
            }
        }
        var best = ',';
        var most = 0L;
        for (var candidate : new char[] {';', ',', '\t', '|'}) {
            var score = score(lines, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** The file's text without a line that merely names the separator: spreadsheets hide it. */
    static Reader table(Path file, String encoding) throws IOException {
        var reader = new BufferedReader(Encodings.reader(file, encoding));
        reader.mark(LONGEST_SAYING);
        var start = new char[LONGEST_SAYING];
        var line = new String(start, 0, Math.max(0, reader.read(start))).split("\\R", 2);
        reader.reset();
        if (line.length > 1 && SAID.matcher(line[0].strip()).matches()) {
            reader.readLine();
        }
        return reader;
    }

    private static long score(List<String> lines, char separator) {
        var counts = lines.stream().mapToLong(line -> count(line, separator)).sorted().toArray();
        if (counts.length == 0) {
            return 0;
        }
        var usual =
                counts[counts.length / 2] == 0
                        ? counts[counts.length - 1]
                        : counts[counts.length / 2];
        var agreeing = java.util.Arrays.stream(counts).filter(c -> c == usual).count();
        return usual == 0 ? 0 : agreeing * 1000 / counts.length * Math.min(usual, 30);
    }

    private static long count(String line, char separator) {
        var quoted = false;
        var count = 0L;
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == separator && !quoted) {
                count++;
            }
        }
        return count;
    }

    private static List<String> lines(Path file, String encoding) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new BufferedReader(Encodings.reader(file, encoding))) {
            var line = new StringBuilder();
            int read;
            while (lines.size() < LINES && (read = reader.read()) >= 0) {
                if (read == '\n' || read == '\r') {
                    if (!line.toString().isBlank()) {
                        lines.add(line.toString());
                    }
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) read);
                }
            }
            if (lines.size() < LINES && !line.toString().isBlank()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
