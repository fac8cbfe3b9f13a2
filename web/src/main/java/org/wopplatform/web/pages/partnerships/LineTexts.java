package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.lines.Line;
import org.wopplatform.core.lines.LineField;
import org.wopplatform.core.lines.LineField.Type;
import org.wopplatform.core.lines.LineKind;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.words.Words;

/**
 * Lines as people read them.
 *
 * @param areas the partnership's working areas, by code
 * @param lines what a field may refer to: by the field's name the titles by id
 */
public record LineTexts(
        Words t, List<Partner> parties, List<String> areas, Map<String, Map<UUID, String>> lines) {
    /** Something to choose: what is sent and what is read. */
    public record Choice(String value, String text) {}

    /** A field that says something. */
    public record Cell(String label, String text) {}

    public String label(LineKind kind, LineField field) {
        return t.say("line." + kind.key() + "." + field.name());
    }

    /** How to fill the field, where that is not plain. */
    public Optional<String> hint(LineKind kind, LineField field) {
        var key = "line." + kind.key() + "." + field.name() + "-hint";
        return Optional.of(t.say(key))
                .filter(text -> !text.startsWith("["))
                .or(() -> typeHint(field));
    }

    private Optional<String> typeHint(LineField field) {
        return switch (field.type()) {
            case DATE -> Optional.of(t.say("line.date-hint"));
            case DAYS -> Optional.of(t.say("line.days-hint"));
            case CURRENCY -> Optional.of(t.say("line.currency-hint"));
            default -> Optional.empty();
        };
    }

    public List<Choice> choices(LineField field) {
        return switch (field.type()) {
            case CHOICE, LEVEL -> field.codes().stream().map(c -> choice(field, c)).toList();
            case AREA -> areas.stream().map(area -> choice(field, area)).toList();
            case PARTY -> parties.stream().map(p -> choice(field, p.id().toString())).toList();
            case MENTEE ->
                    parties.stream()
                            .filter(p -> p.role() == Partner.Role.MENTEE)
                            .map(p -> choice(field, p.id().toString()))
                            .toList();
            case REFERENCE ->
                    lines.getOrDefault(field.name(), Map.of()).entrySet().stream()
                            .map(line -> new Choice(line.getKey().toString(), line.getValue()))
                            .toList();
            default -> List.of();
        };
    }

    private Choice choice(LineField field, String code) {
        return new Choice(code, text(field, code));
    }

    /** What a canonical text says; nothing for nothing. */
    public String text(LineField field, String kept) {
        if (kept.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CURRENCY -> kept;
            case CHOICE ->
                    t.say(
                            field.name().equals("dimension")
                                    ? "capacity.dimension." + kept
                                    : "code." + field.name() + "." + kept);
            case LEVEL -> t.say("capacity.level." + kept);
            case AREA -> t.say("choice.working_areas." + kept);
            case PARTY, MENTEE -> party(kept);
            case REFERENCE ->
                    lines.getOrDefault(field.name(), Map.of()).getOrDefault(id(kept), kept);
            case DATE -> t.date(PartialDate.of(kept));
            case COUNT, DAYS, NUMBER -> number(kept, 0);
            case AMOUNT -> number(kept, 2);
        };
    }

    public String text(LineKind kind, Line line, String name) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> text(field, line.text(name)))
                .orElse("");
    }

    /** The field that names a line, and the fields that any of them says something in. */
    public List<LineField> columns(LineKind kind, List<Line> among) {
        return kind.fields().stream()
                .filter(
                        field ->
                                field.equals(kind.fields().get(0))
                                        || among.stream().anyMatch(l -> l.has(field.name())))
                .toList();
    }

    /** Every column but the first, which names the line. */
    public List<Cell> cells(LineKind kind, List<LineField> columns, Line line) {
        return columns.stream()
                .skip(1)
                .map(field -> new Cell(label(kind, field), text(field, line.text(field.name()))))
                .toList();
    }

    /** As the field's form shows what is kept: the canonical text, or nothing chosen. */
    public String kept(LineField field, Optional<Line> line) {
        return line.map(l -> l.text(field.name())).orElse(field.type() == Type.COUNT ? "0" : "");
    }

    public String party(String id) {
        return parties.stream()
                .filter(p -> p.id().toString().equals(id))
                .findFirst()
                .map(p -> p.shortName().orElse(p.name()))
                .orElse(t.say("planning.party-gone"));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }

    /** An amount with its ISO currency. */
    public String money(BigDecimal amount, String currency) {
        return number(amount.toPlainString(), 2) + " " + currency;
    }

    /** All decimals that are kept, in the reader's way of writing them. */
    private String number(String kept, int least) {
        var format = NumberFormat.getInstance(t.language().locale());
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(4);
        return format.format(new BigDecimal(kept));
    }
}
