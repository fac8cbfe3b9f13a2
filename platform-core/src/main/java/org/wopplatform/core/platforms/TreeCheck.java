package org.wopplatform.core.platforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the platforms against each other: parents, cycles, territories, domains (P2). */
final class TreeCheck {
    private final Set<String> ids;
    private final List<Platform> platforms;
    private final Map<String, Platform> byId = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    TreeCheck(Set<String> ids, List<Platform> platforms) {
        this.ids = ids;
        this.platforms = platforms;
        platforms.forEach(platform -> byId.put(platform.id(), platform));
    }

    List<Fault> faults() {
        if (!ids.contains(Platform.GLOBAL_ID)) {
            faults.add(
                    new Fault(Platform.GLOBAL_ID, "kind", "", "the global platform must be there"));
        }
        platforms.forEach(this::parentIsThere);
        platforms.forEach(this::noCycle);
        platforms.forEach(this::territoryInsideParent);
        domainsDiffer();
        return faults;
    }

    private void parentIsThere(Platform platform) {
        if (platform.kind() == Kind.GLOBAL) {
            return;
        }
        var parent = platform.parent().orElse("");
        if (!ids.contains(parent)) {
            fault(platform, "parent", parent, "one of " + String.join(", ", new TreeSet<>(ids)));
        }
    }

    private void noCycle(Platform platform) {
        var seen = new HashSet<String>();
        var at = platform;
        while (at != null && seen.add(at.id())) {
            at = at.parent().map(byId::get).orElse(null);
        }
        if (at != null && at.id().equals(platform.id())) {
            fault(platform, "parent", platform.parent().orElse(""), "no platform above itself");
        }
    }

    private void territoryInsideParent(Platform platform) {
        platform.parent()
                .map(byId::get)
                .filter(parent -> parent.kind() != Kind.GLOBAL)
                .ifPresent(
                        parent ->
                                platform.territory().stream()
                                        .filter(country -> !parent.covers(country))
                                        .forEach(
                                                country ->
                                                        fault(
                                                                platform,
                                                                "territory",
                                                                country,
                                                                "a country of " + parent.id())));
    }

    private void domainsDiffer() {
        var owners = new HashMap<String, Platform>();
        for (var platform : platforms) {
            platform.domain()
                    .filter(domain -> owners.putIfAbsent(domain, platform) != null)
                    .ifPresent(
                            domain ->
                                    fault(
                                            platform,
                                            "domain",
                                            domain,
                                            "a name of its own; "
                                                    + owners.get(domain).id()
                                                    + " has it"));
        }
    }

    private void fault(Platform platform, String key, String value, String allowed) {
        faults.add(new Fault(platform.id(), key, value, allowed));
    }
}
