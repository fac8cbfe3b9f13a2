package org.wopplatform.web.forms;

import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form that this request sends, if it sends one: for whoever has to keep it. */
@RequestScoped
public class SentForm {
    private String body = "";
    private String page = "";

    void is(String body, String page) {
        this.body = body;
        this.page = page;
    }

    /** The path of the page on which the form stands; empty where no form was sent. */
    public Optional<String> page() {
        return Optional.of(page).filter(known -> !known.isEmpty());
    }

    /** What was typed, in the order of the fields; nothing where it cannot be read. */
    public Map<String, List<String>> typed() {
        var fields = new LinkedHashMap<String, List<String>>();
        try {
            for (var pair : body.split("&")) {
                var parts = pair.split("=", 2);
                if (!parts[0].isEmpty()) {
                    fields.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                            .add(parts.length > 1 ? decoded(parts[1]) : "");
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return Map.of();
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
