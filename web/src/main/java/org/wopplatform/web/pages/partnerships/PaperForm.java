package org.wopplatform.web.pages.partnerships;

import java.time.LocalDate;
import java.util.Optional;
import org.wopplatform.core.partnerships.Speaking.Paper;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Words;

/** Who signed on paper, where a platform puts it down for its party. */
final class PaperForm {
    private PaperForm() {}

    static Optional<Paper> read(Typed typed, Words words, LocalDate today) {
        if (typed.value("signatory").isBlank() && typed.value("position").isBlank()) {
            return Optional.empty();
        }
        var name = typed.text("signatory", 200);
        var position = typed.text("position", 200);
        var on = typed.day("signed_on").orElse(today);
        if (on.isAfter(today)) {
            typed.fault("signed_on", words.say("field.not-in-future"));
        }
        return Optional.of(new Paper(name, position, on));
    }
}
