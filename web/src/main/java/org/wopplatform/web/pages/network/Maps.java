package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;

/** Each platform's map, drawn once: territories are fixed while the installation runs. */
@ApplicationScoped
public class Maps {
    @Inject Network network;

    private final Map<String, NetworkMap> drawn = new ConcurrentHashMap<>();

    NetworkMap of(Platform platform) {
        return drawn.computeIfAbsent(
                platform.id(), id -> NetworkMap.of(platform, territory(platform)));
    }

    private Set<String> territory(Platform platform) {
        return platform.kind() == Kind.GLOBAL
                ? network.all().stream()
                        .flatMap(p -> p.territory().stream())
                        .collect(Collectors.toUnmodifiableSet())
                : platform.territory();
    }
}
