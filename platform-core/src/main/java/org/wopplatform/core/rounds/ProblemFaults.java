package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.wopplatform.core.rounds.Problem.Link;
import org.wopplatform.core.rounds.Problem.Mentor;
import org.wopplatform.core.rounds.Problem.Pair;
import org.wopplatform.core.rounds.Problem.Request;

/** Everything that is wrong with a problem's lines (rule M10). */
final class ProblemFaults {
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
    private static final int LONGEST = 200;

    private final List<ProblemRefused.Fault> faults = new ArrayList<>();
    private final Map<String, Request> requests = new HashMap<>();
    private final Map<String, Mentor> mentors = new HashMap<>();
    private final Map<Link, Pair> pairs = new HashMap<>();

    ProblemFaults(
            List<Request> requests,
            List<Mentor> mentors,
            List<Pair> pairs,
            List<Link> locks,
            List<Link> forbidden,
            OptionalLong budget,
            int minimumScore) {
        size("requests", requests.size(), Problem.MOST_REQUESTS);
        size("mentors", mentors.size(), Problem.MOST_MENTORS);
        size("pairs", pairs.size(), Problem.MOST_PAIRS);
        size("locks", locks.size(), Problem.MOST_REQUESTS);
        size("forbidden", forbidden.size(), Problem.MOST_PAIRS);
        budget.ifPresent(most -> range("budget", most, 0, Problem.MOST_MONEY, Map.of()));
        range("minimumScore", minimumScore, 0, Problem.BEST_SCORE, Map.of());
        if (faults.isEmpty()) {
            read(requests, mentors, pairs);
            links(locks, forbidden, budget);
        }
    }

    void refuse() {
        if (!faults.isEmpty()) {
            throw new ProblemRefused(faults);
        }
    }

    private void read(List<Request> asking, List<Mentor> giving, List<Pair> candidates) {
        for (var i = 0; i < asking.size(); i++) {
            var request = asking.get(i);
            var path = "requests[" + i + "]";
            var facts = Map.of("request", request.id());
            id(path + ".id", request.id(), facts);
            if (!COUNTRY.matcher(request.country()).matches()) {
                fault(path + ".country", "round.fault.country", facts);
            }
            range(path + ".days", request.days(), 1, Problem.MOST_DAYS_ASKED, facts);
            if (requests.put(request.id(), request) != null) {
                fault(path + ".id", "round.fault.twice", facts);
            }
        }
        for (var i = 0; i < giving.size(); i++) {
            var mentor = giving.get(i);
            var path = "mentors[" + i + "]";
            var facts = Map.of("mentor", mentor.id());
            id(path + ".id", mentor.id(), facts);
            range(path + ".days", mentor.days(), 0, Problem.MOST_DAYS_FREE, facts);
            range(path + ".places", mentor.places(), 0, Problem.MOST_PLACES, facts);
            range(path + ".groupPlaces", mentor.groupPlaces(), 0, Problem.MOST_PLACES, facts);
            if (mentors.put(mentor.id(), mentor) != null) {
                fault(path + ".id", "round.fault.twice", facts);
            }
        }
        for (var i = 0; i < candidates.size(); i++) {
            var pair = candidates.get(i);
            var path = "pairs[" + i + "]";
            var facts = facts(pair.link());
            known(path, pair.link(), facts);
            if (pair.area().length() > LONGEST) {
                fault(path + ".area", "round.fault.text", facts);
            }
            range(path + ".score", pair.score(), 0, Problem.BEST_SCORE, facts);
            range(path + ".gain", pair.gain(), 1, Problem.BEST_GAIN, facts);
            range(path + ".cost", pair.cost(), 0, Problem.MOST_MONEY, facts);
            if (pairs.put(pair.link(), pair) != null) {
                fault(path, "round.fault.twice", facts);
            }
        }
    }

    private void links(List<Link> locks, List<Link> forbidden, OptionalLong budget) {
        var never = new HashSet<Link>();
        for (var i = 0; i < forbidden.size(); i++) {
            known("forbidden[" + i + "]", forbidden.get(i), facts(forbidden.get(i)));
            never.add(forbidden.get(i));
        }
        var held = new HashMap<String, Link>();
        var loads = new HashMap<String, List<MentorLoad.Mentee>>();
        long cost = 0;
        for (var i = 0; i < locks.size(); i++) {
            var lock = locks.get(i);
            var path = "locks[" + i + "]";
            var facts = facts(lock);
            if (!known(path, lock, facts)) {
                continue;
            }
            if (held.putIfAbsent(lock.request(), lock) != null) {
                fault(path, "round.fault.lock.second", facts);
            } else if (never.contains(lock)) {
                fault(path, "round.fault.lock.forbidden", facts);
            } else if (!pairs.containsKey(lock)) {
                fault(path, "round.fault.lock.no-pair", facts);
            } else {
                var pair = pairs.get(lock);
                cost += pair.cost();
                var mentees = loads.computeIfAbsent(lock.mentor(), mentor -> new ArrayList<>());
                mentees.add(new MentorLoad.Mentee(requests.get(lock.request()), pair));
                capacity(path, mentors.get(lock.mentor()), mentees, facts);
            }
        }
        if (budget.isPresent() && cost > budget.getAsLong()) {
            fault(
                    "budget",
                    "round.fault.lock.budget",
                    Map.of("needed", "" + cost, "most", "" + budget.getAsLong()));
        }
    }

    /** The lock that oversteps is named, and every later one of the same mentor. */
    private void capacity(
            String path,
            Mentor mentor,
            List<MentorLoad.Mentee> mentees,
            Map<String, String> facts) {
        var load = new MentorLoad(mentor, mentees);
        if (!load.fits()) {
            var days = with(facts, "days", load.days(), "mostDays", mentor.days());
            fault(
                    path,
                    "round.fault.lock.full",
                    with(days, "places", mentees.size(), "mostPlaces", mentor.places()));
        }
    }

    private boolean known(String path, Link link, Map<String, String> facts) {
        var request = requests.containsKey(link.request());
        var mentor = mentors.containsKey(link.mentor());
        if (!request) {
            fault(path + ".request", "round.fault.unknown", facts);
        }
        if (!mentor) {
            fault(path + ".mentor", "round.fault.unknown", facts);
        }
        return request && mentor;
    }

    private void id(String path, String id, Map<String, String> facts) {
        if (id.isBlank() || id.length() > LONGEST) {
            fault(path, "round.fault.text", facts);
        }
    }

    private void size(String path, int size, int most) {
        if (size > most) {
            fault(path, "round.fault.too-many", Map.of("found", "" + size, "most", "" + most));
        }
    }

    private void range(String path, long figure, long least, long most, Map<String, String> facts) {
        if (figure < least || figure > most) {
            fault(
                    path,
                    "round.fault.figure",
                    with(with(facts, "found", figure, "least", least), "most", most, "most", most));
        }
    }

    private void fault(String path, String code, Map<String, String> facts) {
        if (faults.size() < ProblemRefused.MOST_FAULTS) {
            faults.add(new ProblemRefused.Fault(path, code, facts));
        }
    }

    private static Map<String, String> facts(Link link) {
        return Map.of("request", link.request(), "mentor", link.mentor());
    }

    private static Map<String, String> with(
            Map<String, String> facts, String first, long one, String second, long other) {
        var all = new HashMap<>(facts);
        all.put(first, "" + one);
        all.put(second, "" + other);
        return Map.copyOf(all);
    }
}
