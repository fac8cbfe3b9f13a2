package org.wopplatform.core.applications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.wopplatform.core.particulars.Field;

/** The short pages of an application, in their order. */
public enum Part {
    ORGANISATION(
            Field.LEGAL_NAME,
            Field.SHORT_NAME,
            Field.IDENTIFIER,
            Field.LEGAL_FORM,
            Field.OWNERSHIP,
            Field.ESTABLISHED,
            Field.WEBSITE),
    PLACE(
            Field.COUNTRY,
            Field.SUBDIVISION,
            Field.PLACE,
            Field.LATITUDE,
            Field.LONGITUDE,
            Field.POPULATION,
            Field.CONNECTIONS),
    WORK(
            Field.SERVICES,
            Field.LICENCE,
            Field.LANGUAGES,
            Field.WORKING_AREAS,
            Field.CONNECTIVITY,
            Field.LISTED),
    CONTACT(
            Field.CONTACT_NAME,
            Field.CONTACT_POSITION,
            Field.CONTACT_EMAIL,
            Field.CONTACT_PHONE,
            Field.INTERESTS);

    private final List<Field> fields;

    Part(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** Its fields and ticks, as forms name them. */
    public List<String> names() {
        var ticks =
                this == CONTACT
                        ? Stream.of(Answers.CONSENT, Answers.DECLARED)
                        : Stream.<String>empty();
        return Stream.concat(fields.stream().map(Field::key), ticks).toList();
    }

    /** As addresses name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    /** The part in which something is asked. */
    public static Part asking(String name) {
        return Arrays.stream(values())
                .filter(part -> part.names().contains(name))
                .findFirst()
                .orElse(ORGANISATION);
    }

    public Optional<Part> next() {
        return ordinal() + 1 < values().length
                ? Optional.of(values()[ordinal() + 1])
                : Optional.empty();
    }
}
