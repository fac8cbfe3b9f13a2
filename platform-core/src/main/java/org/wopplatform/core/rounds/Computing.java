package org.wopplatform.core.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wopplatform.core.rules.RuleRefused;

/**
 * Computes plans, one at a time for each platform, so that no platform's rounds take the machine
 * from the others.
 */
@ApplicationScoped
public class Computing {
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    /** Belongs outside of a transaction: it may take as long as the limit says. */
    public Optimum plan(String platform, Problem problem, Duration limit) {
        if (!busy.add(platform)) {
            throw new RuleRefused("round.busy");
        }
        try {
            return Optimiser.plan(problem, limit.compareTo(LONGEST) < 0 ? limit : LONGEST);
        } catch (SolverMissing missing) {
            throw new RuleRefused("round.no-solver");
        } finally {
            busy.remove(platform);
        }
    }
}
