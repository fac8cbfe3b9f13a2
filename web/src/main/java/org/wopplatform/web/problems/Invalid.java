package org.wopplatform.web.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The fields of a request have faults: by field, the key of the message. */
public class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, String> faults;

    public Invalid(Map<String, String> faults) {
        super("faults in " + faults.keySet());
        this.faults = new LinkedHashMap<>(faults);
    }

    List<Problem.FieldError> errors(UnaryOperator<String> words) {
        return faults.entrySet().stream()
                .map(fault -> new Problem.FieldError(fault.getKey(), words.apply(fault.getValue())))
                .toList();
    }
}
