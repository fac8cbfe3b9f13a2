package org.wopplatform.web.pages.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.observatory.Figure;
import org.wopplatform.core.observatory.Reason;

class ShareTest {
    @Test
    void aShareIsTheRatioOfTwoSums() {
        var share = Share.of("WOMEN_SHARE", shown(2), List.of(shown(3), shown(1)));
        assertThat(share.percent()).contains(BigDecimal.valueOf(33));
        assertThat(share.whole()).isEqualByComparingTo("6");
    }

    @Test
    void whatIsNotStatedBelongsToNoShare() {
        var share =
                Share.among(
                        "SOUTH_SOUTH", List.of(shown(3)), List.of(shown(10)), List.of(shown(4)));
        assertThat(share.percent()).contains(BigDecimal.valueOf(50));
    }

    @Test
    void aShareIsWithheldWithAnyOfItsSums() {
        var hidden = Figure.withheld(BigDecimal.TEN, Reason.DOMINATED);
        var share = Share.of("WOMEN_SHARE", shown(2), List.of(hidden));
        assertThat(share.percent()).isEmpty();
        assertThat(share.withheld()).contains(Reason.DOMINATED);
    }

    @Test
    void nothingHasNoShare() {
        var share = Share.of("WOMEN_SHARE", shown(0), List.of(shown(0)));
        assertThat(share.percent()).isEmpty();
        assertThat(share.withheld()).isEmpty();
    }

    private static Figure shown(long amount) {
        return Figure.shown(BigDecimal.ZERO, BigDecimal.valueOf(amount));
    }
}
