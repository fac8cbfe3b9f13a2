package org.wopplatform.core.facts;

import java.math.BigDecimal;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.language.Language;

/**
 * Something that a document says of a platform.
 *
 * @param amount a number as it was reported, in the unit that the text names; never part of a total
 * @param qualifier how the source qualifies the amount
 * @param language the language the text is in, which may not be the one asked for
 */
public record Fact(
        String id,
        String topic,
        String text,
        Language language,
        Optional<String> country,
        Optional<BigDecimal> amount,
        Optional<Qualifier> qualifier,
        PartialDate asOf,
        Source source) {
    public enum Qualifier {
        EXACTLY,
        OVER,
        UP_TO,
        ABOUT
    }
}
