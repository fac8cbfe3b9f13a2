package org.wopplatform.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * Holds the address as JAX-RS understood it against the platform that was chosen: should they ever
 * differ, or the platform not exist, there is nothing there.
 */
@Priority(Priorities.AUTHENTICATION - 10)
public class PlatformGuard implements ContainerRequestFilter {
    @Inject CurrentPlatform current;

    @Override
    public void filter(ContainerRequestContext request) {
        var named = request.getUriInfo().getPathParameters().getFirst("platform");
        if (named != null && !named.equals(current.get().id())) {
            throw new NotFound("platform", named);
        }
    }
}
