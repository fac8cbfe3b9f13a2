package org.wopplatform.core.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wopplatform.core.rules.Verdict;

/** What every kind of platform promises the core. */
public interface PlatformKindContract {
    PlatformKind kind();

    /** A platform of the kind that breaks no rule. */
    Platform platform();

    @Test
    default void answersForTheKindOfItsPlatform() {
        assertThat(platform().kind()).isEqualTo(kind().kind());
    }

    @Test
    default void findsNoFaultInASoundPlatform() {
        assertThat(kind().faults(platform(), List.of(platform()))).isEmpty();
    }

    @Test
    default void namesTheFileAndTheKeyOfEveryFault() {
        var broken = APlatform.like(platform()).covering().build();
        assertThat(kind().faults(broken, List.of(broken)))
                .allSatisfy(
                        fault -> {
                            assertThat(fault.file()).isEqualTo(broken.id() + ".properties");
                            assertThat(fault.key()).isNotBlank();
                            assertThat(fault.allowed()).isNotBlank();
                        });
    }

    @Test
    default void answersEveryPairingWithAVerdict() {
        for (var pairing :
                List.of(
                        new Pairing("MX", "MX"),
                        new Pairing("MX", "HN"),
                        new Pairing("US", "BZ"),
                        new Pairing("ES", "GT"))) {
            assertThat(kind().mayHost(pairing, platform())).isInstanceOf(Verdict.class);
        }
    }
}
