package org.wopplatform.core.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first sheet of a workbook that is not hidden. */
final class WorkbookReader implements SheetReader {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<MergedCells.Range> tall = new ArrayList<>();
    private final Map<MergedCells.Range, Cell> firsts = new HashMap<>();

    WorkbookReader(Path file) throws IOException {
        ReadableWorkbook opened = null;
        try {
            opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            var sheet =
                    opened.getSheets()
                            .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                            .findFirst()
                            .orElseThrow(() -> FileRefused.content("import.no-rows"));
            MergedCells.of(file, sheet.getId()).stream()
                    .filter(range -> range.lastRow() > range.firstRow())
                    .forEach(tall::add);
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
            this.workbook = opened;
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.close();
            }
            throw e instanceof FileRefused refused
                    ? refused
                    : FileRefused.content("import.damaged");
        }
    }

    @Override
    public Optional<SheetRow> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            var row = rows.next();
            var cells = new ArrayList<Cell>(row.getCellCount());
            for (var column = 0; column < row.getCellCount(); column++) {
                cells.add(cell(row, column));
            }
            return Optional.of(new SheetRow(row.getRowNum(), List.copyOf(merged(row, cells))));
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw FileRefused.content("import.damaged");
        }
    }

    /** A range that spans rows says in each of them what it says in its first. */
    private List<Cell> merged(Row row, List<Cell> cells) {
        for (var range : tall) {
            var number = row.getRowNum();
            if (number == range.firstRow() && range.firstColumn() < cells.size()) {
                firsts.put(range, cells.get(range.firstColumn()));
            } else if (range.covers(number, range.firstColumn()) && firsts.containsKey(range)) {
                while (cells.size() <= range.firstColumn()) {
                    cells.add(Cell.of(""));
                }
                var first = firsts.get(range);
                cells.set(
                        range.firstColumn(), new Cell(first.text(), Optional.of("import.merged")));
            }
        }
        tall.removeIf(range -> range.lastRow() <= row.getRowNum() && firsts.remove(range) != null);
        return cells;
    }

    private static Cell cell(Row row, int column) {
        var cell = row.getOptionalCell(column);
        if (cell.isEmpty()) {
            return Cell.of("");
        }
        var found = cell.get();
        if (found.getType() == CellType.FORMULA) {
            return Cell.faulty("=" + found.getFormula(), "import.formula");
        }
        if (found.getType() == CellType.ERROR) {
            return Cell.faulty(found.getRawValue(), "import.cell-error");
        }
        if (found.getType() == CellType.NUMBER) {
            return Cell.of(isDate(found.getDataFormatString()) ? date(found) : number(found));
        }
        return Cell.of(found.getText());
    }

    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            var number = new BigDecimal(cell.getRawValue());
            return (number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
                    .toPlainString();
        } catch (NumberFormatException e) {
            return cell.getRawValue();
        }
    }

    private static String date(org.dhatim.fastexcel.reader.Cell cell) {
        var at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString();
    }

    private static boolean isDate(String format) {
        if (format == null) {
            return false;
        }
        var bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "");
        return bare.contains("yy") || (bare.contains("d") && bare.contains("m"));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
