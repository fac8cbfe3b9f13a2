package org.wopplatform.core.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.wopplatform.core.matching.Gate;
import org.wopplatform.core.matching.GateFailure;
import org.wopplatform.core.matching.Judge;
import org.wopplatform.core.matching.Judgement;
import org.wopplatform.core.matching.Match;
import org.wopplatform.core.matching.Mentee;
import org.wopplatform.core.matching.Mentor;
import org.wopplatform.core.matching.Side;
import org.wopplatform.core.matching.Weights;
import org.wopplatform.core.rounds.Problem.Link;

/**
 * What a round is computed from, as the records say it today: who takes part and is still in reach,
 * which pairs pass the gates, and what was decided beforehand (rules M11 to M14).
 */
public final class Basis {
    /** People are counted in tens, so that ten million of them fit the best gain. */
    private static final int PEOPLE_UNIT = 10;

    private final Terms terms;
    private final Weights weights;
    private final Map<UUID, Mentee> mentees = new LinkedHashMap<>();
    private final Map<UUID, Mentor> mentors = new LinkedHashMap<>();
    private final List<RoundRule> rules;
    private final BiPredicate<UUID, UUID> conflict;
    private final LocalDate today;
    private final Map<Link, Match> matches = new HashMap<>();
    private final Map<UUID, Map<String, Integer>> gates = new HashMap<>();
    private final long usualPeople;

    /**
     * @param mentees that take part and are in reach
     * @param mentors likewise, with the capacities that the round gives them
     * @param conflict whether two operators have a commercial tie
     */
    Basis(
            Terms terms,
            Weights weights,
            List<Mentee> mentees,
            List<Mentor> mentors,
            List<RoundRule> rules,
            BiPredicate<UUID, UUID> conflict,
            LocalDate today) {
        this.terms = terms;
        this.weights = weights;
        mentees.stream()
                .sorted(Comparator.comparing(mentee -> mentee.side().name()))
                .forEach(mentee -> this.mentees.put(mentee.request(), mentee));
        mentors.stream()
                .sorted(Comparator.comparing(mentor -> mentor.side().name()))
                .forEach(mentor -> this.mentors.put(mentor.offer(), mentor));
        this.rules = List.copyOf(rules);
        this.conflict = conflict;
        this.today = today;
        this.usualPeople = usual(mentees);
        for (var mentee : this.mentees.values()) {
            for (var mentor : this.mentors.values()) {
                judge(mentee, mentor);
            }
        }
    }

    private void judge(Mentee mentee, Mentor mentor) {
        var judgement = judgement(mentee, mentor);
        judgement
                .match()
                .ifPresentOrElse(
                        match -> matches.put(link(mentee, mentor), match),
                        () ->
                                gates.computeIfAbsent(mentee.request(), r -> new HashMap<>())
                                        .merge(
                                                judgement.failures().get(0).gate().key(),
                                                1,
                                                Integer::sum));
    }

    /**
     * Whether there is time and a place is the plan's to say, not the judge's: what fails these
     * gates alone is judged as if there were.
     */
    private Judgement judgement(Mentee mentee, Mentor mentor) {
        var tied = conflict.test(mentee.side().operator(), mentor.side().operator());
        var judgement = Judge.of(mentee, mentor, weights, tied, today);
        var capacityAlone =
                judgement.failures().stream()
                        .map(GateFailure::gate)
                        .allMatch(gate -> gate == Gate.DAYS || gate == Gate.PLACES);
        return judgement.match().isPresent() || !capacityAlone
                ? judgement
                : Judge.of(
                        mentee,
                        mentor.withCapacity(
                                Math.max(mentor.freeDays(), mentee.days()),
                                Math.max(mentor.freePlaces(), 1),
                                mentor.groupPlaces()),
                        weights,
                        tied,
                        today);
    }

    public Weights weights() {
        return weights;
    }

    /** By name. */
    public List<Mentee> mentees() {
        return List.copyOf(mentees.values());
    }

    /** By name, with the capacities that the round gives them. */
    public List<Mentor> mentors() {
        return List.copyOf(mentors.values());
    }

    public Optional<Mentee> mentee(UUID request) {
        return Optional.ofNullable(mentees.get(request));
    }

    public Optional<Mentor> mentor(UUID offer) {
        return Optional.ofNullable(mentors.get(offer));
    }

    public List<RoundRule> rules() {
        return rules;
    }

    public Optional<RoundRule> rule(UUID request, UUID offer) {
        return rules.stream()
                .filter(rule -> rule.request().equals(request) && rule.offer().equals(offer))
                .findFirst();
    }

    public int candidates() {
        return matches.size();
    }

    public Optional<Match> match(UUID request, UUID offer) {
        return Optional.ofNullable(matches.get(new Link(request.toString(), offer.toString())));
    }

    /** The candidates of a request, the highest score first. */
    public List<Match> matches(UUID request) {
        return mentors.keySet().stream()
                .map(offer -> match(request, offer))
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparing((Match match) -> -match.score())
                                .thenComparing(match -> match.mentor().offer()))
                .toList();
    }

    /** The gates that a pair does not pass; none for a candidate. */
    public List<GateFailure> failures(UUID request, UUID offer) {
        return judgement(mentees.get(request), mentors.get(offer)).failures();
    }

    /**
     * @throws ProblemRefused where what was decided contradicts itself, the capacities or the gates
     */
    public Problem problem() {
        return new Problem(
                mentees.values().stream().map(Basis::request).toList(),
                mentors.values().stream().map(Basis::mentor).toList(),
                matches.values().stream().map(this::pair).toList(),
                links(RoundRule.Kind.LOCK),
                links(RoundRule.Kind.FORBID).stream()
                        .filter(
                                link ->
                                        mentees.containsKey(UUID.fromString(link.request()))
                                                && mentors.containsKey(
                                                        UUID.fromString(link.mentor())))
                        .toList(),
                terms.budget()
                        .map(budget -> OptionalLong.of(budget.amount()))
                        .orElseGet(OptionalLong::empty),
                terms.minimumScore() * 100,
                terms.countriesFirst());
    }

    /** What {@link #problem} would refuse; none where there is a plan to compute. */
    public List<ProblemRefused.Fault> faults() {
        try {
            problem();
            return List.of();
        } catch (ProblemRefused refused) {
            return refused.faults();
        }
    }

    /** The same that a plan of today would have been computed from; empty where there is none. */
    public Optional<String> digest() {
        return faults().isEmpty()
                ? Optional.of(ProblemDigest.of(problem(), weights))
                : Optional.empty();
    }

    /** The plan as it is kept, with names and with what only the records know. */
    RoundPlan plan(Optimum optimum, Optional<RoundPlan> before) {
        var pairs =
                optimum.chosen().stream()
                        .map(this::pair)
                        .sorted(
                                Comparator.comparing((RoundPlan.Pair pair) -> pair.mentee().name())
                                        .thenComparing(RoundPlan.Pair::request))
                        .toList();
        var helped =
                pairs.stream()
                        .map(pair -> pair.mentee().people())
                        .flatMap(Optional::stream)
                        .toList();
        return new RoundPlan(
                weights.number(),
                optimum.status(),
                optimum.gain(),
                optimum.bound(),
                optimum.countries(),
                optimum.mostCountries(),
                (int) mentees.values().stream().map(m -> m.side().country()).distinct().count(),
                optimum.smallOperators(),
                (int) mentees.values().stream().filter(m -> m.side().small()).count(),
                optimum.cost(),
                helped.stream().mapToLong(Integer::longValue).sum(),
                pairs.size() - helped.size(),
                mentors.size(),
                matches.size(),
                optimum.seconds(),
                pairs,
                optimum.unmatched().stream()
                        .map(this::stay)
                        .sorted(
                                Comparator.comparing((RoundPlan.Stay stay) -> stay.mentee().name())
                                        .thenComparing(RoundPlan.Stay::request))
                        .toList(),
                optimum.areas().stream().map(this::worth).toList(),
                before.map(RoundPlan::asBefore));
    }

    private List<Link> links(RoundRule.Kind kind) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .map(RoundRule::link)
                .sorted()
                .toList();
    }

    private static Problem.Request request(Mentee mentee) {
        return new Problem.Request(
                mentee.request().toString(),
                mentee.side().country(),
                mentee.side().small(),
                mentee.days(),
                mentee.groupable());
    }

    private static Problem.Mentor mentor(Mentor mentor) {
        return new Problem.Mentor(
                mentor.offer().toString(),
                Math.min(mentor.freeDays(), Problem.MOST_DAYS_FREE),
                Math.min(mentor.freePlaces(), Problem.MOST_PLACES),
                Math.min(mentor.groupPlaces(), Problem.MOST_PLACES));
    }

    private Problem.Pair pair(Match match) {
        return new Problem.Pair(
                match.mentee().request().toString(),
                match.mentor().offer().toString(),
                match.areas().get(0),
                match.score(),
                gain(match),
                terms.budget()
                        .map(budget -> cost(budget, match.mentee().side(), match.mentor().side()))
                        .orElse(0L));
    }

    /**
     * What choosing a pair adds to the plan, 1 to 1,000,000.
     *
     * <p>By score: hundredths of a point. By people: tens of people served by the mentee, times the
     * score as a part of 100, rounded half up; of a mentee that does not say how many it serves,
     * the median of those that take part and do. Ten million people and more count as ten million.
     * Error: less than 5 people a pair, from rounding.
     */
    long gain(Match match) {
        if (terms.aim() == Terms.Aim.SCORE) {
            return Math.max(1, match.score());
        }
        var people = match.mentee().side().population().map(Integer::longValue).orElse(usualPeople);
        var weighed =
                Math.round(
                        (double) people
                                * match.score()
                                / ((double) Problem.BEST_SCORE * PEOPLE_UNIT));
        return Math.max(1, Math.min(Problem.BEST_GAIN, weighed));
    }

    static long cost(Terms.Budget budget, Side mentee, Side mentor) {
        if (mentee.country().equals(mentor.country())) {
            return budget.sameCountry();
        }
        return comesFromBeyond(mentee) || comesFromBeyond(mentor)
                ? budget.beyond()
                : budget.region();
    }

    private static boolean comesFromBeyond(Side side) {
        return side.outside() || side.reach().equals("NETWORK");
    }

    private static long usual(List<Mentee> mentees) {
        var known =
                mentees.stream()
                        .map(mentee -> mentee.side().population())
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        return known.isEmpty() ? 1 : known.get((known.size() - 1) / 2);
    }

    private RoundPlan.Pair pair(Optimum.Chosen chosen) {
        var pair = chosen.pair();
        var match = matches.get(pair.link());
        return new RoundPlan.Pair(
                match.mentee().request(),
                match.mentor().offer(),
                party(match.mentee().side()),
                party(match.mentor().side()),
                pair.area(),
                match.areas(),
                pair.score(),
                pair.gain(),
                pair.cost(),
                match.mentee().days(),
                chosen.grouped(),
                chosen.locked());
    }

    private RoundPlan.Stay stay(Optimum.Unmatched unmatched) {
        var request = UUID.fromString(unmatched.request());
        var offer = unmatched.best().map(pair -> UUID.fromString(pair.mentor()));
        return new RoundPlan.Stay(
                request,
                party(mentees.get(request).side()),
                unmatched.reason(),
                offer,
                offer.map(id -> mentors.get(id).side().name()),
                unmatched.remedy(),
                unmatched.reason() == Optimum.Reason.NO_CANDIDATE
                        ? gates.getOrDefault(request, Map.of())
                        : Map.of());
    }

    private RoundPlan.AreaWorth worth(Optimum.AreaValue value) {
        return new RoundPlan.AreaWorth(
                value.area(),
                value.most(),
                value.mentor().isEmpty()
                        ? ""
                        : mentors.get(UUID.fromString(value.mentor())).side().name(),
                value.mean(),
                value.mentors(),
                value.unmatched());
    }

    static RoundPlan.Party party(Side side) {
        return new RoundPlan.Party(
                side.operator(),
                side.name(),
                side.country(),
                side.platform(),
                side.small(),
                side.population());
    }

    private static Link link(Mentee mentee, Mentor mentor) {
        return new Link(mentee.request().toString(), mentor.offer().toString());
    }

    /** The faults that this one has and another has not. */
    List<ProblemRefused.Fault> faultsBeyond(Basis other) {
        Set<String> known =
                other.faults().stream()
                        .map(Basis::told)
                        .collect(Collectors.toCollection(HashSet::new));
        var more = new ArrayList<ProblemRefused.Fault>();
        for (var fault : faults()) {
            if (!known.contains(told(fault))) {
                more.add(fault);
            }
        }
        return more;
    }

    private static String told(ProblemRefused.Fault fault) {
        return fault.code()
                + fault.facts().getOrDefault("request", "")
                + fault.facts().getOrDefault("mentor", "");
    }
}
