package org.wopplatform.web.observatory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Median;
import org.wopplatform.core.observatory.Share;

/** One measure by one dimension as JSON, a page of platforms at a time. */
@JsonbPropertyOrder({
    "measure", "name", "unit", "by", "byName", "records", "filters", "period", "asOf", "items",
    "total", "page", "size", "next"
})
public record TotalsView(
        String measure,
        String name,
        String unit,
        String by,
        String byName,
        String records,
        Map<String, String> filters,
        String period,
        String asOf,
        List<RowView> items,
        long total,
        int page,
        int size,
        String next) {
    /**
     * A platform with all below it, and by itself.
     *
     * @param others what holds of each category that is no part: zero, or withheld
     */
    @JsonbPropertyOrder({
        "platform",
        "name",
        "parent",
        "whole",
        "alone",
        "parts",
        "others",
        "othersAlone"
    })
    public record RowView(
            String platform,
            String name,
            String parent,
            FigureView whole,
            FigureView alone,
            List<PartView> parts,
            FigureView others,
            FigureView othersAlone) {}

    @JsonbPropertyOrder({"category", "name", "whole", "alone"})
    public record PartView(String category, String name, FigureView whole, FigureView alone) {}

    /**
     * A number, or why there is none (OD2).
     *
     * @param published the part of a sum that is published
     * @param part of a ratio
     * @param base what a ratio is a part of
     */
    @JsonbPropertyOrder({"value", "published", "part", "base", "withheld", "why"})
    public record FigureView(
            BigDecimal value,
            BigDecimal published,
            BigDecimal part,
            BigDecimal base,
            String withheld,
            String why) {
        static final FigureView NOTHING = new FigureView(null, null, null, null, null, null);

        static FigureView of(Figure figure, Definitions definitions) {
            var why = definitions.why(figure.reason());
            return new FigureView(
                    figure.exact().map(FigureView::plain).orElse(null),
                    plain(figure.open()),
                    null,
                    null,
                    why.map(Named::code).orElse(null),
                    why.map(Named::name).orElse(null));
        }

        static FigureView of(Share share, Definitions definitions) {
            if (share.withheld().isPresent()) {
                return withheld(definitions.why(share.withheld().get()).orElseThrow());
            }
            return new FigureView(
                    share.percent().orElse(null),
                    null,
                    plain(share.part()),
                    plain(share.whole()),
                    null,
                    share.percent().isPresent() ? null : definitions.nothing());
        }

        static FigureView of(Median.Middle middle, Definitions definitions) {
            if (middle.isNothing()) {
                return none(definitions.nothing());
            }
            return middle.value()
                    .map(
                            days ->
                                    new FigureView(
                                            BigDecimal.valueOf(days), null, null, null, null, null))
                    .orElseGet(() -> withheld(definitions.why(middle.reason()).orElseThrow()));
        }

        static FigureView none(String why) {
            return new FigureView(null, null, null, null, null, why);
        }

        private static FigureView withheld(Named why) {
            return new FigureView(null, null, null, null, why.code(), why.name());
        }

        private static BigDecimal plain(BigDecimal amount) {
            return Amounts.plain(amount);
        }
    }
}
