package org.wopplatform.web.observatory;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** A measure of the catalogue as JSON. */
@JsonbPropertyOrder({
    "code",
    "name",
    "unit",
    "definition",
    "counts",
    "subject",
    "source",
    "adds",
    "addsName",
    "madeOf",
    "dimensions"
})
public record MeasureEntry(
        String code,
        String name,
        String unit,
        String definition,
        String counts,
        String subject,
        String source,
        String adds,
        String addsName,
        List<TermView> madeOf,
        List<DimensionView> dimensions) {
    /**
     * A figure that this one is made of.
     *
     * @param role PART and WHOLE of a ratio, WITHOUT what does not belong to the whole; OF what a
     *     median is taken of
     * @param category nothing for the total of the table
     */
    @JsonbPropertyOrder({"role", "measure", "by", "category"})
    public record TermView(String role, String measure, String by, String category) {}

    /**
     * @param severalValues whether a record may stand in several parts, so that they do not add up
     */
    @JsonbPropertyOrder({"code", "name", "severalValues", "note"})
    public record DimensionView(String code, String name, boolean severalValues, String note) {}
}
