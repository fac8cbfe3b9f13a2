package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.wopplatform.core.rounds.Problem.Link;
import org.wopplatform.core.rounds.Problem.Mentor;
import org.wopplatform.core.rounds.Problem.Pair;
import org.wopplatform.core.rounds.Problem.Request;

/** Problems of all kinds, by chance; the same seed makes the same problem. */
final class Problems {
    private static final List<String> COUNTRIES = List.of("BO", "EC", "HN", "");
    private static final List<String> AREAS = List.of("WATER_LOSSES", "GOVERNANCE");

    private Problems() {}

    /**
     * Small enough to try every plan; scarce days, groups, locks, forbidden pairs and money in
     * every mixture.
     */
    static Problem small(long seed) {
        var chance = new Random(seed);
        while (true) {
            try {
                return any(
                        chance,
                        1 + chance.nextInt(6),
                        1 + chance.nextInt(4),
                        12,
                        chance.nextBoolean() ? 9 : 3);
            } catch (ProblemRefused contradicting) {
                continue;
            }
        }
    }

    static Problem ofSize(long seed, int requests, int mentors) {
        var chance = new Random(seed);
        while (true) {
            try {
                return any(chance, requests, mentors, 40, 5_000);
            } catch (ProblemRefused contradicting) {
                continue;
            }
        }
    }

    private static Problem any(
            Random chance, int requestCount, int mentorCount, int freeDays, int scores) {
        var requests = new ArrayList<Request>();
        for (var r = 0; r < requestCount; r++) {
            requests.add(
                    new Request(
                            "r" + r,
                            COUNTRIES.get(chance.nextInt(COUNTRIES.size())),
                            chance.nextBoolean(),
                            1 + chance.nextInt(6),
                            chance.nextInt(3) > 0));
        }
        var mentors = new ArrayList<Mentor>();
        for (var m = 0; m < mentorCount; m++) {
            mentors.add(
                    new Mentor(
                            "m" + m,
                            chance.nextInt(freeDays + 1),
                            chance.nextInt(5),
                            chance.nextInt(5)));
        }
        var pairs = new ArrayList<Pair>();
        var locks = new ArrayList<Link>();
        var forbidden = new ArrayList<Link>();
        var paid = chance.nextBoolean();
        var ownGains = chance.nextBoolean();
        for (var request : requests) {
            for (var mentor : mentors) {
                if (chance.nextInt(Math.max(4, mentorCount / 5)) < 3) {
                    var score = 1_000 + 10_000 / scores / 2 * chance.nextInt(scores);
                    pairs.add(
                            new Pair(
                                    request.id(),
                                    mentor.id(),
                                    AREAS.get(chance.nextInt(AREAS.size())),
                                    score,
                                    ownGains ? 1 + chance.nextInt(scores) : score,
                                    paid ? chance.nextInt(4) * 500L : 0));
                    if (chance.nextInt(3 * requestCount) == 0) {
                        locks.add(new Link(request.id(), mentor.id()));
                    } else if (chance.nextInt(10) == 0) {
                        forbidden.add(new Link(request.id(), mentor.id()));
                    }
                }
            }
        }
        return new Problem(
                requests,
                mentors,
                pairs,
                locks,
                forbidden,
                paid && chance.nextBoolean()
                        ? OptionalLong.of(chance.nextInt(requestCount * 2 + 1) * 250L)
                        : OptionalLong.empty(),
                chance.nextInt(3) == 0 ? 3_000 : 0,
                chance.nextBoolean());
    }

    static Problem shuffled(Problem problem, long seed) {
        var chance = new Random(seed);
        return new Problem(
                shuffled(problem.requests(), chance),
                shuffled(problem.mentors(), chance),
                shuffled(problem.pairs(), chance),
                shuffled(problem.locks(), chance),
                shuffled(problem.forbidden(), chance),
                problem.budget(),
                problem.minimumScore(),
                problem.countriesFirst());
    }

    private static <T> List<T> shuffled(List<T> all, Random chance) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }
}
