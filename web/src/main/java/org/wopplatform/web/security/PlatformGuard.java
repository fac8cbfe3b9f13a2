package org.wopplatform.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.wopplatform.core.platforms.Status;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Denied;

/**
 * Holds the address as JAX-RS understood it against the platform that was chosen: should they ever
 * differ, or the platform not exist, there is nothing there.
 */
@Priority(Priorities.AUTHENTICATION - 10)
public class PlatformGuard implements ContainerRequestFilter {
    @Inject CurrentPlatform current;
    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        caller.fault()
                .ifPresent(
                        fault -> {
                            throw fault;
                        });
        var named = request.getUriInfo().getPathParameters().getFirst("platform");
        if (named != null && !named.equals(current.get().id())) {
            throw new NotFound("platform", named);
        }
        if (named != null && current.get().status() == Status.SUSPENDED && !dressing(request)) {
            throw Denied.suspended();
        }
    }

    /** The accent and the logo, which the page that tells of the suspension wears too. */
    private static boolean dressing(ContainerRequestContext request) {
        return request.getUriInfo().getPath().matches("[^/]+/(accent|logo)-[^/]+");
    }
}
