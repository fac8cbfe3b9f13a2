package org.wopplatform.core.progress;

import java.util.Optional;
import org.wopplatform.core.partnerships.Standpoint;
import org.wopplatform.core.rules.RuleRefused;

/** A record names the source of all that it says, and nothing else has one (PR8). */
final class Told {
    private Told() {}

    static void by(Standpoint standpoint, Optional<String> source) {
        if (standpoint.recorded() && source.isEmpty()) {
            throw new RuleRefused("progress.source-wanted");
        }
        if (!standpoint.recorded() && source.isPresent()) {
            throw new RuleRefused("progress.no-source-here");
        }
    }
}
