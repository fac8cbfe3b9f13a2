package org.wopplatform.web.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The fields of a request have faults: by field, the key of the message. */
public class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;
    private final transient Map<String, Map<String, String>> facts;

    public Invalid(Map<String, String> faults) {
        this(faults, Map.of());
    }

    /**
     * @param facts by field, what fills the places of its message
     */
    public Invalid(Map<String, String> faults, Map<String, Map<String, String>> facts) {
        super("faults in " + faults.keySet());
        this.faults = new LinkedHashMap<>(faults);
        this.facts = Map.copyOf(facts);
    }

    List<Problem.FieldError> errors(BiFunction<String, Map<String, String>, String> words) {
        return faults.entrySet().stream()
                .map(
                        fault ->
                                new Problem.FieldError(
                                        fault.getKey(),
                                        words.apply(
                                                fault.getValue(),
                                                facts.getOrDefault(fault.getKey(), Map.of()))))
                .toList();
    }
}
