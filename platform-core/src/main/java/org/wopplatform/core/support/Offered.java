package org.wopplatform.core.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is said of an offer.
 *
 * @param days a year, 1 to 2,000
 * @param languages ISO 639-1, in which it can mentor
 * @param places mentees at once, 1 to 200
 * @param groupPlaces mentees that can share one group, 0 to 50; 0 where it leads none
 * @param until how long it is open; the database chooses where nobody does
 */
public record Offered(
        Optional<String> motivation,
        Optional<Integer> days,
        List<String> languages,
        Set<Format> formats,
        int places,
        int groupPlaces,
        Set<String> areas,
        Optional<LocalDate> until,
        Optional<String> onWordOf) {
    public static final int LONGEST_TEXT = 4000;
    public static final int MOST_DAYS = 2000;
    public static final int MOST_PLACES = 200;
    public static final int MOST_GROUP_PLACES = 50;

    public Offered {
        languages = List.copyOf(languages);
        areas = new LinkedHashSet<>(areas);
    }

    static Offered prefilled(Set<String> strengths, List<String> languages) {
        return new Offered(
                Optional.empty(),
                Optional.empty(),
                languages,
                Set.of(),
                1,
                0,
                strengths,
                Optional.empty(),
                Optional.empty());
    }

    /** What is missing before it can be opened, by the names of the fields (SU1). */
    public List<String> lacks() {
        var lacks = new ArrayList<String>();
        if (areas.isEmpty()) {
            lacks.add("areas");
        }
        if (days.isEmpty()) {
            lacks.add("days_a_year");
        }
        if (languages.isEmpty()) {
            lacks.add("languages");
        }
        if (formats.isEmpty()) {
            lacks.add("formats");
        }
        return lacks;
    }
}
