package org.wopplatform.core.rounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a set of mentees takes of one mentor, with groups where they save days (rules M2 and M3).
 */
final class MentorLoad {
    /**
     * @param pair a pair of this mentor, with the request that it is for
     */
    record Mentee(Problem.Request request, Problem.Pair pair) {}

    private final Problem.Mentor mentor;
    private final List<Mentee> mentees;

    MentorLoad(Problem.Mentor mentor, Collection<Mentee> mentees) {
        this.mentor = mentor;
        this.mentees = List.copyOf(mentees);
    }

    /**
     * The fewest mentor days in which all can be helped. Within an area the best group is of those
     * that need most days, as many as there are places: it saves the days of all of them but the
     * first.
     */
    int days() {
        var alone = mentees.stream().mapToInt(m -> m.request().days()).sum();
        return alone
                - groups().values().stream().mapToInt(group -> saved(group, group.size())).sum();
    }

    int daysLacking() {
        return Math.max(0, days() - mentor.days());
    }

    int placesLacking() {
        return Math.max(0, mentees.size() - mentor.places());
    }

    boolean fits() {
        return daysLacking() == 0 && placesLacking() == 0;
    }

    /**
     * Who is in a group when as few as possible are: by area the members that need most days, a
     * choice of sizes that brings the days within what the mentor has, or as near as can be.
     */
    Set<String> grouped() {
        var groups = groups();
        var needed = mentees.stream().mapToInt(m -> m.request().days()).sum() - mentor.days();
        var least =
                new TreeMap<
                        Integer,
                        List<Integer>>(); // members in groups -> sizes by area, saving most
        var best = new TreeMap<Integer, Integer>();
        least.put(0, List.of());
        best.put(0, 0);
        for (var group : groups.values()) {
            var sizes = new TreeMap<Integer, List<Integer>>();
            var saving = new TreeMap<Integer, Integer>();
            for (var so : best.entrySet()) {
                for (var size = 0; size <= group.size(); size++) {
                    if (size == 1) {
                        continue;
                    }
                    var members = so.getKey() + size;
                    var saved = so.getValue() + saved(group, size);
                    if (saved > saving.getOrDefault(members, -1)) {
                        saving.put(members, saved);
                        var chosen = new ArrayList<>(least.get(so.getKey()));
                        chosen.add(size);
                        sizes.put(members, chosen);
                    }
                }
            }
            least = sizes;
            best = saving;
        }
        var enough =
                best.entrySet().stream()
                        .filter(e -> e.getValue() >= needed)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(best.lastKey());
        var sizes = least.get(enough).iterator();
        var members = new HashSet<String>();
        for (var group : groups.values()) {
            group.stream().limit(sizes.next()).forEach(m -> members.add(m.request().id()));
        }
        return members;
    }

    /**
     * By area, those who can share a group, most days first, no more than the group has places; two
     * at least.
     */
    private Map<String, List<Mentee>> groups() {
        var groups = new TreeMap<String, List<Mentee>>();
        if (mentor.leadsGroups()) {
            mentees.stream()
                    .filter(m -> m.request().groupable())
                    .sorted(
                            Comparator.comparing((Mentee m) -> -m.request().days())
                                    .thenComparing(m -> m.request().id()))
                    .forEach(
                            m ->
                                    groups.computeIfAbsent(
                                                    m.pair().area(), area -> new ArrayList<>())
                                            .add(m));
            groups.replaceAll(
                    (area, all) -> all.subList(0, Math.min(all.size(), mentor.groupPlaces())));
            groups.values().removeIf(group -> group.size() < 2);
        }
        return groups;
    }

    private static int saved(List<Mentee> group, int size) {
        return size < 2
                ? 0
                : group.subList(1, size).stream().mapToInt(m -> m.request().days()).sum();
    }
}
