package org.wopplatform.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.particulars.DateOrder;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Reading;
import org.wopplatform.core.particulars.Vocabulary;

/** Rule PA2: what a file of ours says in words is read again as what was meant. */
class FieldWordsTest {
    private static final Path WORDS =
            Path.of("src/main/resources/org/wopplatform/web/words").toAbsolutePath();
    private static final Reading READING =
            new Reading(Optional.of("MX"), DateOrder.DAY_FIRST, LocalDate.of(2026, 11, 22));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNameOfAChoiceIsReadAsThatChoice(Language language) throws IOException {
        var misread = new ArrayList<String>();
        for (var field : Field.values()) {
            var names = names(field, language);
            names.forEach(
                    (code, name) -> {
                        if (!read(field, name).equals(Optional.of(code))) {
                            misread.add(field + "." + code + " = " + name);
                        }
                    });
        }
        assertThat(misread).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allNamesOfAListAreReadTogether(Language language) throws IOException {
        for (var field : new Field[] {Field.SERVICES, Field.WORKING_AREAS}) {
            var names = names(field, language);
            assertThat(read(field, String.join("; ", names.values())))
                    .contains(String.join(",", names.keySet().stream().sorted().toList()));
        }
    }

    private static Optional<String> read(Field field, String name) {
        var typed = new EnumMap<Field, String>(Field.class);
        typed.put(Field.LEGAL_NAME, "Aguas");
        typed.put(field, name);
        return READING.read(typed).particulars().get(field);
    }

    private static Map<String, String> names(Field field, Language language) throws IOException {
        var words = new Properties();
        for (var bundle : new String[] {"fields", "public"}) {
            var file = WORDS.resolve(bundle + "_" + language.code() + ".properties");
            words.load(new StringReader(Sayings.read(file)));
        }
        var start = field == Field.SERVICES ? "service." : "choice." + field.key() + ".";
        var names = new java.util.LinkedHashMap<String, String>();
        for (var code : Vocabulary.codes(field)) {
            names.put(code, words.getProperty(start + code));
        }
        return names;
    }
}
