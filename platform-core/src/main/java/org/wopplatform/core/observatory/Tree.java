package org.wopplatform.core.observatory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.wopplatform.core.platforms.Platform;

/**
 * Which platform lies below which, and how many operators each wants behind what is told of it.
 *
 * @param parents the platform above, by platform; one without a platform above has no entry
 * @param thresholds the least number of operators, by platform; its keys are the platforms there
 *     are
 */
public record Tree(Map<String, String> parents, Map<String, Integer> thresholds) {
    public Tree {
        parents = Map.copyOf(parents);
        thresholds = Map.copyOf(thresholds);
        for (var edge : parents.entrySet()) {
            if (!thresholds.containsKey(edge.getKey())
                    || !thresholds.containsKey(edge.getValue())) {
                throw new IllegalArgumentException("no such platform in the tree: " + edge);
            }
        }
        var grounded = new HashSet<String>();
        for (var platform : thresholds.keySet()) {
            var path = new HashSet<String>();
            for (var at = platform; at != null && !grounded.contains(at); at = parents.get(at)) {
                if (!path.add(at)) {
                    throw new IllegalArgumentException("a platform above itself: " + at);
                }
            }
            grounded.addAll(path);
        }
    }

    public static Tree of(List<Platform> platforms) {
        var parents = new HashMap<String, String>();
        var thresholds = new HashMap<String, Integer>();
        for (var platform : platforms) {
            thresholds.put(platform.id(), platform.privacyThreshold());
            platform.parent().ifPresent(parent -> parents.put(platform.id(), parent));
        }
        return new Tree(parents, thresholds);
    }
}
