package org.wopplatform.web.pages.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.Speaking;
import org.wopplatform.web.pages.Typed;

/** What the forms on progress have in common. */
final class ProgressForm {
    static final int LONGEST = 2000;

    private ProgressForm() {}

    static Optional<String> optional(Typed typed, String field, int most) {
        return Optional.of(typed.optional(field, most)).filter(text -> !text.isEmpty());
    }

    /** For a record: the source; nothing for one that is carried out here. */
    static Optional<String> toldBy(Typed typed, boolean recorded) {
        return recorded ? Optional.of(typed.text("told_by", 500)) : Optional.empty();
    }

    static PartialDate day(Typed typed) {
        return typed.partialDate("on_day").orElseGet(() -> PartialDate.of("2000"));
    }

    /** Who signed on paper, where whoever sends the form does not speak for the party. */
    static Optional<Speaking.Paper> paper(Typed typed, boolean speaks, Clock clock) {
        if (speaks) {
            return Optional.empty();
        }
        var name = typed.text("signatory", 200);
        var position = typed.text("position", 200);
        var day = typed.day("signed_on");
        return Optional.of(
                new Speaking.Paper(
                        name,
                        position,
                        day.orElseGet(() -> LocalDate.now(clock.withZone(ZoneOffset.UTC)))));
    }
}
