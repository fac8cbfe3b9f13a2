package org.wopplatform.web.observatory;

import java.math.BigDecimal;

/** How amounts are written. */
final class Amounts {
    private Amounts() {}

    /** Without zeros behind the point, and never as a power of ten. */
    static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
