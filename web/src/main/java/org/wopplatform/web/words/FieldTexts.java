package org.wopplatform.web.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;

/** What is kept of an operator in canonical text, as people read it. */
public final class FieldTexts {
    private FieldTexts() {}

    public static String name(Words t, Field field) {
        return t.say("field-name." + field.key());
    }

    /** The name of one of the answers that a field of choices may have. */
    public static String choice(Words t, Field field, String code) {
        return field == Field.SERVICES
                ? t.say("service." + code)
                : t.say("choice." + field.key() + "." + code);
    }

    /** What is said in the field; empty where nothing is said. */
    public static String of(Words t, Field field, Particulars said) {
        return said.get(field).map(text -> of(t, field, text)).orElse("");
    }

    public static String of(Words t, Field field, String text) {
        return switch (field.kind()) {
            case CHOICE, YES_OR_NO -> choice(t, field, text);
            case CHOICES ->
                    each(text).stream()
                            .map(code -> choice(t, field, code))
                            .collect(Collectors.joining(", "));
            case COUNTRY -> t.country(text);
            case LANGUAGES ->
                    each(text).stream()
                            .map(code -> language(t, code))
                            .collect(Collectors.joining(", "));
            case COUNT -> t.number(Long.valueOf(text));
            case DATE -> t.date(PartialDate.of(text));
            default -> text;
        };
    }

    private static List<String> each(String text) {
        return List.of(text.split(","));
    }

    private static String language(Words t, String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(t.language().locale());
    }
}
