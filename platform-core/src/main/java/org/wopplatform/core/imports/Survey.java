package org.wopplatform.core.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.sheets.FileRefused;
import org.wopplatform.core.sheets.Sheet;
import org.wopplatform.core.sheets.SheetReader;
import org.wopplatform.core.sheets.SheetRow;

/**
 * What a file holds, found out by reading it once.
 *
 * @param headerRow the number of the row with the headings
 * @param rows how many rows below it say something
 * @param order in which its dates are written, as far as they tell
 * @param counters the columns, from 0, that merely number the rows
 */
record Survey(
        Sheet sheet,
        int headerRow,
        List<String> headings,
        int rows,
        DateOrder order,
        Set<Integer> counters) {
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 250_000;
    private static final int SEARCHED = 30;
    private static final int LONGEST_HEADING = 200;
    private static final Pattern DATE =
            Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{4}");

    /**
     * @param meaning what a heading means, if anything
     * @throws FileRefused where the file is no table of operators that can be read to its end
     */
    static Survey of(Path file, String name, Function<String, Optional<Field>> meaning)
            throws IOException {
        var sheet = Sheet.inspect(file, name);
        var first = new ArrayList<SheetRow>();
        var rows = new ArrayList<Integer>();
        var filled = 0;
        var order = new Evidence();
        try (var reader = SheetReader.open(file, sheet)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                width(row.get());
                if (first.size() < SEARCHED) {
                    first.add(row.get());
                    rows.add(filled);
                }
                if (!row.get().blank()) {
                    filled++;
                }
                if (filled > MOST_ROWS) {
                    throw FileRefused.size("import.too-many-rows", MOST_ROWS);
                }
                row.get().cells().forEach(cell -> order.weigh(cell.text()));
            }
        }
        var header = header(first, meaning);
        var below = filled - rows.get(header) - 1;
        if (below < 1) {
            throw FileRefused.content("import.no-rows");
        }
        return new Survey(
                sheet,
                first.get(header).number(),
                first.get(header).texts().stream().map(Survey::heading).toList(),
                below,
                order.order(),
                counters(
                        first.subList(header + 1, first.size()), first.get(header).cells().size()));
    }

    private static Set<Integer> counters(List<SheetRow> rows, int columns) {
        var counters = new HashSet<Integer>();
        for (var column = 0; column < columns; column++) {
            var at = column;
            var numbers =
                    rows.stream()
                            .map(row -> row.cell(at).text().strip())
                            .filter(text -> !text.isEmpty())
                            .toList();
            var counts =
                    IntStream.range(0, numbers.size())
                            .allMatch(i -> numbers.get(i).equals(String.valueOf(i + 1)));
            if (counts && numbers.size() > 2) {
                counters.add(column);
            }
        }
        return counters;
    }

    private static void width(SheetRow row) {
        if (row.cells().size() > MOST_COLUMNS
                && row.cells().stream().skip(MOST_COLUMNS).anyMatch(cell -> !cell.blank())) {
            throw new FileRefused(
                    FileRefused.Reason.SIZE,
                    "import.too-many-columns",
                    Map.of(
                            "row", String.valueOf(row.number()),
                            "columns", String.valueOf(row.cells().size()),
                            "most", String.valueOf(MOST_COLUMNS)));
        }
    }

    private static String heading(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_HEADING ? line.substring(0, LONGEST_HEADING) : line;
    }

    /**
     * The first row with the most headings that mean something, else the first that says anything.
     */
    private static int header(List<SheetRow> rows, Function<String, Optional<Field>> meaning) {
        var best = -1;
        var most = 0L;
        for (var i = 0; i < rows.size(); i++) {
            var known =
                    rows.get(i).texts().stream()
                            .map(meaning)
                            .flatMap(Optional::stream)
                            .distinct()
                            .count();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        for (var i = 0; best < 0 && i < rows.size(); i++) {
            if (!rows.get(i).blank()) {
                best = i;
            }
        }
        if (best < 0) {
            throw FileRefused.content("import.no-rows");
        }
        return best;
    }

    private static final class Evidence {
        private int dayFirst;
        private int monthFirst;

        private void weigh(String text) {
            if (text.length() < 8 || text.length() > 10) {
                return;
            }
            var date = DATE.matcher(text);
            if (date.matches()) {
                dayFirst += Integer.parseInt(date.group(1)) > 12 ? 1 : 0;
                monthFirst += Integer.parseInt(date.group(2)) > 12 ? 1 : 0;
            }
        }

        private DateOrder order() {
            return monthFirst > dayFirst ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        }
    }
}
