package org.wopplatform.web.pages.administration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.recognition.Answers;
import org.wopplatform.core.recognition.AnswersReading;
import org.wopplatform.core.recognition.Told;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Words;

/** Reads the short form: who and where, on whose word, and the eight questions. */
record AskedFields(Typed typed, Words words, LocalDate today) {
    private static final List<Field> ASKED =
            List.of(
                    Field.LEGAL_NAME,
                    Field.COUNTRY,
                    Field.SUBDIVISION,
                    Field.PLACE,
                    Field.LEGAL_FORM,
                    Field.LICENCE,
                    Field.CONNECTIVITY);

    /**
     * @param countries of which the only one is meant where none was typed
     */
    Particulars particulars(List<String> countries) {
        Map<Field, String> sent = new EnumMap<>(Field.class);
        ASKED.forEach(field -> sent.put(field, typed.value(field.key())));
        sent.put(
                Field.SERVICES,
                String.join(",", typed.form().typed().getOrDefault("services", List.of())));
        var only = countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.<String>empty();
        var read = new Reading(only, DateOrder.DAY_FIRST, today).read(sent);
        read.faults()
                .forEach(
                        fault ->
                                typed.fault(
                                        fault.field().key(),
                                        words.say(fault.code(), fault.facts())));
        return read.particulars();
    }

    Answers answers() {
        var read = new AnswersReading(DateOrder.DAY_FIRST, today).read(typed::value);
        read.faults().forEach((field, code) -> typed.fault(field, words.say(code)));
        return read.answers();
    }

    Optional<Told> told() {
        var as = typed.text("told_as", 120);
        var name = Optional.of(typed.optional("told_by", 120)).filter(text -> !text.isEmpty());
        var how = typed.choice("told_how", Told.How.class);
        var on = typed.day("asked_on");
        if (on.isEmpty()) {
            typed.fault("asked_on", words.say("field.required"));
        } else if (on.get().isAfter(today)) {
            typed.fault("asked_on", words.say("survey.asked-to-come"));
        }
        return typed.sound()
                ? Optional.of(new Told(name, as, how.orElseThrow(), on.orElseThrow()))
                : Optional.empty();
    }

    Form form() {
        return typed.form();
    }
}
