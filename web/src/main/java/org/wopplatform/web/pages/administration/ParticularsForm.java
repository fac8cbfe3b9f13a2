package org.wopplatform.web.pages.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.FieldTexts;
import org.wopplatform.web.words.Words;

/** The form about an organisation: which fields it has, in which parts, and how it is read. */
public final class ParticularsForm {
    /** Names of the parts, also the last words of their keys, and their fields. */
    public static final Map<String, List<Field>> PARTS = parts();

    private ParticularsForm() {}

    private static Map<String, List<Field>> parts() {
        var parts = new LinkedHashMap<String, List<Field>>();
        parts.put("who", List.of(Field.LEGAL_NAME, Field.SHORT_NAME, Field.ESTABLISHED));
        parts.put(
                "form", List.of(Field.LEGAL_FORM, Field.OWNERSHIP, Field.LICENCE, Field.INTERESTS));
        parts.put(
                "where",
                List.of(
                        Field.COUNTRY,
                        Field.SUBDIVISION,
                        Field.PLACE,
                        Field.LATITUDE,
                        Field.LONGITUDE));
        parts.put(
                "what",
                List.of(Field.SERVICES, Field.POPULATION, Field.CONNECTIONS, Field.WORKING_AREAS));
        parts.put(
                "reach", List.of(Field.LANGUAGES, Field.CONNECTIVITY, Field.WEBSITE, Field.LISTED));
        return parts;
    }

    public static List<Field> fields() {
        return PARTS.values().stream().flatMap(List::stream).toList();
    }

    /** Reads the fields; each fault lands beside its field. */
    static Particulars read(Typed typed, Reading reading, Words t) {
        var texts = new EnumMap<Field, String>(Field.class);
        for (var field : fields()) {
            texts.put(field, String.join(",", typed.values(field.key())));
        }
        var read = reading.read(texts);
        read.faults().forEach(f -> typed.fault(f.field().key(), t.say(f.code(), f.facts())));
        return read.particulars();
    }

    /** A field in which two differ, as people read it. */
    public record Difference(Field field, String one, String other) {}

    static List<Difference> differences(Words t, Particulars one, Particulars other) {
        var differences = new ArrayList<Difference>();
        for (var field : one.differences(other)) {
            differences.add(
                    new Difference(
                            field, FieldTexts.of(t, field, one), FieldTexts.of(t, field, other)));
        }
        return List.copyOf(differences);
    }

    /** What a reader saw, sent along with the form, so that what changed since can be told. */
    static Optional<Particulars> seen(Typed typed) {
        var keyed = new LinkedHashMap<String, String>();
        for (var field : Field.values()) {
            var text = typed.value("seen." + field.key());
            if (!text.isBlank()) {
                keyed.put(field.key(), text);
            }
        }
        return Optional.of(Particulars.ofKeys(keyed)).filter(p -> !p.values().isEmpty());
    }
}
