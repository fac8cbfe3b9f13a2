package org.wopplatform.web.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.nio.charset.StandardCharsets;
import org.wopplatform.web.files.EntityTag;

/**
 * Renders a page and says how it may be kept: a public one by anybody, against its tag; one made
 * for somebody signed in by nobody.
 */
public class PageRendering implements ContainerResponseFilter {
    @Inject Templates templates;
    @Inject KeptPages pages;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof KeptPages.Kept kept) {
            publish(request, response, kept);
        } else if (response.getEntity() instanceof Page page) {
            response.setStatus(page.status());
            var bytes = templates.render(page).getBytes(StandardCharsets.UTF_8);
            var wanted = Keeping.wanted(request);
            if (wanted != null && page.status() == 200 && !(page.view() instanceof Unkept)) {
                publish(request, response, pages.keep(wanted.key(), wanted.moment(), bytes));
            } else {
                response.setEntity(bytes, null, Keeping.HTML);
                vary(response);
                response.getHeaders().putSingle("Cache-Control", "private, no-store");
            }
        }
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
