package org.wopplatform.core.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is said of a request.
 *
 * @param areas working area to priority: 1 first, 3 last
 * @param days of a mentor's time, 1 to 400
 * @param languages ISO 639-1, in which the mentee can work
 * @param budget for travel, with its currency or not at all
 * @param team whether a team is named
 * @param strategy whether it belongs to what the operator plans anyway
 * @param until how long it is open; the database chooses where nobody does
 */
public record Asked(
        String title,
        Optional<String> problem,
        Optional<String> desiredChange,
        Map<String, Integer> areas,
        Optional<Integer> days,
        Set<Format> formats,
        boolean groupable,
        List<String> languages,
        boolean interpretation,
        Optional<LocalDate> windowFrom,
        Optional<LocalDate> windowUntil,
        Optional<BigDecimal> budget,
        Optional<String> currency,
        Optional<Commitment> commitment,
        Optional<Boolean> team,
        Optional<Boolean> strategy,
        Optional<String> brings,
        Optional<LocalDate> until,
        Optional<String> onWordOf) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 4000;
    public static final int MOST_DAYS = 400;

    public Asked {
        areas = new LinkedHashMap<>(areas);
        languages = List.copyOf(languages);
    }

    /** What it starts with before anybody has said anything of it. */
    static Asked prefilled(Map<String, Integer> needs, List<String> languages) {
        return new Asked(
                "",
                Optional.empty(),
                Optional.empty(),
                needs,
                Optional.empty(),
                Set.of(),
                false,
                languages,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What is missing before it can be opened, by the names of the fields (SU1). */
    public List<String> lacks() {
        var lacks = new ArrayList<String>();
        if (problem.isEmpty()) {
            lacks.add("problem");
        }
        if (desiredChange.isEmpty()) {
            lacks.add("desired_change");
        }
        if (areas.isEmpty()) {
            lacks.add("areas");
        }
        if (days.isEmpty()) {
            lacks.add("days");
        }
        if (formats.isEmpty()) {
            lacks.add("formats");
        }
        if (commitment.isEmpty()) {
            lacks.add("commitment");
        }
        return lacks;
    }
}
