package org.wopplatform.core.lines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Days;
import org.wopplatform.core.particulars.Numerals;

/**
 * Reads what was typed into the fields of a line, from a form or from the API (L1).
 *
 * @param areas the working areas of the partnership
 * @param parties its parties
 * @param mentees those of them that are mentees
 * @param lines the lines to which a field may refer, by the field's name
 */
public record LineReading(
        List<String> areas, Set<UUID> parties, Set<UUID> mentees, Map<String, Set<UUID>> lines) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern DECIMALS =
            Pattern.compile("(?:0|[0-9]{4,12})[.,][0-9]{1,4}|[0-9]{1,12}[.,][0-9]{4}");

    /** What is wrong with a field: the key of the message and what fills its places. */
    public record Fault(String code, Map<String, String> facts) {
        static Fault of(String code) {
            return new Fault(code, Map.of());
        }
    }

    /** What was read; nothing is kept where there are faults. */
    public record Read(Map<String, String> texts, Map<String, Fault> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    public Read read(LineKind kind, Map<String, String> typed) {
        var texts = new LinkedHashMap<String, String>();
        var faults = new LinkedHashMap<String, Fault>();
        for (var field : kind.fields()) {
            var text = typed.getOrDefault(field.name(), "").replace("\r\n", "\n").strip();
            if (text.isEmpty()) {
                if (field.required()) {
                    faults.put(field.name(), Fault.of("field.required"));
                }
                continue;
            }
            var canonical = canonical(field, text);
            if (canonical.isPresent()) {
                texts.put(field.name(), canonical.get());
            } else {
                faults.put(field.name(), fault(field));
            }
        }
        kind.conflicts(Line.fresh(texts))
                .forEach((field, code) -> faults.putIfAbsent(field, Fault.of(code)));
        return new Read(texts, faults);
    }

    private Optional<String> canonical(LineField field, String text) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> Optional.of(text).filter(t -> t.length() <= field.most());
            case CHOICE, LEVEL -> Optional.of(text).filter(field.codes()::contains);
            case AREA -> Optional.of(text).filter(areas::contains);
            case PARTY -> among(text, parties);
            case MENTEE -> among(text, mentees);
            case REFERENCE -> among(text, lines.getOrDefault(field.name(), Set.of()));
            case DATE -> day(text);
            case NUMBER -> number(text);
            case DAYS -> days(text);
            case COUNT ->
                    Numerals.count(text).filter(n -> n <= 10_000).map(n -> Integer.toString(n));
            case AMOUNT ->
                    Numerals.amount(text)
                            .map(a -> a.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
            case CURRENCY -> currency(text);
        };
    }

    private static Optional<String> among(String text, Set<UUID> known) {
        return known.stream().map(UUID::toString).filter(text::equals).findFirst();
    }

    private static Optional<String> day(String text) {
        return Days.read(text, DateOrder.DAY_FIRST)
                .filter(d -> d.earliest().getYear() >= FIRST_YEAR)
                .filter(d -> d.earliest().getYear() <= LAST_YEAR)
                .map(PartialDate::text);
    }

    /**
     * A number with decimal point or comma, below a million millions. Three digits after a single
     * mark are a group, as everywhere here, unless a zero stands alone before it: 1.234 is 1234,
     * 0.234 is less than one.
     */
    public static Optional<String> number(String text) {
        var negative = text.startsWith("-") || text.startsWith("\u2212");
        var digits = negative ? text.substring(1).strip() : text;
        var read =
                DECIMALS.matcher(digits).matches()
                        ? Optional.of(new BigDecimal(digits.replace(',', '.')))
                        : Numerals.amount(digits);
        return read.map(n -> negative ? n.negate() : n)
                .map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString());
    }

    private static Optional<String> days(String text) {
        return Optional.of(text.replace(',', '.'))
                .filter(t -> t.matches("[0-9]{1,4}([.][0-9])?"))
                .map(t -> new BigDecimal(t).stripTrailingZeros())
                .map(d -> d.signum() == 0 ? "0" : d.toPlainString());
    }

    private static Optional<String> currency(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst();
    }

    private static Fault fault(LineField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT ->
                    new Fault("field.too-long", Map.of("most", String.valueOf(field.most())));
            case CHOICE, LEVEL, AREA, PARTY, MENTEE, REFERENCE -> Fault.of("field.choice");
            case DATE -> Fault.of("field.planned-day");
            case NUMBER -> Fault.of("field.any-number");
            case DAYS -> Fault.of("field.working-days");
            case COUNT ->
                    new Fault("field.number", Map.of("least", "0", "most", String.valueOf(10_000)));
            case AMOUNT -> Fault.of("field.amount");
            case CURRENCY -> Fault.of("field.currency-code");
        };
    }
}
