package org.wopplatform.web.observatory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.observatory.OwnFigures.Sum;

/** A platform's own figures as JSON, exact, as far as the filters leave them. */
@JsonbPropertyOrder({"platform", "asOf", "by", "byName", "filters", "items", "ratios", "days"})
public record OwnTotalsView(
        String platform,
        String asOf,
        String by,
        String byName,
        Map<String, String> filters,
        List<ItemView> items,
        List<RatioView> ratios,
        List<DaysView> days) {
    @JsonbPropertyOrder({"measure", "name", "unit", "whole", "parts"})
    public record ItemView(
            String measure, String name, String unit, SumView whole, List<OwnPartView> parts) {}

    @JsonbPropertyOrder({"category", "name", "whole"})
    public record OwnPartView(String category, String name, SumView whole) {}

    /**
     * @param value nothing where nobody has stated it
     * @param own what counts on this platform alone
     * @param shared what counts above it in protected sums
     * @param published what anybody can count
     * @param records how many records it is made of
     */
    @JsonbPropertyOrder({"value", "own", "shared", "published", "records"})
    public record SumView(
            BigDecimal value,
            BigDecimal own,
            BigDecimal shared,
            BigDecimal published,
            long records) {
        static SumView of(Measure measure, Sum sum) {
            var unsaid = measure.isStated() && sum.records() == 0;
            return new SumView(
                    unsaid ? null : Amounts.plain(sum.all()),
                    unsaid ? null : Amounts.plain(sum.own()),
                    unsaid ? null : Amounts.plain(sum.shared()),
                    unsaid ? null : Amounts.plain(sum.open()),
                    sum.records());
        }
    }

    /**
     * @param value in whole percent; nothing where there is no whole
     */
    @JsonbPropertyOrder({"measure", "name", "value", "part", "base"})
    public record RatioView(
            String measure, String name, BigDecimal value, BigDecimal part, BigDecimal base) {}

    /** For how many days partnerships have been in a state. */
    @JsonbPropertyOrder({"category", "name", "records", "median", "longest"})
    public record DaysView(
            String category, String name, long records, BigDecimal median, long longest) {}
}
