package org.wopplatform.core.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.wopplatform.core.platforms.Platform;

/**
 * The platform that a request is about. Chosen by its address alone, never by what the request
 * carries.
 */
@RequestScoped
public class CurrentPlatform {
    private Platform platform;
    private Platform root;
    private String requestId = "";

    public void is(Platform platform) {
        this.platform = platform;
    }

    /**
     * Whose home is at the root of the address that was asked: the global platform's, or that of a
     * domain's owner.
     */
    public void hasAtItsRoot(Platform root) {
        this.root = root;
    }

    public boolean isAtTheRoot() {
        return get().equals(root);
    }

    public Optional<Platform> root() {
        return Optional.ofNullable(root);
    }

    public void hasRequest(String id) {
        this.requestId = id;
    }

    public Optional<Platform> find() {
        return Optional.ofNullable(platform);
    }

    public Platform get() {
        return find().orElseThrow(() -> new IllegalStateException("no platform was chosen"));
    }

    public String requestId() {
        return requestId;
    }
}
