package org.wopplatform.core.particulars;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wopplatform.core.identity.Account;

/**
 * Reads what was typed into a form, a file or a request as particulars (PA1 to PA3).
 *
 * @param country ISO 3166-1 alpha-2, where nothing is said about the country
 * @param order how dates are written
 * @param today no date may lie after it
 */
public record Reading(Optional<String> country, DateOrder order, LocalDate today) {
    private static final Pattern BLANKS = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Map<String, String> SCHEMES =
            Map.ofEntries(
                    Map.entry("AR", "AR-CUIT"),
                    Map.entry("BO", "BO-NIT"),
                    Map.entry("BR", "BR-CNPJ"),
                    Map.entry("CL", "CL-RUT"),
                    Map.entry("CO", "CO-NIT"),
                    Map.entry("DO", "DO-RNC"),
                    Map.entry("EC", "EC-RUC"),
                    Map.entry("GT", "GT-NIT"),
                    Map.entry("HN", "HN-RTN"),
                    Map.entry("MX", "MX-RFC"),
                    Map.entry("NI", "NI-RUC"),
                    Map.entry("PA", "PA-RUC"),
                    Map.entry("PE", "PE-RUC"),
                    Map.entry("PY", "PY-RUC"),
                    Map.entry("SV", "SV-NIT"),
                    Map.entry("UY", "UY-RUT"));

    /** What was read, and what could not be. */
    public record Read(Particulars particulars, List<FieldFault> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * @param typed by field; what is absent or blank says nothing
     */
    public Read read(Map<Field, String> typed) {
        var values = new EnumMap<Field, String>(Field.class);
        var faults = new ArrayList<FieldFault>();
        typed.forEach(
                (field, text) -> {
                    if (text != null && !plain(text).isEmpty()) {
                        read(field, plain(text), values, faults);
                    }
                });
        complete(typed, values, faults);
        return new Read(new Particulars(values), List.copyOf(faults));
    }

    private void read(
            Field field, String text, Map<Field, String> values, List<FieldFault> faults) {
        if (text.length() > field.longest()) {
            faults.add(
                    new FieldFault(
                            field,
                            "field.too-long",
                            Map.of("most", String.valueOf(field.longest()))));
        } else if (text.chars().anyMatch(Reading::unreadable)) {
            faults.add(FieldFault.of(field, "field.unreadable"));
        } else {
            canonical(field, text)
                    .ifPresentOrElse(
                            value -> values.put(field, value), () -> faults.add(fault(field)));
        }
    }

    /** Composed accents, single blanks whatever kind they were, and one kind of line ends. */
    private static String plain(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return BLANKS.matcher(composed.replaceAll("\\R", "\n")).replaceAll(" ").strip();
    }

    private static boolean unreadable(int character) {
        return character == 0xFFFD
                || (Character.isISOControl(character)
                        && character != '\n'
                        && character != '\r'
                        && character != '\t');
    }

    private Optional<String> canonical(Field field, String text) {
        return switch (field.kind()) {
            case TEXT ->
                    Optional.of(
                            field == Field.INTERESTS ? text : text.replaceAll(" ?\n[ \n]*", " "));
            case SCHEME -> scheme(text);
            case CODE -> code(text);
            case CHOICE, YES_OR_NO -> Vocabulary.code(field, text);
            case CHOICES -> several(text, word -> Vocabulary.code(field, word));
            case COUNTRY -> Vocabulary.country(text);
            case LANGUAGES -> several(text, Vocabulary::language);
            case COUNT -> Numerals.count(text).map(String::valueOf);
            case DEGREES ->
                    Numerals.degrees(text, field == Field.LATITUDE ? 90 : 180)
                            .map(degrees -> degrees.toPlainString());
            case DATE ->
                    Days.read(text, order)
                            .filter(date -> !date.earliest().isAfter(today))
                            .map(date -> date.text());
            case ADDRESS -> address(text);
            case EMAIL -> Optional.of(Account.address(text)).filter(Account::isAddress);
            case PHONE ->
                    Optional.of(text)
                            .filter(t -> t.matches("[+0-9().\\-/ extEXT]{6,40}"))
                            .filter(t -> t.chars().filter(Character::isDigit).count() >= 6);
        };
    }

    private FieldFault fault(Field field) {
        var code =
                switch (field.kind()) {
                    case COUNTRY -> "field.country";
                    case COUNT -> "field.count";
                    case DEGREES -> "field.degrees";
                    case DATE -> "field.date-as-written";
                    case ADDRESS -> "field.website";
                    case EMAIL -> "field.email";
                    case PHONE -> "field.phone";
                    case SCHEME, CODE -> "field.identifier";
                    case LANGUAGES -> "field.languages";
                    case YES_OR_NO -> "field.yes-or-no";
                    default -> "field.not-in-list";
                };
        return FieldFault.of(field, code);
    }

    private static Optional<String> several(String text, Function<String, Optional<String>> read) {
        var whole = read.apply(text);
        if (whole.isPresent()) {
            return whole;
        }
        var codes = new TreeSet<String>();
        for (var item : Vocabulary.items(text)) {
            var named = read.apply(item);
            var words = named.isPresent() ? List.of(item) : Vocabulary.parts(item);
            for (var word : words) {
                var code = read.apply(word);
                if (code.isEmpty()) {
                    return Optional.empty();
                }
                codes.add(code.get());
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(String.join(",", codes));
    }

    private static Optional<String> scheme(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT).replaceAll("[\\s_.]+", "-"))
                .filter(scheme -> scheme.matches("[A-Z0-9][A-Z0-9-]{1,19}"));
    }

    private static Optional<String> code(String text) {
        var capitals = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        return Optional.of(Normalizer.normalize(capitals, Normalizer.Form.NFC))
                .filter(number -> number.length() <= Field.IDENTIFIER.longest())
                .filter(number -> !number.matches("[0-9]([.,][0-9]+E[+]?|E[+])[0-9]+"));
    }

    private static Optional<String> address(String text) {
        var full = text.matches("(?i)https?://.*") ? text : "https://" + text;
        try {
            var host = new URI(full).getHost();
            return Optional.of(full).filter(a -> host != null && host.contains("."));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void complete(
            Map<Field, String> typed, Map<Field, String> values, List<FieldFault> faults) {
        required(Field.LEGAL_NAME, typed, faults);
        if (!values.containsKey(Field.COUNTRY) && isBlank(typed.get(Field.COUNTRY))) {
            country.ifPresentOrElse(
                    code -> values.put(Field.COUNTRY, code),
                    () -> faults.add(FieldFault.of(Field.COUNTRY, "field.required")));
        }
        if (values.containsKey(Field.IDENTIFIER)) {
            values.put(Field.IDENTIFIER_SCHEME, scheme(values));
        } else {
            values.remove(Field.IDENTIFIER_SCHEME);
        }
        both(Field.LATITUDE, Field.LONGITUDE, typed, faults);
        both(Field.LONGITUDE, Field.LATITUDE, typed, faults);
    }

    /** As named, under its country; the usual one of the country where none is named. */
    private static String scheme(Map<Field, String> values) {
        var country = values.getOrDefault(Field.COUNTRY, "XX");
        var named = values.get(Field.IDENTIFIER_SCHEME);
        if (named == null) {
            return SCHEMES.getOrDefault(country, country + "-ID");
        }
        return named.contains("-") ? named : country + "-" + named;
    }

    private static void required(Field field, Map<Field, String> typed, List<FieldFault> faults) {
        if (isBlank(typed.get(field))) {
            faults.add(FieldFault.of(field, "field.required"));
        }
    }

    private static void both(
            Field one, Field other, Map<Field, String> typed, List<FieldFault> faults) {
        if (!isBlank(typed.get(one)) && isBlank(typed.get(other))) {
            faults.add(FieldFault.of(other, "field.both-degrees"));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || plain(text).isEmpty();
    }
}
