package org.wopplatform.web.pages.board;

import java.util.Map;
import org.wopplatform.core.observatory.Dimension;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.web.words.ObservatoryTexts;
import org.wopplatform.web.words.Words;

/** What measures and categories are called, and which categories there are at all. */
public final class BoardNames {
    private final Words words;
    private final ObservatoryTexts texts;

    BoardNames(Words words) {
        this.words = words;
        this.texts = new ObservatoryTexts(words);
    }

    public String measure(Measure measure) {
        return texts.measure(measure.name());
    }

    public String unit(Measure measure) {
        return texts.unit(measure.name());
    }

    public String dimension(Dimension dimension) {
        return texts.dimension(dimension.name());
    }

    public String note(Measure measure, Dimension dimension) {
        return texts.note(measure.name(), dimension.name()).orElse("");
    }

    public String category(Dimension dimension, String category) {
        return texts.category(dimension.name(), category);
    }

    /** What a filter lets through, as {@code Country: Mexico}. */
    String filter(Map.Entry<Dimension, String> filter) {
        return words.say(
                "board.filter",
                "dimension",
                dimension(filter.getKey()),
                "category",
                category(filter.getKey(), filter.getValue()));
    }

    /** A category without a name is none, but for years and currencies, which are their own. */
    boolean knows(Dimension dimension, String category) {
        if (!category.matches("[A-Za-z0-9_>-]{1,60}")) {
            return false;
        }
        return switch (dimension) {
            case BEGUN, YEAR -> category.matches("(19|20|21)[0-9]{2}|UNKNOWN");
            case CURRENCY -> category.matches("[A-Z]{3}|UNKNOWN");
            case LINK -> category.equals("UNKNOWN") || isLink(category);
            default -> !category(dimension, category).equals(category);
        };
    }

    private boolean isLink(String category) {
        var ends = category.split(">", -1);
        return ends.length == 2
                && knows(Dimension.COUNTRY, ends[0])
                && knows(Dimension.COUNTRY, ends[1]);
    }
}
