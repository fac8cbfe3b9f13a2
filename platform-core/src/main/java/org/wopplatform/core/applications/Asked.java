package org.wopplatform.core.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Reading.Read;

/** What a complete application answers (AP3). Pure. */
final class Asked {
    private static final List<Field> OF_EVERYBODY =
            List.of(
                    Field.LEGAL_FORM,
                    Field.OWNERSHIP,
                    Field.PLACE,
                    Field.SERVICES,
                    Field.LICENCE,
                    Field.CONTACT_NAME);

    private Asked() {}

    /**
     * What is still open, in the order in which it is asked; empty where all is answered. What was
     * typed and cannot be read is open and not missing.
     */
    static List<Open> open(Answers answers, Read read) {
        var open = new ArrayList<Open>();
        read.faults().forEach(fault -> open.add(Open.of(fault)));
        OF_EVERYBODY.stream()
                .filter(field -> answers.text(field).isEmpty())
                .forEach(field -> open.add(Open.missing(field.key())));
        if (answers.text(Field.POPULATION).isEmpty() && answers.text(Field.CONNECTIONS).isEmpty()) {
            open.add(
                    new Open(Field.CONNECTIONS.key(), "field.population-or-connections", Map.of()));
        }
        if (isPrivate(read) && !read.particulars().says(Field.INTERESTS)) {
            open.add(new Open(Field.INTERESTS.key(), "field.interests", Map.of()));
        }
        for (var tick : List.of(Answers.CONSENT, Answers.DECLARED)) {
            if (!answers.agrees(tick)) {
                open.add(new Open(tick, "field.agree", Map.of()));
            }
        }
        var order = new ArrayList<String>();
        for (var part : Part.values()) {
            order.addAll(part.names());
        }
        open.sort((one, other) -> order.indexOf(one.name()) - order.indexOf(other.name()));
        return List.copyOf(open);
    }

    private static boolean isPrivate(Read read) {
        return read.particulars().text(Field.OWNERSHIP).equals("PRIVATE")
                || read.particulars().text(Field.LEGAL_FORM).equals("PRIVATE");
    }
}
