package org.wopplatform.deploy.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Pairing;
import org.wopplatform.core.platforms.PlatformKind;
import org.wopplatform.core.rules.Verdict;

/** The modules answer for their kinds across the jars of the application. */
@InContainer
class KindsInContainerIT {
    @Inject @Any Instance<PlatformKind> kinds;
    @Inject Network network;

    @Test
    void everyKindHasExactlyOneAnswer() {
        assertThat(kinds.stream().map(PlatformKind::kind)).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void noPlatformOfTheNetworkBreaksTheRulesOfItsKind() {
        for (var platform : network.all()) {
            assertThat(answering(platform.kind()).faults(platform, network.all())).isEmpty();
        }
    }

    @Test
    void aPairingFindsTheKindThatMayHostIt() {
        var domestic = new Pairing("MX", "MX");
        var crossing = new Pairing("US", "BZ");

        assertThat(hosts(domestic)).containsExactly("wop-mexico");
        assertThat(hosts(crossing)).containsExactlyInAnyOrder("wop-lac", "cari-wop");
    }

    private List<String> hosts(Pairing pairing) {
        return network.all().stream()
                .filter(
                        platform ->
                                answering(platform.kind())
                                        .mayHost(pairing, platform)
                                        .equals(Verdict.allow()))
                .map(platform -> platform.id())
                .toList();
    }

    private PlatformKind answering(Kind kind) {
        return kinds.stream().filter(answer -> answer.kind() == kind).findFirst().orElseThrow();
    }
}
