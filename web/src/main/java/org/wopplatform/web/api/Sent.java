package org.wopplatform.web.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.web.problems.Invalid;

/** Reads the values of a request and collects what is wrong with them, by field. */
final class Sent {
    private final Map<String, String> faults = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

    String text(String field, String value, int most) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            fault(field, "field.required");
        } else if (text.length() > most) {
            fault(field, "field.too-long");
            facts.put(field, Map.of("most", Integer.toString(most)));
        }
        return text;
    }

    Optional<String> optional(String field, String value, int most) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(text(field, value, most));
    }

    <E extends Enum<E>> Optional<E> choice(String field, String value, Class<E> of) {
        var chosen =
                Arrays.stream(of.getEnumConstants())
                        .filter(constant -> constant.name().equals(value))
                        .findFirst();
        if (chosen.isEmpty()) {
            fault(field, "field.choice");
        }
        return chosen;
    }

    Optional<PartialDate> partialDate(String field, String value) {
        try {
            return value == null || value.isBlank()
                    ? Optional.empty()
                    : Optional.of(PartialDate.of(value.strip()));
        } catch (IllegalArgumentException e) {
            fault(field, "field.date");
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(String field, String value) {
        try {
            return value == null || value.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.strip()));
        } catch (DateTimeException e) {
            fault(field, "field.date");
            return Optional.empty();
        }
    }

    void fault(String field, String code) {
        faults.putIfAbsent(field, code);
    }

    void fault(String field, String code, Map<String, String> places) {
        fault(field, code);
        facts.putIfAbsent(field, places);
    }

    /** Refuses the request if anything is wrong with it, naming every field. */
    void check() {
        if (!faults.isEmpty()) {
            throw new Invalid(faults, facts);
        }
    }
}
