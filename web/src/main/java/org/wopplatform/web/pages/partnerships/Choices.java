package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.particulars.Vocabulary;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Words;

/** Reads what several forms of a partnership's record ask for. */
final class Choices {
    private Choices() {}

    /** What was chosen of a list of records; nothing where nothing was, or no id was sent. */
    static Optional<UUID> id(Typed typed, String field) {
        try {
            return Optional.of(typed.value(field)).filter(v -> !v.isBlank()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<String> text(Typed typed, String field, int most) {
        return Optional.of(typed.optional(field, most)).filter(text -> !text.isEmpty());
    }

    static Optional<PartialDate> date(Typed typed, String field) {
        return typed.value(field).isBlank() ? Optional.empty() : typed.partialDate(field);
    }

    /** Days to the half, with a point or a comma. */
    static Optional<BigDecimal> days(Typed typed, String field, Words words) {
        var text = typed.value(field).strip().replace(',', '.');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,3}(\\.[05])?")
                && new BigDecimal(text).signum() > 0
                && new BigDecimal(text).compareTo(BigDecimal.valueOf(366)) <= 0) {
            return Optional.of(new BigDecimal(text));
        }
        typed.fault(field, words.say("mission.days-form"));
        return Optional.empty();
    }

    static List<String> areas(Typed typed) {
        return Vocabulary.codes(Field.WORKING_AREAS).stream()
                .filter(typed.values("areas")::contains)
                .toList();
    }
}
