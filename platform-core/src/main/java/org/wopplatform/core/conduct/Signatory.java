package org.wopplatform.core.conduct;

import java.util.Map;
import org.wopplatform.core.rules.RuleRefused;

/** Who gives an operator's word, and in which position there. */
public record Signatory(String name, String position) {
    public static final int LONGEST = 200;

    public Signatory {
        name = said(name);
        position = said(position);
    }

    private static String said(String text) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new RuleRefused("conduct.signatory", Map.of("longest", String.valueOf(LONGEST)));
        }
        return stripped;
    }
}
