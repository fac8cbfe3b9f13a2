package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wopplatform.core.rounds.Problem.Mentor;
import org.wopplatform.core.rounds.Problem.Pair;
import org.wopplatform.core.rounds.Problem.Request;

/** A plan while it grows; always feasible as long as only pairs that {@link #fits} are added. */
final class Draft {
    static final Comparator<Pair> MOST_GAIN_FIRST =
            Comparator.comparing((Pair pair) -> -pair.gain())
                    .thenComparing(pair -> pair.cost())
                    .thenComparing(Pair::link);

    private final Problem problem;
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Mentor> mentors = new HashMap<>();
    private final Map<String, Pair> chosen = new TreeMap<>();
    private final Map<String, List<MentorLoad.Mentee>> mentees = new HashMap<>();
    private long cost;

    Draft(Problem problem) {
        this.problem = problem;
        problem.requests().forEach(request -> requests.put(request.id(), request));
        problem.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
    }

    void add(Pair pair) {
        chosen.put(pair.request(), pair);
        mentees.computeIfAbsent(pair.mentor(), mentor -> new ArrayList<>())
                .add(new MentorLoad.Mentee(requests.get(pair.request()), pair));
        cost += pair.cost();
    }

    /** Takes, of these pairs, one after the other those that still fit, the highest gain first. */
    void fill(List<Pair> pairs) {
        pairs.stream()
                .sorted(MOST_GAIN_FIRST)
                .forEach(
                        pair -> {
                            if (!chosen.containsKey(pair.request()) && fits(pair)) {
                                add(pair);
                            }
                        });
    }

    boolean matched(String request) {
        return chosen.containsKey(request);
    }

    boolean fits(Pair pair) {
        return hasRoom(pair) && moneyLacking(pair) == 0;
    }

    boolean hasRoom(Pair pair) {
        var mentor = mentors.get(pair.mentor());
        return mentees.getOrDefault(pair.mentor(), List.of()).size() < mentor.places()
                && with(pair).fits();
    }

    /** What the mentor would carry with this pair added. */
    MentorLoad with(Pair pair) {
        var all = new ArrayList<>(mentees.getOrDefault(pair.mentor(), List.of()));
        all.add(new MentorLoad.Mentee(requests.get(pair.request()), pair));
        return new MentorLoad(mentors.get(pair.mentor()), all);
    }

    long moneyLacking(Pair pair) {
        return problem.budget().isPresent()
                ? Math.max(0, cost + pair.cost() - problem.budget().getAsLong())
                : 0;
    }

    boolean feasible() {
        return mentees.entrySet().stream()
                        .allMatch(e -> new MentorLoad(mentors.get(e.getKey()), e.getValue()).fits())
                && (problem.budget().isEmpty() || cost <= problem.budget().getAsLong());
    }

    /** By request. */
    List<Pair> pairs() {
        return List.copyOf(chosen.values());
    }

    /** Those of the mentor's mentees who share a group. */
    Set<String> grouped(String mentor) {
        return new MentorLoad(mentors.get(mentor), mentees.getOrDefault(mentor, List.of()))
                .grouped();
    }

    long gain() {
        return chosen.values().stream().mapToLong(Pair::gain).sum();
    }

    long cost() {
        return cost;
    }

    int countries() {
        return (int)
                chosen.keySet().stream()
                        .map(request -> requests.get(request).country())
                        .filter(country -> !country.isEmpty())
                        .distinct()
                        .count();
    }

    int smallOperators() {
        return (int)
                chosen.keySet().stream().filter(request -> requests.get(request).small()).count();
    }
}
