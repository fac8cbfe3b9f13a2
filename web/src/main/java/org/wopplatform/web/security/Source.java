package org.wopplatform.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.Config;

/**
 * The network address a request came from; a proxy's word for it counts only where the proxy is
 * trusted.
 */
@ApplicationScoped
public class Source {
    @Inject Config config;

    public String of(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        var trusted = config.getOptionalValue("wop.trusted.proxy", Boolean.class).orElse(false);
        if (trusted && forwarded != null) {
            var hops = forwarded.split(",");
            return hops[hops.length - 1].strip();
        }
        return request.getRemoteAddr();
    }
}
