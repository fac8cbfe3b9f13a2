package org.wopplatform.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.web.problems.Invalid;

/**
 * What is sent of a request or an offer, as texts by the names that forms have, so that both are
 * read by the same rules.
 */
final class SupportSaid {
    /** What members are called whose fields in forms are called otherwise. */
    private static final Map<String, String> MEMBERS =
            Map.of(
                    "desired_change", "desiredChange",
                    "window_from", "windowFrom",
                    "window_until", "windowUntil",
                    "travel_budget", "travelBudget",
                    "expires_on", "openUntil",
                    "on_word_of", "onWordOf",
                    "days_a_year", "daysAYear",
                    "group_places", "groupPlaces");

    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** A member that is not read as a text, but must be there. */
    SupportSaid needs(String member, boolean there) {
        if (!there) {
            faults.put(member, "field.required");
        }
        return this;
    }

    SupportSaid with(String field, Object value) {
        if (value != null) {
            texts.put(field, List.of(String.valueOf(value)));
        }
        return this;
    }

    SupportSaid with(String field, Boolean value, String yes, String no) {
        return value == null ? this : with(field, value ? yes : no);
    }

    SupportSaid all(String field, List<String> values) {
        if (values != null) {
            texts.put(field, values.stream().filter(v -> v != null).toList());
        }
        return this;
    }

    /** All that was said, unless there is a fault in it. */
    <T> T read(Speaking speaking, Function<SupportReading, T> said) {
        var reading = speaking.reading(texts, area -> true);
        var read = said.apply(reading);
        var facts = new LinkedHashMap<String, Map<String, String>>();
        reading.faults()
                .forEach(
                        (field, fault) -> {
                            faults.putIfAbsent(member(field), fault.code());
                            facts.put(member(field), fault.facts());
                        });
        if (!faults.isEmpty()) {
            throw new Invalid(faults, facts);
        }
        return read;
    }

    static List<String> lacks(List<String> fields) {
        return fields.stream().map(SupportSaid::member).toList();
    }

    private static String member(String field) {
        return MEMBERS.getOrDefault(field, field);
    }

    static String joined(List<String> values) {
        return Optional.ofNullable(values).orElse(List.of()).stream()
                .collect(Collectors.joining(","));
    }
}
