package org.wopplatform.core.rounds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wopplatform.core.matching.Matchables;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.matching.WeightSets;
import org.wopplatform.core.rounds.Table.Gone;

/** Lays out on a table what a round is computed from. */
@ApplicationScoped
class Tables {
    /** A plan that is not proved by then is kept with the bound that was reached. */
    static final Duration LIMIT = Duration.ofSeconds(15);

    @Inject Rounds rounds;
    @Inject Matchables matchables;
    @Inject WeightSets weights;
    @Inject Clock clock;

    Table of(Round round) {
        if (!round.open()) {
            return new Table(
                    round,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false);
        }
        var mentees =
                matchables.mentees().stream()
                        .sorted(
                                Comparator.comparing((Mentee m) -> m.side().name())
                                        .thenComparing(Mentee::request))
                        .toList();
        var mentors =
                matchables.mentors().stream()
                        .sorted(
                                Comparator.comparing((Mentor m) -> m.side().name())
                                        .thenComparing(Mentor::offer))
                        .toList();
        var requests = rounds.requests(round.id());
        var offers = rounds.offers(round.id());
        var capacities = new HashMap<UUID, Capacity>();
        rounds.capacities(round.id()).forEach(c -> capacities.put(c.offer(), c));
        var asked = requests.stream().map(Rounds.Taken::id).collect(Collectors.toSet());
        var conflicts = matchables.conflicts();
        var basis =
                new Basis(
                        round.terms(),
                        weights.inForce(),
                        mentees.stream().filter(m -> asked.contains(m.request())).toList(),
                        mentors.stream()
                                .filter(m -> capacities.containsKey(m.offer()))
                                .map(m -> with(m, capacities.get(m.offer())))
                                .toList(),
                        rounds.rules(round.id()),
                        (one, other) -> conflicts.contains(new Matchables.Conflict(one, other)),
                        LocalDate.now(clock.withZone(ZoneOffset.UTC)));
        var faults = basis.faults();
        return new Table(
                round,
                Optional.of(basis),
                mentees,
                mentors,
                gone(requests, ids(mentees, Mentee::request), names(round, true)),
                gone(offers, ids(mentors, Mentor::offer), names(round, false)),
                faults,
                round.planned()
                        .filter(p -> !basis.digest().equals(Optional.of(p.of())))
                        .isPresent());
    }

    private static Mentor with(Mentor mentor, Capacity capacity) {
        return mentor.withCapacity(capacity.days(), capacity.places(), capacity.groupPlaces());
    }

    private static <T> Set<UUID> ids(List<T> all, Function<T, UUID> id) {
        return all.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Gone> gone(
            List<Rounds.Taken> taken, Set<UUID> there, HashMap<UUID, String> names) {
        return taken.stream()
                .filter(one -> !there.contains(one.id()))
                .map(
                        one ->
                                new Gone(
                                        one.id(),
                                        one.platform(),
                                        Optional.ofNullable(names.get(one.id()))))
                .toList();
    }

    private static HashMap<UUID, String> names(Round round, boolean ofMentees) {
        var names = new HashMap<UUID, String>();
        round.planned()
                .map(Round.Planned::plan)
                .ifPresent(
                        plan -> {
                            for (var pair : plan.pairs()) {
                                names.put(
                                        ofMentees ? pair.request() : pair.offer(),
                                        (ofMentees ? pair.mentee() : pair.mentor()).name());
                            }
                            for (var stay : plan.unmatched()) {
                                if (ofMentees) {
                                    names.put(stay.request(), stay.mentee().name());
                                } else {
                                    stay.offer()
                                            .ifPresent(
                                                    offer ->
                                                            names.put(
                                                                    offer,
                                                                    stay.mentor().orElse("")));
                                }
                            }
                        });
        return names;
    }
}
