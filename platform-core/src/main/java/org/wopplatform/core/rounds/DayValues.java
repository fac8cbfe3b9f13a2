package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wopplatform.core.rounds.Optimum.AreaValue;

/** What more mentor days would be worth, area by area. */
final class DayValues {
    static final int MOST_MORE_DAYS = 20;

    private static final Worth NOTHING = new Worth(-1, 0, 0, Set.of());

    private record Worth(int mentor, double aDay, int days, Set<String> areas) {}

    private final Problem problem;
    private final Layout layout;
    private final Prices prices;
    private final Draft plan;
    private final MentorPlans mentorPlans;

    DayValues(Problem problem, Layout layout, Prices prices, Draft plan) {
        this.problem = problem;
        this.layout = layout;
        this.prices = prices;
        this.plan = plan;
        this.mentorPlans = new MentorPlans(layout);
    }

    List<AreaValue> areas() {
        var mentorsOf = new TreeMap<String, Set<Integer>>();
        var unmatchedIn = new TreeMap<String, Set<Integer>>();
        for (var i = 0; i < layout.request.length; i++) {
            if (!layout.locked[i]) {
                var area = layout.areaName(i);
                mentorsOf.computeIfAbsent(area, a -> new TreeSet<>()).add(layout.mentor[i]);
                if (!plan.matched(layout.pairs.get(i).request())) {
                    unmatchedIn.computeIfAbsent(area, a -> new HashSet<>()).add(layout.request[i]);
                }
            }
        }
        var worths = new ArrayList<Worth>();
        for (var m = 0; m < layout.mentors; m++) {
            worths.add(worth(m));
        }
        return mentorsOf.entrySet().stream()
                .map(
                        area ->
                                value(
                                        area.getKey(),
                                        area.getValue().stream().map(worths::get).toList(),
                                        unmatchedIn.getOrDefault(area.getKey(), Set.of()).size()))
                .sorted(
                        Comparator.comparing((AreaValue value) -> -value.most())
                                .thenComparing(AreaValue::area))
                .toList();
    }

    private AreaValue value(String area, List<Worth> ofMentors, int unmatched) {
        var there = ofMentors.stream().filter(worth -> worth.areas().contains(area)).toList();
        var best =
                there.stream()
                        .max(
                                Comparator.comparing(Worth::aDay)
                                        .thenComparing(worth -> -worth.mentor()))
                        .orElse(NOTHING);
        return new AreaValue(
                area,
                best.aDay(),
                best.days() == 0 ? "" : problem.mentors().get(best.mentor()).id(),
                best.days(),
                there.stream().mapToDouble(Worth::aDay).sum() / ofMentors.size(),
                ofMentors.size(),
                unmatched);
    }

    private Worth worth(int m) {
        var rises = mentorPlans.more(m, prices, MOST_MORE_DAYS);
        var best = NOTHING;
        for (var more = 1; more <= rises.length; more++) {
            var aDay = (double) rises[more - 1] / layout.unit / more;
            if (aDay > best.aDay()) {
                best = new Worth(m, aDay, more, Set.of());
            }
        }
        return best.days() == 0
                ? best
                : new Worth(m, best.aDay(), best.days(), areas(m, best.days()));
    }

    /** Where the mentor would do with more days what it does not do now. */
    private Set<String> areas(int m, int more) {
        var now = new HashSet<Integer>();
        IntStream.of(mentorPlans.chosenWith(m, prices, 0)).forEach(now::add);
        return IntStream.of(mentorPlans.chosenWith(m, prices, more))
                .filter(i -> !now.contains(i))
                .mapToObj(layout::areaName)
                .collect(Collectors.toSet());
    }
}
