package org.wopplatform.core.platforms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wopplatform.core.rules.NotFound;

/**
 * The platforms of this installation as a tree, read once from the registry that the files filled.
 */
@ApplicationScoped
public class Network {
    @Inject NetworkRows rows;

    private List<Platform> all = List.of();
    private Map<String, Platform> platforms = Map.of();
    private Map<String, List<Platform>> below = Map.of();

    @PostConstruct
    void load() {
        var loaded = new LinkedHashMap<String, Platform>();
        rows.read().forEach(platform -> loaded.put(platform.id(), platform));
        platforms = loaded;
        all = List.copyOf(loaded.values());
        below =
                all.stream()
                        .filter(platform -> platform.parent().isPresent())
                        .sorted(Comparator.comparing(Platform::kind).thenComparing(Platform::id))
                        .collect(Collectors.groupingBy(child -> child.parent().orElseThrow()));
    }

    public List<Platform> all() {
        return all;
    }

    public Optional<Platform> find(String id) {
        return Optional.ofNullable(platforms.get(id));
    }

    public Platform get(String id) {
        return find(id).orElseThrow(() -> new NotFound("platform", id));
    }

    public Platform global() {
        return get(Platform.GLOBAL_ID);
    }

    public Optional<Platform> byDomain(String domain) {
        return all().stream()
                .filter(p -> p.domain().filter(domain::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    public List<Platform> below(Platform platform) {
        return List.copyOf(below.getOrDefault(platform.id(), List.of()));
    }

    /** The platform and everything below it, each once. */
    public List<Platform> subtree(Platform platform) {
        var found = new ArrayList<Platform>();
        found.add(platform);
        below(platform).forEach(child -> found.addAll(subtree(child)));
        return found;
    }

    /** From the platform's parent up to the global one. */
    public List<Platform> above(Platform platform) {
        var found = new ArrayList<Platform>();
        platform.parent()
                .flatMap(this::find)
                .ifPresent(
                        parent -> {
                            found.add(parent);
                            found.addAll(above(parent));
                        });
        return found;
    }
}
