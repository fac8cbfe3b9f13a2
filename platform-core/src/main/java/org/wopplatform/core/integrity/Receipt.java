package org.wopplatform.core.integrity;

import java.util.Optional;
import org.wopplatform.core.identity.Secret;

/** The code that a reporter is given once and follows a concern with (IN3). */
public final class Receipt {
    private static final String PREFIX = "wopc_";

    private Receipt() {}

    static Secret random() {
        return Secret.random(PREFIX);
    }

    /** The code as it was typed, without the blanks around it; nothing for what is no code. */
    public static Optional<Secret> read(String typed) {
        var code = typed.strip();
        return code.matches(PREFIX + "[A-Za-z0-9_-]{43}")
                ? Optional.of(new Secret(code))
                : Optional.empty();
    }
}
