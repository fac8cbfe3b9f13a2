package org.wopplatform.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.rules.RuleRefused;

class LogoTest {
    private static final int LARGEST = 256 * 1024;

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, image/png",
        "ffd8ffe000104a464946, image/jpeg",
        "524946462400000057454250565038, image/webp"
    })
    void isWhatItsFirstBytesSay(String hex, String type) {
        assertThat(Logo.of(HexFormat.of().parseHex(hex)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
                "<?xml version='1.0'?><svg/>",
                "<html>",
                "GIF89a",
                "RIFF....WAVEfmt ",
                "RIFF"
            })
    void refusesEverythingThatIsNotAPicture(String text) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> Logo.of(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("appearance.logo-type"));
    }

    @Test
    void mayBeAsLargeAs256KiBAndNoLarger() {
        var png = HexFormat.of().parseHex("89504e470d0a1a0a");
        assertThat(Logo.of(Arrays.copyOf(png, LARGEST)).bytes()).hasSize(LARGEST);
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> Logo.of(Arrays.copyOf(png, LARGEST + 1)))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo("appearance.logo-size");
                            assertThat(refused.facts()).containsEntry("largest", "256 KiB");
                        });
    }

    @Test
    void isNamedAfterItsContent() {
        var one = Logo.of(HexFormat.of().parseHex("ffd8ff01"));
        var same = Logo.of(HexFormat.of().parseHex("ffd8ff01"));
        var other = Logo.of(HexFormat.of().parseHex("ffd8ff02"));
        assertThat(one.digest()).matches("[0-9a-f]{16}").isEqualTo(same.digest());
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Property
    void takesAnyBytesForAPictureOrRefusesThem(@ForAll byte[] bytes) {
        try {
            assertThat(Logo.of(bytes).type()).startsWith("image/");
        } catch (RuleRefused refused) {
            assertThat(refused.code()).startsWith("appearance.logo-");
        }
    }
}
