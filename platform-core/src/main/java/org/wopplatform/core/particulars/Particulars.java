package org.wopplatform.core.particulars;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said about an operator, field by field, in canonical text; a field of which nothing is
 * said is absent.
 *
 * @param values names, places and addresses as given without blanks around them; choices as their
 *     codes, several of them sorted and joined by commas; a country as ISO 3166-1 alpha-2,
 *     languages as ISO 639-1; counts as whole numbers; degrees with five decimals; dates as ISO
 *     8601, as exact as they are known; yes and no as {@code true} and {@code false}
 */
public record Particulars(Map<Field, String> values) {
    public Particulars {
        var copy = new EnumMap<Field, String>(Field.class);
        values.forEach(
                (field, text) -> {
                    if (text != null && !text.isBlank()) {
                        copy.put(field, text);
                    }
                });
        values = Collections.unmodifiableMap(copy);
    }

    public Optional<String> get(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    public String text(Field field) {
        return values.getOrDefault(field, "");
    }

    public List<String> list(Field field) {
        return get(field).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    public Optional<Integer> number(Field field) {
        return get(field).map(Integer::valueOf);
    }

    public boolean says(Field field) {
        return values.containsKey(field);
    }

    public Particulars with(Field field, String text) {
        var changed = new EnumMap<Field, String>(Field.class);
        changed.putAll(values);
        changed.put(field, text);
        return new Particulars(changed);
    }

    /** These, and what they are silent about from the others. */
    public Particulars over(Particulars others) {
        var merged = new EnumMap<Field, String>(Field.class);
        merged.putAll(others.values);
        merged.putAll(values);
        return new Particulars(merged);
    }

    /** The fields in which the two differ, in the order in which they are asked. */
    public List<Field> differences(Particulars other) {
        return Arrays.stream(Field.values())
                .filter(field -> !text(field).equals(other.text(field)))
                .toList();
    }

    /** Keys and texts, for a record in the database or in JSON. */
    public SortedMap<String, String> byKey() {
        var keyed = new TreeMap<String, String>();
        values.forEach((field, text) -> keyed.put(field.key(), text));
        return keyed;
    }

    public static Particulars ofKeys(Map<String, String> keyed) {
        var values = new EnumMap<Field, String>(Field.class);
        keyed.forEach((key, text) -> Field.of(key).ifPresent(field -> values.put(field, text)));
        return new Particulars(values);
    }
}
