package org.wopplatform.core.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.operators.Serving;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** What must hold before a request or an offer is changed or opened, whichever it is (SU1). */
@ApplicationScoped
class Keeping {
    @Inject Serving serving;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** The same, where the caller may speak for its operator. */
    <E extends SupportEntry<?>> E mine(E entry) {
        serving.operator(entry.operator());
        return entry;
    }

    /** The platform's. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    void mustBeAsSeen(SupportEntry<?> entry, int seen) {
        if (entry.version() != seen) {
            throw new RuleRefused("support.changed-meanwhile");
        }
    }

    void mustBeVerified(UUID operator) {
        if (serving.operator(operator).standing() != Standing.VERIFIED) {
            throw new RuleRefused("support.operator-not-verified");
        }
    }

    void mustBeWhole(List<String> lacks) {
        if (!lacks.isEmpty()) {
            throw new RuleRefused("support.not-whole", Map.of("lacks", String.join(", ", lacks)));
        }
    }
}
