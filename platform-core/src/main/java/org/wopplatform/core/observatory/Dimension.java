package org.wopplatform.core.observatory;

import jakarta.json.Json;
import java.util.Map;

/** By what a measure is broken down. A record counts once in each of its categories. */
public enum Dimension {
    /** By nothing: the total, whose category is {@link Cell#ALL}. */
    ALL,
    /** The state of a partnership. */
    STATE,
    KIND,
    /** Working areas, those of a platform's own as the area of GWOPA's that they lie within. */
    AREA,
    /** Of an operator; of a partnership those of its mentees. */
    COUNTRY,
    /** From a mentor's country to a mentee's, as {@code MX>HN}. */
    LINK,
    /** The year in which a partnership began. */
    BEGUN,
    /** From the mentors' hemisphere to the mentees', as {@code SOUTH_SOUTH}. */
    DIRECTION,
    /** Whether the parties of a partnership are at home on one platform. */
    SPAN,
    /** Whether a record was lived through here, is told by a source, or is invented. */
    ORIGIN,
    /** Size class by connections. */
    SIZE,
    FORM,
    SERVICE,
    /** The furthest step of recognition that is held. */
    RECOGNITION,
    /** The year of a mission or an entry of money. */
    YEAR,
    MISSION_KIND,
    CURRENCY,
    /** Whether a report's day has passed today. */
    TIMELINESS;

    /** The category of what is not stated. */
    public static final String UNKNOWN = "UNKNOWN";

    /** Whether a record can have several categories, so that they do not add up to the total. */
    public boolean severalEach() {
        return switch (this) {
            case AREA, COUNTRY, LINK, DIRECTION, SERVICE -> true;
            default -> false;
        };
    }

    /** Categories as the database looks for them in a record: {@code {"STATE":["AGREED"]}}. */
    static String json(Map<Dimension, String> categories) {
        var json = Json.createObjectBuilder();
        categories.forEach(
                (dimension, category) ->
                        json.add(dimension.name(), Json.createArrayBuilder().add(category)));
        return json.build().toString();
    }
}
