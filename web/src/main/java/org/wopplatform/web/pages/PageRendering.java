package org.wopplatform.web.pages;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.web.files.EntityTag;

/**
 * Renders a page and says how it may be kept: a public one by anybody, against its tag; one made
 * for somebody signed in by nobody.
 */
public class PageRendering implements ContainerResponseFilter {
    @Inject Templates templates;
    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page page)) {
            return;
        }
        response.setStatus(page.status());
        var bytes = templates.render(page).getBytes(StandardCharsets.UTF_8);
        response.setEntity(bytes, null, MediaType.valueOf("text/html;charset=UTF-8"));
        response.getHeaders().add("Vary", "Accept-Language, Cookie");
        var mayBeKept =
                page.status() == 200
                        && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                        && caller.account().isEmpty()
                        && !(page.view() instanceof Unkept);
        if (mayBeKept) {
            EntityTag.answer(request, response, bytes, "public, max-age=0, must-revalidate");
        } else {
            response.getHeaders().putSingle("Cache-Control", "private, no-store");
        }
    }
}
