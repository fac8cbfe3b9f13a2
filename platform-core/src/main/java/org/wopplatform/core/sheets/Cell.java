package org.wopplatform.core.sheets;

import java.util.Optional;

/**
 * What stands in a cell.
 *
 * @param fault why the text cannot be taken for what the cell says: the key of a message
 */
public record Cell(String text, Optional<String> fault) {
    /** How many characters a cell may have; the limit of spreadsheets themselves. */
    public static final int LONGEST = 32_767;

    private static final int SHOWN = 200;
    private static final Cell EMPTY = new Cell("", Optional.empty());

    public static Cell of(String text) {
        if (text == null || text.isEmpty()) {
            return EMPTY;
        }
        return text.length() > LONGEST
                ? new Cell(text.substring(0, SHOWN) + "…", Optional.of("import.cell-too-long"))
                : new Cell(text, Optional.empty());
    }

    static Cell faulty(String text, String fault) {
        var shown = of(text == null ? "" : text);
        return new Cell(shown.text(), Optional.of(fault));
    }

    public boolean blank() {
        return text.isBlank() && fault.isEmpty();
    }
}
