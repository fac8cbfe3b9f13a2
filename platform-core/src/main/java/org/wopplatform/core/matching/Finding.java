package org.wopplatform.core.matching;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.assessments.Validity;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.assessments.WorkingAreas;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** Finds who could answer a request, and says why. */
@UseCase
public class Finding {
    private static final int MOST_NEARLY = 3;
    private static final int CAP = 3;

    @PersistenceContext EntityManager em;
    @Inject Matchables matchables;
    @Inject WeightSets weights;
    @Inject WorkingAreas areas;
    @Inject Clock clock;

    /**
     * @param notes why it is where it is, beyond its score: SAME_COUNTRY and SMALL_OPERATORS are
     *     given one of the last places, LESS_ASKED is first because others before it have too many
     *     open proposals, OFTEN_ASKED is such another
     */
    public record Candidate(Match match, List<String> notes) {}

    /** A mentor that one gate alone keeps out, and what would open it. */
    public record Nearly(Mentor mentor, GateFailure failure) {}

    /**
     * @param passing how many mentors pass every gate, shown or not
     */
    public record Found(
            Matchables.Asked asked,
            Weights weights,
            List<Candidate> candidates,
            List<Nearly> nearly,
            int passing) {}

    /**
     * A request of which somebody looks for mentors.
     *
     * @param passing how many mentors pass every gate
     */
    public record Waiting(Matchables.Asked asked, int passing) {}

    /** How one offer answers one request. */
    public record Compared(
            Matchables.Asked asked, Mentor mentor, Judgement judgement, Weights weights) {}

    /** Every open request in reach, the oldest first, and how many could answer it. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<Waiting> waiting() {
        var mentors = matchables.mentors();
        var conflicts = matchables.conflicts();
        var since = Validity.since(today());
        return matchables.asked().stream()
                .map(
                        asked ->
                                new Waiting(
                                        asked, passing(asked.mentee(), mentors, conflicts, since)))
                .toList();
    }

    /**
     * The five who fit best, and who nearly does.
     *
     * @throws NotFound where no such request is in reach
     */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Found candidates(UUID request) {
        return candidates(request, weights.inForce());
    }

    /** The same by weights that are only tried out. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Found candidates(UUID request, Weights weights) {
        var asked = find(request);
        var mentee = asked.mentee();
        var today = today();
        var since = Validity.since(today);
        var conflicts = matchables.conflicts(mentee.side().operator());
        var passing = new ArrayList<Shortlist.Scored>();
        var nearly = new ArrayList<Shortlist.Scored>();
        for (var mentor : matchables.mentorsAheadOf(mentee)) {
            var conflict = conflicts.contains(mentor.side().operator());
            var shut = Gates.shut(mentee, mentor, conflict, since);
            if (shut < 2) {
                (shut == 0 ? passing : nearly)
                        .add(
                                new Shortlist.Scored(
                                        mentor, Judge.score(mentee, mentor, weights, since)));
            }
        }
        var candidates =
                Shortlist.of(mentee, passing, cap()).stream()
                        .map(
                                listed ->
                                        new Candidate(
                                                match(
                                                        mentee,
                                                        listed.scored().mentor(),
                                                        weights,
                                                        today),
                                                listed.notes().stream().map(Enum::name).toList()))
                        .toList();
        return new Found(
                asked,
                weights,
                candidates,
                nearly(mentee, nearly, conflicts, since),
                passing.size());
    }

    /**
     * Any offer in reach, whether it is among the five or not.
     *
     * @throws NotFound where no such request or offer is in reach
     */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Compared compare(UUID request, UUID offer) {
        var asked = find(request);
        var mentor = matchables.mentor(offer).orElseThrow(() -> new NotFound("offer", offer));
        var inForce = weights.inForce();
        return new Compared(
                asked,
                mentor,
                Judge.of(
                        asked.mentee(),
                        mentor,
                        inForce,
                        matchables.conflict(
                                asked.mentee().side().operator(), mentor.side().operator()),
                        today()),
                inForce);
    }

    /** The working areas of the platform, whose names its own have. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<WorkingArea> areas() {
        return areas.all();
    }

    /** An open request in reach. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Matchables.Asked asked(UUID request) {
        return find(request);
    }

    /** The oldest open requests in reach. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public List<Matchables.Asked> requests(int most) {
        return matchables.asked().stream().limit(most).toList();
    }

    /** Every offer in reach by name, to choose one to compare. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Map<UUID, String> offers() {
        var names = new HashMap<UUID, String>();
        matchables.mentors().forEach(m -> names.put(m.offer(), m.side().name()));
        return names;
    }

    /** Why mentors want to help, in their own words, as far as they may be read here. */
    @Requires(value = Permission.MATCH_OPERATORS, reads = true)
    public Map<UUID, String> motivations(List<UUID> offers) {
        return offers.isEmpty() ? Map.of() : matchables.motivations(offers);
    }

    private Matchables.Asked find(UUID request) {
        return matchables.find(request).orElseThrow(() -> new NotFound("request", request));
    }

    private static Match match(Mentee mentee, Mentor mentor, Weights weights, LocalDate today) {
        return Judge.of(mentee, mentor, weights, false, today).match().orElseThrow();
    }

    private static int passing(
            Mentee mentee,
            List<Mentor> mentors,
            Set<Matchables.Conflict> conflicts,
            LocalDate since) {
        var passing = 0;
        for (var mentor : mentors) {
            var conflict =
                    !conflicts.isEmpty()
                            && conflicts.contains(
                                    new Matchables.Conflict(
                                            mentee.side().operator(), mentor.side().operator()));
            passing += Gates.shut(mentee, mentor, conflict, since) == 0 ? 1 : 0;
        }
        return passing;
    }

    /**
     * Of a mentor elsewhere nobody learns here that it has lost its standing, and of nobody that it
     * has a commercial relation.
     */
    private static List<Nearly> nearly(
            Mentee mentee, List<Shortlist.Scored> near, Set<UUID> conflicts, LocalDate since) {
        return near.stream()
                .sorted(
                        Comparator.comparingInt(Shortlist.Scored::score)
                                .reversed()
                                .thenComparing(scored -> scored.mentor().offer()))
                .map(
                        scored ->
                                new Nearly(
                                        scored.mentor(),
                                        Gates.failures(
                                                        mentee,
                                                        scored.mentor(),
                                                        conflicts.contains(
                                                                scored.mentor().side().operator()),
                                                        since)
                                                .get(0)))
                .filter(nearly -> nearly.failure().gate().remediable())
                .filter(
                        nearly ->
                                nearly.mentor().side().verified()
                                        || nearly.mentor().side().reach().equals("OWN"))
                .limit(MOST_NEARLY)
                .toList();
    }

    private int cap() {
        @SuppressWarnings("unchecked")
        List<Number> caps =
                em.createNativeQuery("select exposure_cap from matching_policy").getResultList();
        return caps.stream().findFirst().map(Number::intValue).orElse(CAP);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
