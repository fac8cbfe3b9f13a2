package org.wopplatform.web.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wopplatform.core.operators.Directory.Location;
import org.wopplatform.core.operators.Directory.Profile;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.web.words.Words;

/** A published operator as the cells of a table, in a reader's language. */
final class Row {
    private static final List<Field> FIELDS =
            List.of(
                    Field.LEGAL_NAME,
                    Field.SHORT_NAME,
                    Field.LEGAL_FORM,
                    Field.OWNERSHIP,
                    Field.SERVICES,
                    Field.COUNTRY,
                    Field.SUBDIVISION,
                    Field.PLACE,
                    Field.LATITUDE,
                    Field.LONGITUDE,
                    Field.LANGUAGES,
                    Field.WORKING_AREAS,
                    Field.WEBSITE);

    private Row() {}

    static List<String> headings(Words words) {
        return Stream.concat(
                        FIELDS.stream().map(field -> words.say("field-name." + field.key())),
                        Stream.of(
                                words.say("directory.size-class"),
                                words.say("home-platform"),
                                words.say("demonstration.label")))
                .toList();
    }

    static List<String> of(Profile profile, Words words) {
        return List.of(
                profile.legalName(),
                profile.shortName().orElse(""),
                choice(words, Field.LEGAL_FORM, profile.legalForm()),
                choice(words, Field.OWNERSHIP, profile.ownership()),
                listed(profile.services().stream().map(code -> words.say("service." + code))),
                words.country(profile.country()),
                profile.subdivision().orElse(""),
                profile.place().orElse(""),
                profile.location().map(Location::latitude).map(Object::toString).orElse(""),
                profile.location().map(Location::longitude).map(Object::toString).orElse(""),
                listed(profile.languages().stream().map(words::spoken)),
                listed(
                        profile.workingAreas().stream()
                                .map(code -> words.say("choice.working_areas." + code))),
                profile.website().orElse(""),
                profile.sizeClass().map(code -> words.say("choice.size." + code)).orElse(""),
                profile.platform(),
                words.say("choice.listed." + profile.demonstration()));
    }

    /** What a spreadsheet takes for a number. */
    static boolean isNumber(String cell) {
        return cell.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
    }

    private static String choice(Words words, Field field, Optional<String> code) {
        return code.map(c -> words.say("choice." + field.key() + "." + c)).orElse("");
    }

    private static String listed(Stream<String> words) {
        return words.collect(Collectors.joining("; "));
    }
}
