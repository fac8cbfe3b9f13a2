package org.wopplatform.web.maps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of outlines: comments, a line of column names, one line for each country and one for land
 * without a code.
 */
final class OutlineFile {

    private static final String COLUMNS = "country\tkind\tx\ty\tminx\tminy\tmaxx\tmaxy\tpath";
    private static final String COMMENT = "#";
    private static final String NO_CODE = "--";

    private final List<String[]> rows;

    private OutlineFile(List<String[]> rows) {
        this.rows = rows;
    }

    /**
     * Reads a file that lies beside this class.
     *
     * @throws IllegalStateException if there is no such file, or it is not one of outlines
     */
    static OutlineFile named(String name) {
        try (InputStream file = OutlineFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No file of outlines: " + name);
            }
            return of(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutlineFile of(BufferedReader lines) {
        List<String> content = lines.lines().filter(line -> !line.startsWith(COMMENT)).toList();
        if (content.isEmpty() || !content.get(0).equals(COLUMNS)) {
            throw new IllegalStateException("Not the columns of a file of outlines");
        }
        return new OutlineFile(content.stream().skip(1).map(line -> line.split("\t", -1)).toList());
    }

    List<Outline> outlines() {
        return rows.stream()
                .filter(row -> !row[0].equals(NO_CODE))
                .map(OutlineFile::outline)
                .toList();
    }

    /** Path data of the land that has no code, empty if there is none. */
    String landWithoutCode() {
        return rows.stream()
                .filter(row -> row[0].equals(NO_CODE))
                .map(row -> row[8])
                .reduce("", String::concat);
    }

    private static Outline outline(String[] row) {
        double left = Double.parseDouble(row[4]);
        double top = Double.parseDouble(row[5]);
        Box box =
                new Box(
                        left,
                        top,
                        Double.parseDouble(row[6]) - left,
                        Double.parseDouble(row[7]) - top);
        return new Outline(
                row[0],
                row[1].equals("dot"),
                Double.parseDouble(row[2]),
                Double.parseDouble(row[3]),
                box,
                row[8]);
    }
}
