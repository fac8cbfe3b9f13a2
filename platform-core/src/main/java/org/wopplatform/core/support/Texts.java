package org.wopplatform.core.support;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Several codes in one column, joined by commas. */
final class Texts {
    private Texts() {}

    static List<String> apart(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
    }

    static String joined(Collection<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    static Set<Format> formats(String column) {
        return apart(column).stream()
                .map(Format::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In the order in which they are offered. */
    static String joinedFormats(Set<Format> formats) {
        return joined(Arrays.stream(Format.values()).filter(formats::contains).toList());
    }
}
