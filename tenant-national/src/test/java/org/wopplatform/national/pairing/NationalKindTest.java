package org.wopplatform.national.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.platforms.APlatform;
import org.wopplatform.core.platforms.Pairing;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.platforms.PlatformKind;
import org.wopplatform.core.platforms.PlatformKindContract;
import org.wopplatform.core.rules.Verdict;

class NationalKindTest implements PlatformKindContract {
    @Override
    public PlatformKind kind() {
        return new NationalKind();
    }

    @Override
    public Platform platform() {
        return APlatform.called("wop-mexico").national().covering("MX").build();
    }

    @Test
    void coordinatesAPairingAtHome() {
        assertThat(kind().mayHost(new Pairing("MX", "MX"), platform())).isEqualTo(Verdict.allow());
    }

    @Test
    void leavesABorderCrossingPairingToTheRegion() {
        assertThat(kind().mayHost(new Pairing("AR", "MX"), platform()))
                .isEqualTo(Verdict.refuse("partnership.national.not-domestic"));
    }

    @Test
    void doesNotCoordinateInsideAnotherCountry() {
        assertThat(kind().mayHost(new Pairing("AR", "AR"), platform()))
                .isEqualTo(Verdict.refuse("partnership.national.not-domestic"));
    }

    @Test
    void coversExactlyOneCountry() {
        var two = APlatform.called("wop-mexico").national().covering("MX", "GT").build();
        var none = APlatform.called("wop-mexico").national().covering().build();
        assertThat(kind().faults(two, List.of(two))).hasSize(1);
        assertThat(kind().faults(none, List.of(none))).hasSize(1);
    }

    @Test
    void isTheOnlyNationalPlatformOfItsCountry() {
        var other = APlatform.called("aguas-mexico").national().covering("MX").build();
        assertThat(kind().faults(platform(), List.of(platform(), other)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.allowed()).contains("aguas-mexico"));
    }
}
