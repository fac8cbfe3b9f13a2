package org.wopplatform.core.rounds;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a round is computed from; one that cannot be computed is refused with {@link
 * ProblemRefused}. Its lists lie sorted by identifier, so that two problems with the same lines are
 * equal.
 *
 * @param budget what all pairs together may cost, in whole units of the round's currency; empty: no
 *     limit
 * @param minimumScore pairs that score less are not chosen unless locked; hundredths of a point, 0
 *     to 10,000
 * @param countriesFirst whether serving one country more goes before any gain
 */
public record Problem(
        List<Request> requests,
        List<Mentor> mentors,
        List<Pair> pairs,
        List<Link> locks,
        List<Link> forbidden,
        OptionalLong budget,
        int minimumScore,
        boolean countriesFirst) {
    public static final int MOST_REQUESTS = 10_000;
    public static final int MOST_MENTORS = 10_000;
    public static final int MOST_PAIRS = 400_000;
    public static final int BEST_SCORE = 10_000;
    public static final long BEST_GAIN = 1_000_000;
    public static final int MOST_DAYS_ASKED = 400;
    public static final int MOST_DAYS_FREE = 2_000;
    public static final int MOST_PLACES = 200;
    public static final long MOST_MONEY = 1_000_000_000_000L;

    public Problem {
        new ProblemFaults(requests, mentors, pairs, locks, forbidden, budget, minimumScore)
                .refuse();
        requests = requests.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        mentors = mentors.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        pairs = pairs.stream().sorted((a, b) -> a.link().compareTo(b.link())).toList();
        locks = locks.stream().sorted().toList();
        forbidden = forbidden.stream().sorted().distinct().toList();
    }

    /**
     * Somebody who seeks a mentor.
     *
     * @param country ISO 3166-1 alpha-2, or empty when unknown; an unknown country counts as none
     * @param small whether it goes first at equal gain
     * @param days mentor days that helping it takes, 1 to 400
     * @param groupable whether it can share a mentor with others at the same time
     */
    public record Request(String id, String country, boolean small, int days, boolean groupable) {}

    /**
     * Somebody who can mentor.
     *
     * @param days free mentor days, 0 to 2,000
     * @param places how many mentees at once, 0 to 200
     * @param groupPlaces how many of them can share one group; 0 or 1: no groups
     */
    public record Mentor(String id, int days, int places, int groupPlaces) {
        public boolean leadsGroups() {
            return groupPlaces > 1;
        }
    }

    /**
     * A request and a mentor who passed its gates. There is one at most for each two.
     *
     * @param area the working area in which the mentor would help, or empty; a group has one area
     * @param score hundredths of a point, 0 to 10,000
     * @param gain what choosing it adds to the plan, 1 to 1,000,000, in a unit of the caller's; by
     *     default the score
     * @param cost in whole units of the round's currency, 0 or more
     */
    public record Pair(
            String request, String mentor, String area, int score, long gain, long cost) {
        /** A pair that gains what it scores, at least 1, and costs nothing. */
        public static Pair of(String request, String mentor, String area, int score) {
            return new Pair(request, mentor, area, score, Math.max(1, score), 0);
        }

        public Link link() {
            return new Link(request, mentor);
        }
    }

    /** Two that a person has tied together or kept apart. */
    public record Link(String request, String mentor) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            var first = request.compareTo(other.request);
            return first != 0 ? first : mentor.compareTo(other.mentor);
        }
    }
}
