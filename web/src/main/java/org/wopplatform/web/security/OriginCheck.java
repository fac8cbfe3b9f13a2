package org.wopplatform.web.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.net.URI;
import java.util.Set;
import org.wopplatform.core.mail.MailSettings;

/**
 * Refuses what another site makes a browser send: a changing request must come from our own pages.
 * A program with an access token has no cookie that could be misused and is let through.
 */
@Priority(Priorities.AUTHENTICATION)
public class OriginCheck implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject MailSettings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod())
                || request.getHeaderString("Authorization") != null) {
            return;
        }
        var site = request.getHeaderString("Sec-Fetch-Site");
        var origin = request.getHeaderString("Origin");
        var foreign =
                site != null
                        ? !site.equals("same-origin") && !site.equals("none")
                        : origin != null && !ours(origin, request);
        if (foreign) {
            throw new CrossSite();
        }
    }

    private boolean ours(String origin, ContainerRequestContext request) {
        if (origin.equals(settings.url())) {
            return true;
        }
        try {
            return URI.create(origin).getRawAuthority().equals(request.getHeaderString("Host"));
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }
}
