package org.wopplatform.web.pages.support;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.web.pages.Typed;

/** Brings what reading and wholeness find beside the fields of a form (SP1, SP2). */
final class SupportFault {
    private SupportFault() {}

    /** Of areas in use, and of those that the record names already. */
    static SupportReading reading(
            MultivaluedMap<String, String> sent,
            List<WorkingArea> areas,
            Iterable<String> kept,
            LocalDate today) {
        var codes = areas.stream().filter(area -> !area.retired()).map(WorkingArea::code).toList();
        var known =
                Stream.concat(
                                codes.stream(),
                                java.util.stream.StreamSupport.stream(kept.spliterator(), false))
                        .distinct()
                        .toList();
        return new SupportReading(Map.copyOf(texts(sent)), known, today);
    }

    private static Map<String, List<String>> texts(MultivaluedMap<String, String> sent) {
        var texts = new java.util.LinkedHashMap<String, List<String>>();
        sent.forEach(
                (name, values) ->
                        texts.put(
                                name, values.stream().filter(java.util.Objects::nonNull).toList()));
        return texts;
    }

    static void tell(SupportReading reading, List<String> lacks, Typed typed) {
        reading.faults()
                .forEach(
                        (field, fault) ->
                                typed.fault(field, typed.say(fault.code(), fault.facts())));
        lacks.forEach(field -> typed.fault(field, typed.say("support.lacks." + field)));
    }
}
