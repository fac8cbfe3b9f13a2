package org.wopplatform.web.words;

import java.util.stream.Collectors;
import org.wopplatform.core.imports.Fault;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;

/** What is wrong with a cell of a file, and what to write instead. */
public final class FaultTexts {
    private static final int MOST_CHOICES = 10;

    private FaultTexts() {}

    /** Names the possible answers where there are few and none of them was given. */
    public static String of(Words t, Fault fault) {
        var message = t.say(fault.code(), fault.facts());
        return fault.field()
                .filter(field -> fault.code().equals("field.not-in-list"))
                .filter(field -> Vocabulary.codes(field).size() <= MOST_CHOICES)
                .map(field -> message + " " + t.say("import.choices", "choices", choices(t, field)))
                .orElse(message);
    }

    private static String choices(Words t, Field field) {
        return Vocabulary.codes(field).stream()
                .map(code -> FieldTexts.choice(t, field, code))
                .collect(Collectors.joining(", "));
    }
}
