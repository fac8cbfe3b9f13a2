package org.wopplatform.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as it was last sent: what was typed, and the faults by field, in the order of the fields.
 * A fault of the form as a whole stands under the empty name.
 */
public record Form(
        Map<String, List<String>> typed, Map<String, String> faults, Optional<String> done) {
    public static Form empty() {
        return new Form(Map.of(), Map.of(), Optional.empty());
    }

    /** After a redirect: the key of the message that says what was done. */
    public static Form done(String key) {
        return new Form(
                Map.of(),
                Map.of(),
                Optional.ofNullable(key).filter(k -> k.matches("[a-z0-9.-]{1,60}")));
    }

    /** This form, and what was done before it is shown. */
    public Form saying(String key) {
        return new Form(typed, faults, done(key).done());
    }

    public Form with(String field, String fault) {
        var more = new LinkedHashMap<>(faults);
        more.put(field, fault);
        return new Form(typed, more, done);
    }

    public static Form typed(Map<String, List<String>> typed) {
        return new Form(typed, Map.of(), Optional.empty());
    }

    /** With other texts in some fields. */
    public Form instead(Map<String, List<String>> texts) {
        var more = new LinkedHashMap<>(typed);
        more.putAll(texts);
        return new Form(more, faults, done);
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /** What was typed into the field, else the value that is kept. */
    public String value(String field, String kept) {
        return typed.getOrDefault(field, List.of(kept)).stream().findFirst().orElse(kept);
    }

    public String value(String field) {
        return value(field, "");
    }

    public boolean ticked(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /**
     * Whether the form came back with something typed, so that ticks are the typed ones and not the
     * kept ones.
     */
    public boolean returned() {
        return !typed.isEmpty();
    }
}
