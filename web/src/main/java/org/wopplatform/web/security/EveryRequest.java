package org.wopplatform.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Logger;
import org.wopplatform.core.mail.MailSettings;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;

/**
 * Puts security headers on every answer and one line about it into the log, without personal data.
 */
@WebFilter("/*")
public class EveryRequest extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("org.wopplatform.request");

    @Inject transient CurrentPlatform current;
    @Inject transient Caller caller;
    @Inject transient MailSettings settings;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var started = System.nanoTime();
        var asset = request.getRequestURI().startsWith("/assets/");
        headers(request, response, asset);
        try {
            chain.doFilter(request, response);
        } finally {
            if (!asset) {
                LOG.info(() -> line(request, response, (System.nanoTime() - started) / 1_000_000));
            }
        }
    }

    private void headers(HttpServletRequest request, HttpServletResponse response, boolean asset) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("X-Request-Id", RequestId.of(request));
        if (settings.url().startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        if (asset) {
            response.setHeader(
                    "Cache-Control",
                    request.getParameter("v") != null
                            ? "public, max-age=31536000, immutable"
                            : "public, max-age=300");
        }
    }

    private String line(HttpServletRequest request, HttpServletResponse response, long millis) {
        return "request=%s platform=%s user=%s method=%s path=%s status=%d ms=%d"
                .formatted(
                        RequestId.of(request),
                        current.find().map(Platform::id).orElse("-"),
                        caller.account().map(UUID::toString).orElse("-"),
                        request.getMethod(),
                        request.getRequestURI().replaceAll("/(welcome|my-data|join)/.*", "/$1/-"),
                        response.getStatus(),
                        millis);
    }
}
