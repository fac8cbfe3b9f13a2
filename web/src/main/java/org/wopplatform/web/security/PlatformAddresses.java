package org.wopplatform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;

/**
 * Which platform an address is about: its path says so, or else its own domain name; nothing else
 * is asked.
 */
@ApplicationScoped
public class PlatformAddresses {
    private static final List<String> API = List.of("api", "v1", "platforms");

    /** Of whoever's home is at the root, as is the page that begins with it. */
    private static final String OBSERVATORY = "observatory";

    @Inject Network network;

    /** The platform, or empty for an address that names one that is not there. */
    public Optional<Platform> of(HttpServletRequest request) {
        var parts = parts(request.getRequestURI());
        if (parts.size() > 3 && parts.subList(0, 3).equals(API)) {
            return network.find(parts.get(3));
        }
        if (!parts.isEmpty() && Language.of(parts.get(0)).isPresent()) {
            parts = parts.subList(1, parts.size());
        }
        if (parts.isEmpty() || parts.get(0).equals(OBSERVATORY)) {
            return Optional.of(root(request));
        }
        return network.find(parts.get(0));
    }

    /**
     * Whose home is at the root: that of the platform with this domain name, else the global one's.
     */
    public Platform root(HttpServletRequest request) {
        return network.byDomain(request.getServerName()).orElseGet(network::global);
    }

    private static List<String> parts(String path) {
        return java.util.Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    }
}
