package org.wopplatform.core.rounds;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.assessments.WorkingAreas;
import org.wopplatform.core.matching.Matchables;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A facilitator prepares a round: who takes part, what is decided beforehand, and the plan. */
@UseCase
public class Preparing {
    @Inject Rounds rounds;
    @Inject Tables tables;
    @Inject Computing computing;
    @Inject CurrentPlatform current;
    @Inject Matchables matchables;
    @Inject WorkingAreas areas;

    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<Round> all() {
        return rounds.all();
    }

    /** How many ask and how many offer where a round of today would look for them. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Reach reach() {
        return new Reach(matchables.mentees().size(), matchables.mentors().size());
    }

    public record Reach(int requests, int mentors) {}

    /** What the working areas are called in which a plan speaks. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<WorkingArea> areas() {
        return areas.all();
    }

    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Table get(UUID id) {
        return tables.of(rounds.get(id));
    }

    /** What the mentors bring that take part, whether they are still in reach or not. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<Capacity> capacities(UUID id) {
        return rounds.capacities(rounds.get(id).id());
    }

    /** What was done to the round after the version that somebody has read, the latest first. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<RoundEntry> since(UUID id, int version) {
        return rounds.entries(rounds.get(id).id(), version);
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.MATCH_OPERATORS)
    public void check() {
        // the gate has been asked
    }

    @Requires(Permission.MATCH_OPERATORS)
    public void check(UUID id) {
        rounds.get(id);
    }

    /** Opens a round in which all take part who are in reach, with what is free of them. */
    @Requires(Permission.MATCH_OPERATORS)
    public UUID open(Terms terms) {
        var id = rounds.add(terms);
        matchables.mentees().forEach(mentee -> rounds.take(id, mentee));
        matchables.mentors().forEach(mentor -> rounds.take(id, mentor, Capacity.of(mentor)));
        return id;
    }

    /**
     * @throws ProblemRefused where locks no longer fit what the round would have to keep to
     */
    @Requires(Permission.MATCH_OPERATORS)
    public void change(UUID id, int version, Terms terms) {
        var round = toChange(id, version);
        var was = tables.of(round);
        rounds.change(round, terms);
        contradictNothingMore(was, id);
    }

    /** From now on these requests take part and no others. */
    @Requires(Permission.MATCH_OPERATORS)
    public void takeRequests(UUID id, int version, Set<UUID> requests) {
        var round = toChange(id, version);
        var was = tables.of(round);
        var taken = rounds.requests(id).stream().map(Rounds.Taken::id).collect(Collectors.toSet());
        var inReach = new HashMap<UUID, Mentee>();
        was.mentees().forEach(mentee -> inReach.put(mentee.request(), mentee));
        rounds.leaveRequests(id, without(taken, requests));
        for (var request : without(requests, taken)) {
            if (!inReach.containsKey(request)) {
                throw new NotFound("request", request);
            }
            rounds.take(id, inReach.get(request));
        }
        rounds.touch(round, RoundEntry.Act.REQUESTS, Optional.empty());
        contradictNothingMore(was, id);
    }

    /** From now on these mentors take part and no others, with these capacities. */
    @Requires(Permission.MATCH_OPERATORS)
    public void takeMentors(UUID id, int version, List<Capacity> capacities) {
        var round = toChange(id, version);
        var was = tables.of(round);
        var inReach = new HashMap<UUID, Mentor>();
        was.mentors().forEach(mentor -> inReach.put(mentor.offer(), mentor));
        var taken = rounds.offers(id).stream().map(Rounds.Taken::id).collect(Collectors.toSet());
        var wanted = capacities.stream().map(Capacity::offer).collect(Collectors.toSet());
        rounds.leaveOffers(id, without(taken, wanted));
        for (var capacity : capacities) {
            var mentor = inReach.get(capacity.offer());
            if (mentor == null && !taken.contains(capacity.offer())) {
                throw new NotFound("offer", capacity.offer());
            }
            if (mentor != null) {
                rounds.take(id, mentor, capacity);
            }
        }
        rounds.touch(round, RoundEntry.Act.MENTORS, Optional.empty());
        contradictNothingMore(was, id);
    }

    /**
     * Ties two together or keeps them apart, and computes the plan again.
     *
     * @throws ProblemRefused where that contradicts what was decided, a capacity or a gate
     */
    @Requires(Permission.MATCH_OPERATORS)
    public void decide(UUID id, int version, RoundRule rule) {
        var round = toChange(id, version);
        var was = tables.of(round);
        var basis = was.basis().orElseThrow();
        if (basis.mentee(rule.request()).isEmpty()) {
            throw new NotFound("request", rule.request());
        }
        if (basis.mentor(rule.offer()).isEmpty()) {
            throw new NotFound("offer", rule.offer());
        }
        if (rule.kind() == RoundRule.Kind.LOCK) {
            basis.rules().stream()
                    .filter(other -> other.kind() == RoundRule.Kind.LOCK)
                    .filter(other -> other.request().equals(rule.request()))
                    .filter(other -> !other.offer().equals(rule.offer()))
                    .findFirst()
                    .ifPresent(
                            other -> {
                                throw new RuleRefused(
                                        "round.locked-elsewhere",
                                        Map.of(
                                                "mentee",
                                                basis.mentee(rule.request())
                                                        .orElseThrow()
                                                        .side()
                                                        .name(),
                                                "mentor",
                                                basis.mentor(other.offer())
                                                        .map(m -> m.side().name())
                                                        .orElse("…")));
                            });
        }
        rounds.rule(id, rule);
        again(
                round,
                was,
                rule.kind() == RoundRule.Kind.LOCK ? RoundEntry.Act.LOCK : RoundEntry.Act.FORBID,
                new RoundEntry.Two(rule.request(), rule.offer()));
    }

    /** Leaves a pair to the plan again, and computes it. */
    @Requires(Permission.MATCH_OPERATORS)
    public void free(UUID id, int version, UUID request, UUID offer) {
        var round = toChange(id, version);
        var was = tables.of(round);
        if (!rounds.free(id, request, offer)) {
            throw new NotFound("rule", request);
        }
        again(round, was, RoundEntry.Act.FREE, new RoundEntry.Two(request, offer));
    }

    /**
     * @throws ProblemRefused where what was decided contradicts itself, a capacity or a gate
     */
    @Requires(Permission.MATCH_OPERATORS)
    public void compute(UUID id, int version) {
        var round = toChange(id, version);
        var basis = tables.of(round).basis().orElseThrow();
        plan(round, basis, RoundEntry.Act.PLAN, Optional.empty());
    }

    private Round toChange(UUID id, int version) {
        var round = rounds.hold(id);
        round.toChange(version);
        return round;
    }

    private void again(Round round, Table was, RoundEntry.Act act, RoundEntry.Two pair) {
        var basis = tables.of(round).basis().orElseThrow();
        refuse(basis.faultsBeyond(was.basis().orElseThrow()));
        if (basis.faults().isEmpty()) {
            plan(round, basis, act, Optional.of(pair));
        } else {
            rounds.touch(round, act, Optional.of(pair));
        }
    }

    private void plan(Round round, Basis basis, RoundEntry.Act act, Optional<RoundEntry.Two> pair) {
        var problem = basis.problem();
        var optimum = computing.plan(current.get().id(), problem, Tables.LIMIT);
        rounds.plan(
                round,
                basis.plan(optimum, round.planned().map(Round.Planned::plan)),
                ProblemDigest.of(problem, basis.weights()),
                act,
                pair);
    }

    /** What was wrong before may stay so; nothing is made worse. */
    private void contradictNothingMore(Table was, UUID id) {
        var now = tables.of(rounds.get(id));
        refuse(now.basis().orElseThrow().faultsBeyond(was.basis().orElseThrow()));
    }

    private static void refuse(List<ProblemRefused.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemRefused(faults);
        }
    }

    private static Set<UUID> without(Collection<UUID> all, Collection<UUID> others) {
        var left = new HashSet<>(all);
        left.removeAll(others);
        return left;
    }
}
