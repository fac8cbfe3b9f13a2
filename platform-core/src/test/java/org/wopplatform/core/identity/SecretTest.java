package org.wopplatform.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void isNeverTheSameTwice() {
        var texts =
                IntStream.range(0, 1000)
                        .mapToObj(i -> Secret.random().text())
                        .collect(Collectors.toSet());
        assertThat(texts).hasSize(1000);
    }

    @Test
    void carries256BitsThatFitIntoALink() {
        assertThat(Secret.random().text()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void beginsWithThePrefixThatTellsWhatItIs() {
        assertThat(Secret.random("wop_").text()).matches("wop_[A-Za-z0-9_-]{43}");
    }

    @Test
    void isKeptAsItsSha256() {
        assertThat(new Secret("abc").digest())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Secret.random().digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void doesNotShowItselfInALog() {
        var secret = Secret.random();
        assertThat("the link is " + secret).doesNotContain(secret.text());
    }
}
