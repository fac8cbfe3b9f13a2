package org.wopplatform.web.words;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What measures, dimensions and their categories are called in one language. */
public final class ObservatoryTexts {
    private static final String CATEGORY = "observatory.category.";

    /** Dimensions whose categories another feature already names. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "STATE", "state.",
                    "KIND", "partnership.kind.",
                    "AREA", "choice.working_areas.",
                    "SIZE", "choice.size.",
                    "FORM", "choice.legal_form.",
                    "SERVICE", "service.",
                    "RECOGNITION", "step.",
                    "MISSION_KIND", "mission.kind.");

    /** Measures of records that can lie in several countries. */
    private static final Set<String> OF_PARTNERSHIPS = Set.of("PARTNERSHIPS", "PROSPECTS");

    private final Words words;

    public ObservatoryTexts(Words words) {
        this.words = words;
    }

    public String measure(String code) {
        return words.say("observatory.measure." + code);
    }

    public String unit(String code) {
        return words.say("observatory.measure." + code + ".unit");
    }

    public String means(String code) {
        return words.say("observatory.measure." + code + ".means");
    }

    /** Which records and states count. */
    public String counts(String code) {
        return words.say("observatory.measure." + code + ".counts");
    }

    public String dimension(String code) {
        return words.say("observatory.dimension." + code);
    }

    /**
     * Why the rows of this measure do not add up to its total, where they do not: of countries, a
     * partnership can have several, an operator has one.
     */
    public Optional<String> note(String measure, String dimension) {
        return dimension.equals("COUNTRY") && !OF_PARTNERSHIPS.contains(measure)
                ? Optional.empty()
                : note(dimension);
    }

    /** The same, whatever is measured. */
    public Optional<String> note(String dimension) {
        var key = "observatory.dimension." + dimension + ".note";
        return words.knows(key) ? Optional.of(words.say(key)) : Optional.empty();
    }

    /** The order of names in the language. */
    public Comparator<Object> alphabet() {
        return Collator.getInstance(words.language().locale());
    }

    /** What a category is called; the code itself where nobody has named it. */
    public String category(String dimension, String code) {
        var key = ELSEWHERE.getOrDefault(dimension, CATEGORY + dimension + ".") + code;
        if (words.knows(key)) {
            return words.say(key);
        }
        if (code.isEmpty() || code.equals("UNKNOWN")) {
            return words.say(CATEGORY + "UNKNOWN");
        }
        return switch (dimension) {
            case "COUNTRY" -> words.country(code);
            case "LINK" -> link(code);
            case "STATE_SINCE", "DUE" -> words.date(LocalDate.parse(code));
            default -> code;
        };
    }

    /** From mentor to mentee, as {@code MX>HN}. */
    private String link(String code) {
        var ends = code.split(">", 2);
        return words.say(
                "observatory.link",
                "mentor",
                country(ends[0]),
                "mentee",
                ends.length > 1 ? country(ends[1]) : words.say(CATEGORY + "UNKNOWN"));
    }

    private String country(String code) {
        return code.matches("[A-Z]{2}") ? words.country(code) : words.say(CATEGORY + "UNKNOWN");
    }
}
