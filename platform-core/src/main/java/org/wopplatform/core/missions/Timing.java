package org.wopplatform.core.missions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;

/**
 * Whether a mission's dates fit the life of its partnership and today (MI1, MI2). What a source
 * tells of may have no dates.
 */
final class Timing {
    static final int FIRST_YEAR = 1950;
    private static final int MOST_YEARS_AHEAD = 10;

    private Timing() {}

    /** By field, the rule that it breaks. */
    static Map<String, String> faults(
            Mission.State state,
            Said said,
            Optional<PartialDate> began,
            Optional<PartialDate> ended,
            LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        var starts = said.starts();
        var ends = said.ends();
        var over = state == Mission.State.DONE || state == Mission.State.REPORTED;
        if (state != Mission.State.PLANNED
                && state != Mission.State.CANCELLED
                && said.toldBy().isEmpty()) {
            if (starts.isEmpty()) {
                faults.put("starts", "mission.dates-missing");
            }
            if (ends.isEmpty()) {
                faults.put("ends", "mission.dates-missing");
            }
        }
        starts.filter(day -> day.earliest().getYear() < FIRST_YEAR)
                .ifPresent(day -> faults.put("starts", "mission.year"));
        starts.filter(day -> day.earliest().isAfter(today.plusYears(MOST_YEARS_AHEAD)))
                .ifPresent(day -> faults.put("starts", "mission.too-far"));
        if (starts.isPresent()
                && ends.filter(day -> day.latest().isBefore(starts.get().earliest())).isPresent()) {
            faults.put("ends", "mission.ends-before");
        }
        if (began.isPresent()
                && ends.filter(day -> day.latest().isBefore(began.get().earliest())).isPresent()) {
            faults.putIfAbsent("starts", "mission.before-partnership");
        }
        if (over
                && ended.isPresent()
                && starts.filter(day -> day.earliest().isAfter(ended.get().latest())).isPresent()) {
            faults.putIfAbsent("starts", "mission.after-partnership");
        }
        if (over && ends.filter(day -> day.earliest().isAfter(today)).isPresent()) {
            faults.putIfAbsent("ends", "mission.not-yet");
        }
        said.days()
                .filter(days -> days.compareTo(BigDecimal.valueOf(length(starts, ends))) > 0)
                .ifPresent(days -> faults.put("days", "mission.days-too-many"));
        return faults;
    }

    /**
     * How many days a mission may last at most by its dates, both counted: from the first day on
     * which it may have started to the last on which it may have ended; a year where either is not
     * known.
     */
    static long length(Optional<PartialDate> starts, Optional<PartialDate> ends) {
        if (starts.isEmpty() || ends.isEmpty()) {
            return 366;
        }
        var days = ChronoUnit.DAYS.between(starts.get().earliest(), ends.get().latest()) + 1;
        return Math.max(1, Math.min(366, days));
    }
}
