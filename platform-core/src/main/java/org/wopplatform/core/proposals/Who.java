package org.wopplatform.core.proposals;

import java.util.Arrays;
import java.util.Locale;
import org.wopplatform.core.rules.NotFound;

/** The two sides of a proposal. */
public enum Who {
    MENTEE,
    MENTOR;

    /** By its name in addresses: {@code mentee}. */
    public static Who of(String name) {
        return Arrays.stream(values())
                .filter(who -> who.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("side", name));
    }

    public Who other() {
        return this == MENTEE ? MENTOR : MENTEE;
    }
}
