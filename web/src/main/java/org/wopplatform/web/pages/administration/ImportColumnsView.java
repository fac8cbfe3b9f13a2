package org.wopplatform.web.pages.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wopplatform.core.imports.OperatorImport;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.FieldTexts;

/**
 * What each column of a file says; fields: column-0 and on, dates.
 *
 * @param sample the first rows below the headings
 */
public record ImportColumnsView(
        Frame frame, Desk desk, Form form, OperatorImport of, List<List<String>> sample)
        implements View {
    private static final int LONGEST_VALUE = 60;

    static String name(int column) {
        return "column-" + column;
    }

    public String field(int column) {
        return name(column);
    }

    public int columns() {
        return of.headings().size();
    }

    /** A, B, … Z, AA: as a spreadsheet names the column. */
    public String letter(int column) {
        return ImportLine.letter(column);
    }

    public String heading(int column) {
        var heading = of.headings().get(column);
        return heading.isEmpty() ? frame.t().say("imports.column.unnamed") : heading;
    }

    /** The key of the field that the column is taken for; empty for one that is left out. */
    public String meaning(int column) {
        return form.value(
                name(column), of.columns().fields().get(column).map(Field::key).orElse(""));
    }

    public List<String> values(int column) {
        return sample.stream()
                .map(row -> column < row.size() ? row.get(column).strip() : "")
                .filter(value -> !value.isEmpty())
                .distinct()
                .map(
                        value ->
                                value.length() > LONGEST_VALUE
                                        ? value.substring(0, LONGEST_VALUE) + "…"
                                        : value)
                .toList();
    }

    public List<Field> fields() {
        return List.of(Field.values());
    }

    public boolean dates(DateOrder order) {
        var kept = of.dateOrder() == DateOrder.MONTH_FIRST ? of.dateOrder() : DateOrder.DAY_FIRST;
        return form.value("dates", kept.name()).equals(order.name());
    }

    public String kind() {
        var t = frame.t();
        return of.separator()
                .map(sign -> t.say("imports.found.kind.CSV", "separator", separator(sign)))
                .orElseGet(() -> t.say("imports.found.kind.XLSX"));
    }

    private String separator(String sign) {
        return switch (sign) {
            case ";" -> frame.t().say("imports.separator.semicolon");
            case "," -> frame.t().say("imports.separator.comma");
            case "\t" -> frame.t().say("imports.separator.tab");
            default -> frame.t().say("imports.separator.other", "sign", sign);
        };
    }

    public Optional<String> encoding() {
        return of.encoding()
                .map(
                        name ->
                                frame.t()
                                        .say(
                                                name.startsWith("UTF")
                                                        ? "imports.encoding.utf"
                                                        : "imports.encoding.western",
                                                "encoding",
                                                name));
    }

    /** What no column says and people should know of, the weightiest first. */
    public List<String> unmapped() {
        var t = frame.t();
        var missing =
                Arrays.stream(Field.values())
                        .filter(field -> !of.columns().has(field))
                        .collect(Collectors.toCollection(ArrayList::new));
        var said = new ArrayList<String>();
        if (missing.remove(Field.LEGAL_NAME)) {
            said.add(t.say("imports.unmapped.name"));
        }
        if (missing.remove(Field.COUNTRY)) {
            var territory = frame.platform().territory();
            said.add(
                    territory.size() == 1
                            ? t.say(
                                    "imports.unmapped.country-known",
                                    "country",
                                    t.country(territory.iterator().next()))
                            : t.say("imports.unmapped.country"));
        }
        if (missing.remove(Field.IDENTIFIER)) {
            missing.remove(Field.IDENTIFIER_SCHEME);
            said.add(t.say("imports.unmapped.identifier"));
        }
        if (!missing.isEmpty()) {
            said.add(
                    t.say(
                            "imports.unmapped.others",
                            "fields",
                            missing.stream()
                                    .map(field -> FieldTexts.name(t, field))
                                    .collect(Collectors.joining(", "))));
        }
        var out = new ArrayList<String>();
        for (var i = 0; i < columns(); i++) {
            if (of.columns().fields().get(i).isEmpty()) {
                out.add(heading(i) + " (" + letter(i) + ")");
            }
        }
        if (!out.isEmpty()) {
            said.add(t.say("imports.left-out", "columns", String.join(", ", out)));
        }
        return said;
    }
}
