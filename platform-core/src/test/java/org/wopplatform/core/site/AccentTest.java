package org.wopplatform.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wopplatform.core.rules.RuleRefused;

class AccentTest {
    @Test
    void carriesWhiteText() {
        assertThat(new Accent("#767676").hex()).isEqualTo("#767676");
        assertThat(new Accent("#000000").hex()).isEqualTo("#000000");
        assertThat(Accent.DEFAULT.hex()).isEqualTo("#0b5c7a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ffffff", "#ffff00", "#00ff00", "#3399cc"})
    void refusesAColourOnWhichWhiteTextIsHardToRead(String hex) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> new Accent(hex))
                .satisfies(
                        refused -> {
                            assertThat(refused.code()).isEqualTo("appearance.accent-contrast");
                            assertThat(refused.facts()).containsEntry("accent", hex);
                        });
    }

    @Test
    void saysHowFarTheContrastFalls() {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> new Accent("#ffffff"))
                .satisfies(refused -> assertThat(refused.facts()).containsEntry("contrast", "1.0"));
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> new Accent("#ff0000"))
                .satisfies(refused -> assertThat(refused.facts()).containsEntry("contrast", "4.0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0b5c7a",
                "#0B5C7A",
                "#0b5c7",
                "#0b5c7a0",
                "#12345g",
                "#123",
                "red",
                "#0b5c7a;}",
                "#0b5c7a\n",
                "url(x)"
            })
    void refusesAnythingThatIsNotAColourInSixDigits(String hex) {
        assertThatExceptionOfType(RuleRefused.class)
                .isThrownBy(() -> new Accent(hex))
                .satisfies(
                        refused -> assertThat(refused.code()).isEqualTo("appearance.accent-form"));
    }

    @Property
    void staysFitForTextWhenItGetsDarker(@ForAll @IntRange(max = 0x76) int grey) {
        var two = "%02x".formatted(grey);
        assertThat(new Accent("#" + two + two + two)).isNotNull();
    }
}
