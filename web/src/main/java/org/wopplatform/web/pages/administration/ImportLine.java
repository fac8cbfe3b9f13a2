package org.wopplatform.web.pages.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wopplatform.core.imports.Fault;
import org.wopplatform.core.imports.ImportRow;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.imports.Referral;
import org.wopplatform.core.imports.Verdict;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.web.words.FaultTexts;
import org.wopplatform.web.words.FieldTexts;
import org.wopplatform.web.words.Words;

/**
 * A row of a file as people read it.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param details what changes, or where it waits
 * @param faults what is wrong with it, cell by cell
 */
public record ImportLine(
        int number,
        Verdict verdict,
        String name,
        Optional<UUID> operator,
        List<String> details,
        List<CellFault> faults) {
    /** What is wrong with a cell, and what to do. */
    public record CellFault(String cell, String message) {}

    /**
     * What becomes of rows about other platforms' operators.
     *
     * @param admitting the platform that admits operators of a country
     * @param asked how a request stands that says the same, once it was sent
     */
    record Elsewhere(
            Function<String, Optional<Platform>> admitting,
            Function<Particulars, Optional<Referral.State>> asked) {}

    private static final int LONGEST_VALUE = 80;

    static ImportLine of(OperatorImport file, ImportRow row, Elsewhere elsewhere, Words t) {
        var details = new ArrayList<String>();
        if (row.verdict() == Verdict.CHANGED) {
            row.changes().forEach(field -> details.add(change(field, row, t)));
        } else if (row.verdict() == Verdict.WAITING) {
            waiting(row, elsewhere, t).ifPresent(details::add);
        }
        return new ImportLine(
                row.number(),
                row.verdict(),
                name(file, row, t),
                row.operator(),
                details,
                row.faults().stream().map(fault -> fault(file, row, fault, t)).toList());
    }

    private static Optional<String> waiting(ImportRow row, Elsewhere elsewhere, Words t) {
        var country = row.said().text(Field.COUNTRY);
        return elsewhere
                .admitting()
                .apply(country)
                .map(platform -> platform.name(t.language()).name())
                .map(
                        platform ->
                                elsewhere
                                        .asked()
                                        .apply(row.said())
                                        .map(
                                                state ->
                                                        t.say(
                                                                "imports.asked",
                                                                "platform",
                                                                platform,
                                                                "state",
                                                                t.say("requests.state." + state)))
                                        .orElseGet(
                                                () ->
                                                        t.say(
                                                                "imports.waits",
                                                                "platform",
                                                                platform,
                                                                "country",
                                                                t.country(country))));
    }

    /** A, B, … Z, AA: as a spreadsheet names the column of an index from 0. */
    static String letter(int column) {
        return (column < 26 ? "" : letter(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private static String name(OperatorImport file, ImportRow row, Words t) {
        return row.said()
                .get(Field.LEGAL_NAME)
                .or(() -> file.columns().column(Field.LEGAL_NAME).map(c -> cell(row, c)))
                .filter(name -> !name.isBlank())
                .map(ImportLine::brief)
                .orElseGet(() -> t.say("imports.operator.nameless"));
    }

    private static String change(Field field, ImportRow row, Words t) {
        var from = row.former().map(former -> FieldTexts.of(t, field, former)).orElse("");
        return t.say(
                "imports.change",
                "field",
                FieldTexts.name(t, field),
                "from",
                from.isEmpty() ? t.say("imports.change.empty") : from,
                "to",
                FieldTexts.of(t, field, row.said()));
    }

    private static CellFault fault(OperatorImport file, ImportRow row, Fault fault, Words t) {
        var message = FaultTexts.of(t, fault);
        return fault.column()
                .map(column -> new CellFault(where(file, row, column, t), message))
                .orElseGet(
                        () ->
                                new CellFault(
                                        fault.field()
                                                .map(field -> FieldTexts.name(t, field))
                                                .orElse(""),
                                        message));
    }

    private static String where(OperatorImport file, ImportRow row, int column, Words t) {
        var heading =
                column < file.headings().size() && !file.headings().get(column).isEmpty()
                        ? file.headings().get(column)
                        : t.say("imports.column.unnamed");
        var value = brief(cell(row, column));
        return value.isEmpty()
                ? t.say("imports.fault.empty", "column", heading, "letter", letter(column))
                : t.say(
                        "imports.fault.cell",
                        "column",
                        heading,
                        "letter",
                        letter(column),
                        "value",
                        value);
    }

    private static String cell(ImportRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column).strip() : "";
    }

    private static String brief(String text) {
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }
}
