package org.wopplatform.web.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.matching.Saying;

/**
 * Says in the reader's language what the judge found.
 *
 * @param areaNames what the working areas are called
 */
public record MatchTexts(Words words, AreaNames areaNames) {
    private static final double HUNDREDTHS = 100;

    public static MatchTexts of(Words words, List<WorkingArea> areas) {
        return new MatchTexts(words, new AreaNames(words, areas));
    }

    public String say(Saying saying) {
        var places = new Object[saying.facts().size() * 2];
        var at = 0;
        for (var fact : saying.facts().entrySet()) {
            places[at++] = fact.getKey();
            places[at++] = named(fact.getKey(), fact.getValue());
        }
        return words.say(saying.key(), places);
    }

    /** Hundredths of a point as points. */
    public String points(int hundredths) {
        return words.number(hundredths / HUNDREDTHS);
    }

    public String area(String code) {
        return areaNames.of(code);
    }

    public String areas(List<String> codes) {
        return codes.stream().map(this::area).collect(Collectors.joining(", "));
    }

    private String named(String fact, Object value) {
        if (value instanceof List<?> codes) {
            return codes.stream().map(code -> named(fact, code)).collect(Collectors.joining(", "));
        }
        if (value instanceof Number number) {
            return words.number(number);
        }
        var code = String.valueOf(value);
        var kind = fact.toLowerCase(Locale.ROOT);
        if (kind.equals("area") || kind.equals("areas")) {
            return area(code);
        }
        if (kind.equals("indicator")) {
            return words.say("indicator." + code);
        }
        if (kind.endsWith("languages")) {
            return words.spoken(code);
        }
        if (kind.endsWith("formats")) {
            return words.say("match.format." + code);
        }
        if (kind.equals("services") || kind.equals("missing")) {
            return words.say("service." + code);
        }
        if (kind.endsWith("form")) {
            return words.say("choice.legal_form." + code);
        }
        if (kind.endsWith("line")) {
            return words.say("match.line." + code);
        }
        return kind.endsWith("country") ? words.country(code) : code;
    }
}
