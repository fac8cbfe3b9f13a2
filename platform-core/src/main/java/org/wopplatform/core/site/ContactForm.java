package org.wopplatform.core.site;

import java.util.Map;
import org.wopplatform.core.rules.RuleRefused;

/** The form that each kind of contact must have, so that a page can make a working link of it. */
final class ContactForm {
    private ContactForm() {}

    static void check(PlatformContact.Kind kind, String address) {
        var plain = address.strip();
        var fits =
                switch (kind) {
                    case EMAIL -> plain.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");
                    case PHONE -> plain.matches("\\+?[0-9 ()./-]{6,30}");
                    case WEBSITE -> plain.matches("https?://[^\\s<>\"]{4,200}");
                    case POSTAL -> !plain.isEmpty() && plain.length() <= 300;
                };
        if (!fits) {
            throw new RuleRefused(
                    "contact.form." + kind.name().toLowerCase(java.util.Locale.ROOT),
                    Map.of("address", plain));
        }
    }
}
