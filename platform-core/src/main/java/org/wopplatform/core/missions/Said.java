package org.wopplatform.core.missions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;

/**
 * What can be said of a mission and changed.
 *
 * @param days working days, to the half; at most as many as its dates allow
 * @param areas working areas, by code
 * @param hostTold who received it, where that is no party
 * @param toldBy for a record: the source, as one would cite it
 */
public record Said(
        Mission.Kind kind,
        String title,
        Optional<String> place,
        Optional<PartialDate> starts,
        Optional<PartialDate> ends,
        Optional<BigDecimal> days,
        List<String> areas,
        Optional<UUID> host,
        Optional<String> hostTold,
        Optional<String> tripReport,
        Optional<String> toldBy) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_REPORT = 20_000;
    public static final int LONGEST_SOURCE = 500;
    public static final int LONGEST_REASON = 500;

    public Said {
        areas = List.copyOf(areas);
    }

    Said reporting(Optional<String> text) {
        return new Said(
                kind, title, place, starts, ends, days, areas, host, hostTold, text, toldBy);
    }
}
