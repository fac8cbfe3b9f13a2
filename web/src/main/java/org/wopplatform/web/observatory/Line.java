package org.wopplatform.web.observatory;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure where it stands.
 *
 * @param category of the dimension; nothing for the total
 * @param reach with all platforms below, or of the platform alone
 * @param value empty where it is withheld
 * @param published the part of it that anybody can count, from published records; empty for what is
 *     no sum
 * @param withheld why it is withheld
 */
record Line(
        Definition of,
        Named by,
        Named category,
        Named platform,
        Reach reach,
        Optional<BigDecimal> value,
        Optional<BigDecimal> published,
        Optional<Named> withheld) {
    /** All but the names, in one line. */
    String told() {
        return String.join(
                        "|",
                        of.measure().code(),
                        by.code(),
                        category.code(),
                        platform.code(),
                        reach.name(),
                        value.map(BigDecimal::toPlainString).orElse("-"),
                        published.map(BigDecimal::toPlainString).orElse("-"),
                        withheld.map(Named::code).orElse("-"))
                + "\n";
    }

    enum Reach {
        WITH_ALL_BELOW,
        ALONE
    }
}
