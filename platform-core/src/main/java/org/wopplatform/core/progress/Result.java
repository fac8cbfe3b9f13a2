package org.wopplatform.core.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;

/**
 * An objective of the plan in force, and what has been measured of it (PR5).
 *
 * @param lasting the line of the plan, the same through its revisions
 * @param ascending whether more is better
 * @param values by their day, the earliest first
 * @param waiver why its target will not be measured
 */
public record Result(
        UUID plan,
        UUID lasting,
        String title,
        Optional<String> area,
        Optional<String> indicator,
        Optional<String> unit,
        boolean ascending,
        Optional<BigDecimal> baseline,
        Optional<PartialDate> baselineOn,
        Optional<BigDecimal> target,
        Optional<PartialDate> targetOn,
        List<ResultValue> values,
        Optional<TargetWaiver> waiver) {
    public Result {
        values = List.copyOf(values);
    }

    public Optional<ResultValue> latest() {
        return values.stream().reduce((earlier, later) -> later);
    }

    /** The last one that is said to be final. */
    public Optional<ResultValue> last() {
        return values.stream().filter(ResultValue::isFinal).reduce((earlier, later) -> later);
    }

    /** Whether neither a last value nor a waiver is there, so that the partnership stays open. */
    public boolean open() {
        return last().isEmpty() && waiver.isEmpty();
    }

    /**
     * How much of the way to the target it has gone, where baseline, target and a value are known.
     */
    public Optional<BigDecimal> share() {
        return latest().flatMap(this::share);
    }

    public Optional<BigDecimal> share(ResultValue value) {
        return baseline.flatMap(
                from -> target.flatMap(to -> TargetShare.of(from, to, value.value(), ascending)));
    }
}
