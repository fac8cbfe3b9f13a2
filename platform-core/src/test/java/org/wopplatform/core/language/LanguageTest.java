package org.wopplatform.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @Test
    void speaksEnglishSpanishFrenchAndPortuguese() {
        assertThat(Language.codes()).containsExactly("en", "es", "fr", "pt");
    }

    @Test
    void isFoundByItsCodeHoweverThatIsWritten() {
        assertThat(Language.of("pt")).contains(Language.PT);
        assertThat(Language.of("PT")).contains(Language.PT);
        assertThat(Language.of("de")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr                                   | FR",
                "es-419,es;q=0.9,en;q=0.8             | ES",
                "pt-BR                                | PT",
                "de, fr;q=0.9, en;q=0.8               | FR",
                "en;q=0.2, es;q=0.7                   | ES",
                "fr;q=0, en;q=0.1                     | EN",
                "EN-GB                                | EN",
                "zh-Hant-TW,*;q=0.1,pt;q=0.05         | PT"
            })
    void answersInTheFirstLanguageThatTheReaderAcceptsAndItSpeaks(
            String header, Language language) {
        assertThat(Language.accepted(header)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "de", "*", "zh-CN,ja;q=0.5", "fr;q=0", ";;;", "en;q=x", "\u0000"})
    void leavesTheChoiceOpenWhereNothingFits(String header) {
        assertThat(Language.accepted(header)).isEmpty();
    }

    @Property
    void answersAnyHeaderWithoutFailing(@ForAll String header) {
        assertThat(Language.accepted(header)).isNotNull();
    }
}
