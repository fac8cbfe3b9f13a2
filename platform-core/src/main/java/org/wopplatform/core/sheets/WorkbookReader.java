package org.wopplatform.core.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
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
    private static final int MOST_DIGITS = 330;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<MergedCells.Range> tall = new ArrayList<>();
    private final Map<MergedCells.Range, Cell> firsts = new HashMap<>();
    private int last;

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
            if (row.getRowNum() <= last) {
                throw FileRefused.content("import.damaged");
            }
            last = row.getRowNum();
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
        if (found.getType() == CellType.FORMULA && found.getFormula() == null) {
            return Cell.of(found.getRawValue());
        }
        if (found.getType() == CellType.FORMULA) {
            return Cell.faulty("=" + found.getFormula(), "import.formula");
        }
        if (found.getType() == CellType.ERROR) {
            return Cell.faulty(found.getRawValue(), "import.cell-error");
        }
        if (found.getType() == CellType.NUMBER) {
            return isDate(found.getDataFormatString()) ? date(found) : Cell.of(number(found));
        }
        return Cell.of(found.getText());
    }

    /**
     * Its digits. Three decimals get a fourth, so that nobody takes them for thousands; what would
     * have more digits than a spreadsheet can show stays as it is written.
     */
    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            var number = new BigDecimal(cell.getRawValue());
            if (number.signum() == 0) {
                return "0";
            }
            if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
                return cell.getRawValue();
            }
            var plain = number.stripTrailingZeros();
            return (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
        } catch (NumberFormatException e) {
            return cell.getRawValue();
        }
    }

    private static Cell date(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            var at = cell.asDate();
            return Cell.of(
                    at.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? at.toLocalDate().toString()
                            : at.toString());
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return Cell.faulty(cell.getRawValue(), "import.cell-error");
        }
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
