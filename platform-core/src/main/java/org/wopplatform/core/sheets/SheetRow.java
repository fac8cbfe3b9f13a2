package org.wopplatform.core.sheets;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet shows it, from 1
 */
public record SheetRow(int number, List<Cell> cells) {
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.of("");
    }

    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    public List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }
}
