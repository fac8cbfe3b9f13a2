package org.wopplatform.core.matching;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform says what counts how much in its matches (MA7). */
@UseCase
public class Weighing {
    @PersistenceContext EntityManager em;
    @Inject WeightSets sets;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * @param by the name of whoever set it, as far as it may be known
     */
    public record Version(WeightSet set, Optional<String> by) {}

    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Weights inForce() {
        return sets.inForce();
    }

    /** Every version, newest first. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<Version> history() {
        var authors = sets.authors();
        return sets.all().stream()
                .map(set -> new Version(set, Optional.ofNullable(authors.get(set.number()))))
                .toList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.MATCH_OPERATORS)
    public void check() {}

    /**
     * @param seen the number of the version that the editor had before their eyes
     * @throws RuleRefused unless the points make up 100, or if somebody else has changed them
     *     meanwhile
     */
    @Requires(Permission.MATCH_OPERATORS)
    public Weights change(Map<Criterion, Integer> points, String reason, int seen) {
        // One writer at a time: whoever waits here then sees the other's version.
        em.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "weights of " + current.get().id())
                .getSingleResult();
        sum(points);
        var present = sets.inForce();
        if (present.number() != seen) {
            throw new RuleRefused("matching.weights-changed-meanwhile");
        }
        if (present.points().equals(points)) {
            throw new RuleRefused("matching.weights-the-same");
        }
        var next = new Weights(seen + 1, points);
        sets.add(
                new WeightSet(
                        current.get().id(),
                        next,
                        reason,
                        caller.account().orElseThrow(),
                        clock.instant()));
        return next;
    }

    /** Whether the points make up 100, before anything is tried with them. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public void checkSum(Map<Criterion, Integer> points) {
        sum(points);
    }

    private static void sum(Map<Criterion, Integer> points) {
        var sum = points.values().stream().mapToInt(Integer::intValue).sum();
        if (sum > Weights.WHOLE) {
            throw new RuleRefused(
                    "matching.weights-over",
                    Map.of(
                            "sum", String.valueOf(sum),
                            "off", String.valueOf(sum - Weights.WHOLE)));
        }
        if (sum < Weights.WHOLE) {
            throw new RuleRefused(
                    "matching.weights-under",
                    Map.of(
                            "sum", String.valueOf(sum),
                            "off", String.valueOf(Weights.WHOLE - sum)));
        }
    }
}
