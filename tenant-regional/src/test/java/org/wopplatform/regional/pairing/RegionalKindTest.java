package org.wopplatform.regional.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.platforms.APlatform;
import org.wopplatform.core.platforms.Pairing;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.PlatformKind;
import org.wopplatform.core.platforms.PlatformKindContract;
import org.wopplatform.core.rules.Verdict;

class RegionalKindTest implements PlatformKindContract {
    @Override
    public PlatformKind kind() {
        return new RegionalKind();
    }

    @Override
    public Platform platform() {
        return APlatform.called("wop-lac").regional().covering("BZ", "GT", "HN", "MX").build();
    }

    @Test
    void coordinatesAMentorFromOutsideWithAMenteeInside() {
        assertThat(kind().mayHost(new Pairing("US", "BZ"), platform())).isEqualTo(Verdict.allow());
        assertThat(kind().mayHost(new Pairing("ES", "GT"), platform())).isEqualTo(Verdict.allow());
    }

    @Test
    void leavesAPairingWithinOneCountryToThatCountry() {
        assertThat(kind().mayHost(new Pairing("MX", "MX"), platform()))
                .isEqualTo(Verdict.refuse("partnership.regional.one-country"));
    }

    @Test
    void doesNotReachAMenteeOutsideTheRegion() {
        assertThat(kind().mayHost(new Pairing("MX", "KE"), platform()))
                .isEqualTo(Verdict.refuse("partnership.regional.mentee-outside"));
    }

    @Test
    void isNotARegionWithASingleCountry() {
        var single = APlatform.called("wop-lac").regional().covering("MX").build();
        assertThat(kind().faults(single, List.of(single)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("territory"));
    }

    @Test
    void doesNotLieUnderACountry() {
        var country = APlatform.called("wop-mexico").national().covering("MX").build();
        var region =
                APlatform.called("region")
                        .regional()
                        .under("wop-mexico")
                        .covering("MX", "GT")
                        .build();
        assertThat(kind().faults(region, List.of(region, country)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("parent"));
    }
}
