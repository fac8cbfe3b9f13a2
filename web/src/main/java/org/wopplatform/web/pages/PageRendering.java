package org.wopplatform.web.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.web.files.EntityTag;
import org.wopplatform.web.forms.FormKey;
import org.wopplatform.web.forms.SentForm;

/**
 * Renders a page and says how it may be kept: a public one by anybody, against its tag; one made
 * for somebody signed in by nobody.
 */
public class PageRendering implements ContainerResponseFilter {
    @Inject Templates templates;
    @Inject KeptPages pages;
    @Inject Caller caller;
    @Inject SentForm sent;
    @Inject Reappearing reappearing;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof KeptPages.Kept kept) {
            publish(request, response, kept);
        } else if (response.getEntity() instanceof Page page) {
            response.setStatus(page.status());
            var html = templates.render(page);
            var wanted = Keeping.wanted(request);
            if (wanted != null && page.status() == 200 && !(page.view() instanceof Unkept)) {
                publish(
                        request,
                        response,
                        pages.keep(
                                wanted.key(),
                                wanted.moment(),
                                html.getBytes(StandardCharsets.UTF_8)));
            } else {
                response.setEntity(own(request, page, html), null, Keeping.HTML);
                vary(response);
                response.getHeaders().putSingle("Cache-Control", "private, no-store");
            }
        }
    }

    /**
     * For whoever is signed in: each form with a key of its own, and with what was typed before.
     */
    private byte[] own(ContainerRequestContext request, Page page, String html) {
        var at = request.getMethod().equals("GET") ? Optional.<String>empty() : sent.page();
        var own =
                caller.signIn().isPresent()
                        ? FormKey.into(reappearing.filledIn(request, page, html), at)
                        : html;
        return own.getBytes(StandardCharsets.UTF_8);
    }

    private static void publish(
            ContainerRequestContext request,
            ContainerResponseContext response,
            KeptPages.Kept kept) {
        var accepted = request.getHeaderString("Accept-Encoding");
        var compressed = accepted != null && accepted.contains("gzip");
        if (compressed) {
            response.getHeaders().putSingle("Content-Encoding", "gzip");
        }
        response.setEntity(compressed ? kept.compressed() : kept.plain(), null, Keeping.HTML);
        vary(response);
        EntityTag.answer(request, response, kept.tag(), "public, max-age=0, must-revalidate");
    }

    private static void vary(ContainerResponseContext response) {
        response.getHeaders().putSingle("Vary", "Accept-Encoding, Accept-Language, Cookie");
    }
}
