package org.wopplatform.web.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.wopplatform.core.freshness.Freshness;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.words.Reader;

/** Answers a visitor with the page as it was last rendered, if nothing public has changed since. */
public class Keeping implements ContainerRequestFilter {
    static final MediaType HTML = MediaType.valueOf("text/html;charset=UTF-8");
    private static final String WANTED = "org.wopplatform.wanted";
    private static final long HOUR_MILLIS = 3_600_000;

    @Inject KeptPages pages;
    @Inject Freshness freshness;
    @Inject Caller caller;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Inject Clock clock;

    /** Under which key, and as of which moment, the answer to this request may be kept. */
    record Wanted(KeptPages.Key key, String moment) {}

    static Wanted wanted(ContainerRequestContext request) {
        return (Wanted) request.getProperty(WANTED);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || caller.account().isPresent()) {
            return;
        }
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        var key =
                new KeptPages.Key(
                        current.get().id(),
                        current.root().map(Platform::id).orElse(""),
                        reader.base() + reader.language().code(),
                        reader.path(),
                        query == null ? "" : query,
                        clock.millis() / HOUR_MILLIS);
        var kept = pages.find(key);
        var answer = kept.map(page -> freshness.since(page.moment())).orElseGet(freshness::now);
        if (kept.isPresent() && answer.holds()) {
            request.abortWith(Response.ok(kept.get(), HTML).build());
        } else {
            request.setProperty(WANTED, new Wanted(key, answer.moment()));
        }
    }
}
