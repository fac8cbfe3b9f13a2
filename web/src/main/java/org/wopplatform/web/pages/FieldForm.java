package org.wopplatform.web.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.web.words.Words;

/** What forms about an operator have in common: how a field is sent, kept and shown. */
public final class FieldForm {
    private static final Set<Field> HINTED =
            EnumSet.of(
                    Field.LEGAL_NAME,
                    Field.SHORT_NAME,
                    Field.IDENTIFIER_SCHEME,
                    Field.IDENTIFIER,
                    Field.LEGAL_FORM,
                    Field.ESTABLISHED,
                    Field.PLACE,
                    Field.LATITUDE,
                    Field.POPULATION,
                    Field.CONNECTIONS,
                    Field.LICENCE,
                    Field.LANGUAGES,
                    Field.WORKING_AREAS,
                    Field.CONNECTIVITY,
                    Field.INTERESTS,
                    Field.LISTED,
                    Field.CONTACT_POSITION,
                    Field.CONTACT_EMAIL,
                    Field.CONTACT_PHONE);

    private FieldForm() {}

    /** Whether a hint {@code ask.<key>} stands under the label. */
    public static boolean hinted(Field field) {
        return HINTED.contains(field);
    }

    /** One text a name; several ticks of one name are joined by commas. */
    public static Map<String, String> texts(
            MultivaluedMap<String, String> sent, Collection<String> names) {
        var texts = new TreeMap<String, String>();
        for (var name : names) {
            var values = sent.getOrDefault(name, List.of());
            texts.put(
                    name,
                    values.stream()
                            .filter(value -> value != null && !value.isBlank())
                            .collect(Collectors.joining(",")));
        }
        return texts;
    }

    /** The same for every field, for a form that asks for all of them. */
    public static Map<Field, String> fields(MultivaluedMap<String, String> sent) {
        var fields = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            fields.put(field, texts(sent, List.of(field.key())).get(field.key()));
        }
        return fields;
    }

    /** A form that shows texts as kept, with the ticks of a list set apart again. */
    public static Form showing(Map<String, String> texts) {
        var typed = new TreeMap<String, List<String>>();
        texts.forEach(
                (name, text) -> {
                    var values = new ArrayList<String>();
                    values.add(text);
                    if (Field.of(name).filter(f -> f.kind() == Field.Kind.CHOICES).isPresent()) {
                        values.addAll(List.of(text.split(",")));
                    }
                    typed.put(name, values);
                });
        return Form.typed(typed);
    }

    /** A text as people read it: codes by their names, whatever else as it was typed. */
    public static String said(Words t, Field field, String text) {
        return switch (field.kind()) {
            case CHOICE, YES_OR_NO -> choice(t, field, text);
            case CHOICES ->
                    List.of(text.split(",")).stream()
                            .map(code -> choice(t, field, code.strip()))
                            .collect(Collectors.joining(", "));
            case COUNTRY -> text.matches("[A-Z]{2}") ? t.country(text) : text;
            default -> text;
        };
    }

    /** The name of a code; a text that is no code stays as it is. */
    public static String choice(Words t, Field field, String code) {
        var known = Vocabulary.codes(field).contains(code);
        if (!known) {
            return code;
        }
        return field == Field.SERVICES
                ? t.say("service." + code)
                : t.say("choice." + field.key() + "." + code);
    }
}
