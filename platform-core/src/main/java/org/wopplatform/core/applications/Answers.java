package org.wopplatform.core.applications;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Particulars;

/** What was typed into an application, by the name of the field, exactly as it was typed. */
public record Answers(Map<String, String> texts) {
    /** Agreement that the contact is kept and spoken to. */
    public static final String CONSENT = "consent";

    /** The word that whoever applies may speak for the operator and says what is so. */
    public static final String DECLARED = "declared";

    public static final String YES = "yes";

    private static final int LONGEST = 10_000;

    public Answers {
        SortedMap<String, String> copy = new TreeMap<>();
        texts.forEach(
                (name, text) -> {
                    if (!text.isBlank()) {
                        copy.put(name, readable(text));
                    }
                });
        texts = Collections.unmodifiableSortedMap(copy);
    }

    private static String readable(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).replace('\0', '\uFFFD');
    }

    static Answers of(Particulars said) {
        return new Answers(said.byKey());
    }

    static Answers ofJson(String json) {
        var texts = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((name, text) -> texts.put(name, ((JsonString) text).getString()));
        }
        return new Answers(texts);
    }

    String json() {
        var json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json.build().toString();
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public String text(Field field) {
        return text(field.key());
    }

    public boolean agrees(String name) {
        return text(name).equals(YES);
    }

    /** The texts about the operator and its contact. */
    public Map<Field, String> fields() {
        var fields = new EnumMap<Field, String>(Field.class);
        texts.forEach((name, text) -> Field.of(name).ifPresent(field -> fields.put(field, text)));
        return fields;
    }

    /** These, with the part as it was typed now: what is left empty there is forgotten. */
    Answers with(Part part, Map<String, String> typed) {
        var changed = new TreeMap<>(texts);
        for (var name : part.names()) {
            changed.put(name, Optional.ofNullable(typed.get(name)).orElse(""));
        }
        return new Answers(changed);
    }
}
