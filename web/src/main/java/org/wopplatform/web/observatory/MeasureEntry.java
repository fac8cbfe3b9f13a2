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
        List<DimensionView> dimensions) {
    /**
     * @param severalValues whether a record may stand in several parts, so that they do not add up
     */
    @JsonbPropertyOrder({"code", "name", "severalValues", "note"})
    public record DimensionView(String code, String name, boolean severalValues, String note) {}
}
