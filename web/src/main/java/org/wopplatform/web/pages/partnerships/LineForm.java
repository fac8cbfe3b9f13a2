package org.wopplatform.web.pages.partnerships;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wopplatform.core.lines.LineKind;
import org.wopplatform.core.lines.LineReading.Read;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Words;

/** A line's form as it was sent. */
final class LineForm {
    private LineForm() {}

    /** What stands in the fields of the kinds. */
    static Map<String, String> texts(Typed typed, LineKind... kinds) {
        var texts = new HashMap<String, String>();
        for (var kind : kinds) {
            kind.fields().forEach(field -> texts.put(field.name(), typed.value(field.name())));
        }
        return texts;
    }

    /** Keeps it; what cannot be read or kept becomes a fault of its field. */
    static boolean kept(Typed typed, Words words, Supplier<Read> keeping) {
        return typed.done(
                        "",
                        () ->
                                keeping.get()
                                        .faults()
                                        .forEach(
                                                (field, fault) ->
                                                        typed.fault(
                                                                field,
                                                                words.say(
                                                                        fault.code(),
                                                                        fault.facts()))))
                && typed.sound();
    }
}
