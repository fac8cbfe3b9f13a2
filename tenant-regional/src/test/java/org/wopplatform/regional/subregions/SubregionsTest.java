package org.wopplatform.regional.subregions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.platforms.APlatform;
import org.wopplatform.core.platforms.Platform;

class SubregionsTest {
    private final Platform lac =
            APlatform.called("wop-lac").regional().covering("BZ", "GT", "JM", "MX").build();
    private final Platform caribbean =
            APlatform.called("cari-wop").regional().under("wop-lac").covering("BZ", "JM").build();
    private final Platform mexico = APlatform.called("wop-mexico").covering("MX").build();

    @Test
    void giveACountryToItsNarrowestPlatform() {
        var division = new Subregions(lac, List.of(lac, caribbean, mexico)).byCountry();
        assertThat(division.get("MX")).isEqualTo(mexico);
        assertThat(division.get("BZ")).isEqualTo(caribbean);
        assertThat(division.get("GT")).isEqualTo(lac);
    }

    @Test
    void leaveNoCountryOfTheRegionOut() {
        assertThat(new Subregions(lac, List.of(mexico, lac)).byCountry().keySet())
                .isEqualTo(lac.territory());
    }

    @Test
    void doNotDependOnTheOrderOfThePlatforms() {
        assertThat(new Subregions(lac, List.of(mexico, caribbean, lac)).byCountry())
                .isEqualTo(new Subregions(lac, List.of(lac, mexico, caribbean)).byCountry());
    }
}
