package org.wopplatform.web.pages.partnerships;

import java.util.Optional;
import org.wopplatform.core.dates.PartialDate;
import org.wopplatform.core.partnerships.Partnership;
import org.wopplatform.web.pages.Typed;

/** What can be said of a partnership, as typed. */
final class ParticularsForm {
    private ParticularsForm() {}

    static Partnership.Particulars read(Typed typed) {
        var title = typed.text("title", 200);
        var kind = typed.choice("kind", Partnership.Kind.class);
        var objective = optional(typed, "objective", 2000);
        var programme = optional(typed, "programme", 200);
        var since = date(typed, "since");
        var until = date(typed, "until");
        var toldBy = optional(typed, "told_by", 500);
        var toldAt = optional(typed, "told_at", 500);
        toldAt.filter(address -> !address.matches("https?://[^\\s]+"))
                .ifPresent(address -> typed.fault("told_at", typed.say("field.address")));
        return new Partnership.Particulars(
                title,
                kind.orElse(Partnership.Kind.BILATERAL),
                objective,
                programme,
                since,
                until,
                toldBy,
                toldAt);
    }

    static Optional<String> optional(Typed typed, String field, int most) {
        return Optional.of(typed.optional(field, most)).filter(text -> !text.isEmpty());
    }

    static Optional<PartialDate> date(Typed typed, String field) {
        return typed.value(field).isBlank() ? Optional.empty() : typed.partialDate(field);
    }
}
