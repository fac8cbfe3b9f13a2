package org.wopplatform.core.assessments;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** A column of the form on which an operator assesses itself; the rows are the working areas. */
public enum RatingField {
    MATURITY,
    CAN_MENTOR,
    NEEDS_SUPPORT,
    PRIORITY,
    EVIDENCE,
    FIGURE,
    FIGURE_YEAR,
    FIGURE_CONFIDENCE;

    /** What is ticked is sent as this. */
    public static final String YES = "yes";

    /** The name of the field in a row: {@code WATER_LOSSES-maturity}. */
    public String of(String area) {
        return area + "-" + key();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A number so that it is read as the same again: three decimals would be taken for a group of
     * three digits.
     */
    public static String written(BigDecimal value) {
        return (value.scale() == 3 ? value.setScale(4) : value).toPlainString();
    }

    /** A rating as somebody would type it. */
    public static Map<RatingField, String> texts(Rating rating) {
        var texts = new EnumMap<RatingField, String>(RatingField.class);
        rating.maturity().ifPresent(m -> texts.put(MATURITY, m.toString()));
        rating.evidence().ifPresent(e -> texts.put(EVIDENCE, e));
        if (rating.canMentor()) {
            texts.put(CAN_MENTOR, YES);
        }
        if (rating.needsSupport()) {
            texts.put(NEEDS_SUPPORT, YES);
        }
        rating.priority().ifPresent(p -> texts.put(PRIORITY, p.toString()));
        rating.performance()
                .ifPresent(
                        figure -> {
                            texts.put(FIGURE, written(figure.value()));
                            texts.put(FIGURE_YEAR, Integer.toString(figure.year()));
                            texts.put(FIGURE_CONFIDENCE, figure.confidence().name());
                        });
        return texts;
    }
}
