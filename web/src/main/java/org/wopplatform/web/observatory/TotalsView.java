package org.wopplatform.web.observatory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.observatory.Figure;

/** One measure by one dimension as JSON, a page of platforms at a time. */
@JsonbPropertyOrder({
    "measure", "name", "unit", "by", "byName", "records", "filters", "asOf", "items", "total",
    "page", "size", "next"
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

    /** A number, or why there is none (OD2). */
    @JsonbPropertyOrder({"value", "published", "withheld", "why"})
    public record FigureView(BigDecimal value, BigDecimal published, String withheld, String why) {
        static FigureView of(Figure figure, Definitions definitions) {
            var why = definitions.why(figure.reason());
            return new FigureView(
                    figure.exact().map(FigureView::plain).orElse(null),
                    plain(figure.open()),
                    why.map(Named::code).orElse(null),
                    why.map(Named::name).orElse(null));
        }

        private static BigDecimal plain(BigDecimal amount) {
            return Amounts.plain(amount);
        }
    }
}
