package org.wopplatform.core.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A request as matching sees it: what it says, and what is known of whoever asks.
 *
 * @param days of a mentor's time that it takes, 1 to 400
 * @param languages ISO 639-1, in which the mentee can work
 * @param interpretation whether it sees to an interpreter itself
 * @param formats VISIT, REMOTE, HYBRID, GROUP
 * @param brings whether it says what it brings in; otherwise that is not known
 * @param maturities of whatever areas it lets be known, asked for or not: where a mentor could
 *     learn from it
 */
public record Mentee(
        UUID request,
        Side side,
        String title,
        List<Need> needs,
        int days,
        Set<String> languages,
        boolean interpretation,
        Set<String> formats,
        boolean groupable,
        Optional<LocalDate> windowFrom,
        Optional<LocalDate> windowUntil,
        Optional<String> commitment,
        Optional<Boolean> team,
        Optional<Boolean> strategy,
        boolean brings,
        Map<String, Integer> maturities) {

    /**
     * @param priority 1 first, 3 last
     * @param maturity 1 to 5; empty where nobody has reviewed it
     */
    public record Need(
            String area, int priority, Optional<Integer> maturity, Optional<Figure> figure) {}

    public Mentee {
        needs = needs.stream().sorted(Comparator.comparing(Need::area)).toList();
        languages = Set.copyOf(languages);
        formats = Set.copyOf(formats);
        maturities = Map.copyOf(maturities);
    }
}
