package org.wopplatform.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Lets pages of configured origins call the API, with tokens and never with cookies. Off unless
 * configured.
 */
@PreMatching
public class Cors implements ContainerRequestFilter, ContainerResponseFilter {
    @Inject Config config;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("OPTIONS") && allowed(request)) {
            request.abortWith(
                    Response.noContent()
                            .header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
                            .header(
                                    "Access-Control-Allow-Headers",
                                    "Authorization, Content-Type, If-None-Match")
                            .header("Access-Control-Max-Age", "600")
                            .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (allowed(request)) {
            response.getHeaders()
                    .putSingle("Access-Control-Allow-Origin", request.getHeaderString("Origin"));
            response.getHeaders()
                    .putSingle("Access-Control-Expose-Headers", "ETag, Link, X-Request-Id");
            response.getHeaders().add("Vary", "Origin");
        }
    }

    private boolean allowed(ContainerRequestContext request) {
        var origin = request.getHeaderString("Origin");
        return origin != null
                && config.getOptionalValues("wop.cors.origins", String.class)
                        .orElse(List.of())
                        .contains(origin);
    }
}
