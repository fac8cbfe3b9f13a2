package org.wopplatform.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wopplatform.core.imports.Headings;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.particulars.Field;

/** The headings of a file of ours are understood when it comes back, in each language. */
class HeadingWordsTest {
    private static final Path WORDS =
            Path.of("src/main/resources/org/wopplatform/web/words").toAbsolutePath();

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNameOfAFieldIsAHeadingForIt(Language language) throws IOException {
        var words = new Properties();
        words.load(
                new StringReader(
                        Sayings.read(WORDS.resolve("fields_" + language.code() + ".properties"))));
        var misread = new ArrayList<String>();
        for (var field : Field.values()) {
            var heading = words.getProperty("field-name." + field.key());
            if (!Headings.field(heading).equals(Optional.of(field))) {
                misread.add(field + " = " + heading);
            }
        }
        assertThat(misread).isEmpty();
    }
}
