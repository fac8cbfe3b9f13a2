package org.wopplatform.core.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Folded;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.sheets.Cell;
import org.wopplatform.core.sheets.SheetRow;

/**
 * Reads a row of a file as particulars of an operator.
 *
 * @param here the platform that imports
 * @param admitting the platform that admits operators of a country
 */
record RowReading(
        String here,
        List<String> headings,
        Map<Field, Integer> columns,
        Reading reading,
        Function<String, Optional<String>> admitting) {
    private static final Set<String> NOTHING =
            Set.of(
                    "-", "--", "---", "n/a", "n.a.", "n/d", "n.d.", "s/d", "s.d.", "s/i", "null",
                    "—", "–");
    private static final Set<String> SUMS =
            Set.of(
                    "total",
                    "totales",
                    "total general",
                    "subtotal",
                    "suma",
                    "totaux",
                    "totais",
                    "soma",
                    "sum");
    private static final Set<Field> OF_ONE_ROW =
            Set.of(Field.LEGAL_NAME, Field.SHORT_NAME, Field.IDENTIFIER, Field.WEBSITE);
    private static final Pattern MOJIBAKE =
            Pattern.compile("Ã[\\u0080-\\u00bf]|Â[\\u00a0-\\u00bf]|â€");
    private static final Pattern SPARE = Pattern.compile("[\\u200b\\u200c\\u200d\\u2060\\ufeff]");

    /** Empty for a row that says nothing, and for the headings where they are repeated. */
    Optional<ReadRow> read(SheetRow row) {
        if (row.blank() || repeatsHeadings(row)) {
            return Optional.empty();
        }
        var typed = new EnumMap<Field, String>(Field.class);
        var faults = new ArrayList<Fault>();
        columns.forEach((field, column) -> take(field, column, row.cell(column), typed, faults));
        tooLong(row, faults);
        var read = reading.read(typed);
        read.faults().stream()
                .filter(
                        f ->
                                faults.stream()
                                        .noneMatch(k -> k.field().equals(Optional.of(f.field()))))
                .map(f -> fault(f.field(), f.code(), f.facts()))
                .forEach(faults::add);
        if (sums(row)) {
            faults.clear();
            faults.add(fault(Field.LEGAL_NAME, "import.sum", Map.of()));
        }
        var verdict = verdict(read.particulars().get(Field.COUNTRY), faults);
        return Optional.of(
                new ReadRow(
                        row.number(),
                        row.texts(),
                        read.particulars(),
                        verdict,
                        List.copyOf(faults)));
    }

    private void take(
            Field field, int column, Cell cell, Map<Field, String> typed, List<Fault> faults) {
        var text = SPARE.matcher(cell.text()).replaceAll("").replace('\u00a0', ' ').strip();
        var fault =
                cell.fault()
                        .filter(f -> !f.equals("import.merged") || OF_ONE_ROW.contains(field))
                        .or(
                                () ->
                                        MOJIBAKE.matcher(text).find()
                                                ? Optional.of("import.garbled")
                                                : Optional.empty());
        if (fault.isPresent()) {
            faults.add(new Fault(Optional.of(field), Optional.of(column), fault.get(), Map.of()));
        } else if (!NOTHING.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            typed.put(field, text);
        }
    }

    private void tooLong(SheetRow row, List<Fault> faults) {
        for (var i = 0; i < row.cells().size(); i++) {
            var column = i;
            if (row.cell(i).fault().filter("import.cell-too-long"::equals).isPresent()
                    && faults.stream().noneMatch(f -> f.column().equals(Optional.of(column)))) {
                faults.add(
                        new Fault(
                                Optional.empty(),
                                Optional.of(column),
                                "import.cell-too-long",
                                Map.of()));
            }
        }
    }

    private Verdict verdict(Optional<String> country, List<Fault> faults) {
        if (faults.isEmpty()) {
            var admits = country.flatMap(admitting);
            if (admits.isPresent()) {
                return admits.get().equals(here) ? Verdict.ADDED : Verdict.WAITING;
            }
            faults.add(
                    fault(
                            Field.COUNTRY,
                            "operator.country-nobodys",
                            Map.of("country", country.orElse(""))));
        }
        return Verdict.REFUSED;
    }

    private Fault fault(Field field, String code, Map<String, String> facts) {
        return new Fault(Optional.of(field), Optional.ofNullable(columns.get(field)), code, facts);
    }

    private static boolean sums(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .findFirst()
                .filter(cell -> SUMS.contains(Folded.of(cell.text())))
                .isPresent();
    }

    private boolean repeatsHeadings(SheetRow row) {
        return columns.values().stream()
                .allMatch(c -> headings.get(c).equals(row.cell(c).text().strip()));
    }
}
