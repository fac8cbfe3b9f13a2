package org.wopplatform.core.releases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wopplatform.core.observatory.Picture;
import org.wopplatform.core.observatory.Tree;

/** Of which platforms it may be told by which kinds of events a total changed (RL5). */
final class ToldChanges {
    /** The greatest part of a sum, by its size, that may be one operator's. */
    private static final BigDecimal MOST = new BigDecimal("0.85");

    /**
     * What events of one kind did to a total among one platform's own records.
     *
     * @param amount what was added less what was taken away
     * @param gross the sum of all changes by their size, never negative
     * @param operators how many operators stand behind it
     * @param largest the part of {@code gross} of the operator that has most of it
     * @param few the part of each, by a number without meaning, where they are fewer than twelve
     */
    record Step(
            String platform,
            Event event,
            long records,
            BigDecimal amount,
            BigDecimal gross,
            long operators,
            BigDecimal largest,
            Map<Long, BigDecimal> few) {}

    private final Tree tree;
    private final boolean apart;
    private final Map<String, List<Step>> steps = new HashMap<>();
    private final Map<String, List<String>> below = new TreeMap<>();
    private final Map<String, List<Changed>> told = new TreeMap<>();

    private ToldChanges(Tree tree, boolean apart, List<Step> all) {
        this.tree = tree;
        this.apart = apart;
        all.stream()
                .filter(step -> tree.thresholds().containsKey(step.platform()))
                .forEach(
                        step ->
                                steps.computeIfAbsent(step.platform(), p -> new ArrayList<>())
                                        .add(step));
        tree.parents()
                .forEach(
                        (platform, parent) ->
                                below.computeIfAbsent(parent, p -> new ArrayList<>())
                                        .add(platform));
    }

    /**
     * @param apart whether no operator stands behind steps of two platforms
     * @return the kinds that occurred, of each platform with all below it of which they may be told
     */
    static Map<String, List<Changed>> of(Tree tree, boolean apart, List<Step> steps) {
        var changes = new ToldChanges(tree, apart, steps);
        tree.thresholds().keySet().stream()
                .filter(platform -> !tree.parents().containsKey(platform))
                .filter(root -> changes.sound(changes.under(root)))
                .forEach(changes::tell);
        return changes.told;
    }

    /**
     * Leaves out every platform at or below which a total is told at one of the two moments alone:
     * where nothing happened, the other one would be known too.
     */
    static Map<String, List<Changed>> whereToldAlike(
            Tree tree, Map<String, List<Changed>> told, Picture before, Picture after) {
        var alike = new TreeMap<>(told);
        for (var platform : tree.thresholds().keySet()) {
            if (shown(before.rows(), platform) != shown(after.rows(), platform)
                    || shown(before.ownRows(), platform) != shown(after.ownRows(), platform)) {
                for (var at = platform; at != null; at = tree.parents().get(at)) {
                    alike.remove(at);
                }
            }
        }
        return alike;
    }

    private static boolean shown(Map<String, Picture.Row> rows, String platform) {
        return rows.containsKey(platform) && rows.get(platform).total().isShown();
    }

    /** Tells of a platform whose sum is sound, and of those below it as far as they allow it. */
    private void tell(String platform) {
        told.put(platform, changes(under(platform)));
        var children = below.getOrDefault(platform, List.of());
        if (children.isEmpty()) {
            return;
        }
        Map<String, Set<String>> members = new TreeMap<>();
        members.put("", Set.of(platform));
        children.forEach(child -> members.put(child, under(child)));
        var untold = untold(members);
        children.stream().filter(child -> !untold.contains(child)).forEach(this::tell);
    }

    /**
     * Those that are unsound, and others with them until their sum is sound and of two at least.
     */
    private Set<String> untold(Map<String, Set<String>> members) {
        var untold = new LinkedHashSet<String>();
        members.forEach(
                (name, leaves) -> {
                    if (!sound(leaves)) {
                        untold.add(name);
                    }
                });
        var others =
                new ArrayList<>(
                        members.keySet().stream().filter(name -> !untold.contains(name)).toList());
        others.sort(Comparator.comparing(name -> gross(members.get(name))));
        while (!untold.isEmpty()
                && !others.isEmpty()
                && (untold.size() < 2 || !sound(together(untold, members)))) {
            untold.add(others.remove(0));
        }
        return untold;
    }

    private static Set<String> together(Set<String> names, Map<String, Set<String>> members) {
        var leaves = new LinkedHashSet<String>();
        names.forEach(name -> leaves.addAll(members.get(name)));
        return leaves;
    }

    private Set<String> under(String platform) {
        var leaves = new LinkedHashSet<String>();
        leaves.add(platform);
        below.getOrDefault(platform, List.of()).forEach(child -> leaves.addAll(under(child)));
        return leaves;
    }

    /** Whether it may be told, also to somebody who knows what one of the platforms did. */
    private boolean sound(Set<String> leaves) {
        if (!safe(leaves)) {
            return false;
        }
        for (var leaf : leaves) {
            if (steps.containsKey(leaf)) {
                var others = new LinkedHashSet<>(leaves);
                others.remove(leaf);
                if (!safe(others)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean safe(Collection<String> leaves) {
        var wanted = leaves.stream().mapToInt(tree.thresholds()::get).max().orElse(0);
        for (var kind : byEvent(leaves).values()) {
            if (operators(kind) < wanted
                    || largest(kind).compareTo(MOST.multiply(gross(kind))) > 0) {
                return false;
            }
        }
        return true;
    }

    private List<Changed> changes(Collection<String> leaves) {
        return byEvent(leaves).entrySet().stream()
                .map(
                        kind ->
                                new Changed(
                                        kind.getKey(),
                                        kind.getValue().stream().mapToLong(Step::records).sum(),
                                        kind.getValue().stream()
                                                .map(Step::amount)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private Map<Event, List<Step>> byEvent(Collection<String> leaves) {
        var kinds = new EnumMap<Event, List<Step>>(Event.class);
        for (var leaf : leaves) {
            for (var step : steps.getOrDefault(leaf, List.of())) {
                kinds.computeIfAbsent(step.event(), event -> new ArrayList<>()).add(step);
            }
        }
        return kinds;
    }

    private BigDecimal gross(Collection<String> leaves) {
        return leaves.stream()
                .map(leaf -> gross(steps.getOrDefault(leaf, List.of())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal gross(List<Step> kind) {
        return kind.stream().map(Step::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many operators stand behind the steps at least: who is among many is not told apart. */
    private long operators(List<Step> kind) {
        if (apart) {
            return kind.stream().mapToLong(Step::operators).sum();
        }
        var known = kind.stream().flatMap(step -> step.few().keySet().stream()).distinct().count();
        return Math.max(known, kind.stream().mapToLong(Step::operators).max().orElse(0));
    }

    /** What one operator has of the steps at most. */
    private BigDecimal largest(List<Step> kind) {
        if (apart) {
            return kind.stream()
                    .map(Step::largest)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }
        var known = new HashMap<Long, BigDecimal>();
        var unknown = BigDecimal.ZERO;
        for (var step : kind) {
            step.few().forEach((who, part) -> known.merge(who, part, BigDecimal::add));
            unknown = step.few().isEmpty() ? unknown.add(step.largest()) : unknown;
        }
        Optional<BigDecimal> most = known.values().stream().max(Comparator.naturalOrder());
        return unknown.add(most.orElse(BigDecimal.ZERO));
    }
}
