package org.wopplatform.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.web.files.EntityTag;

/**
 * Public answers may be kept against their tag, by anybody; what is made for somebody, only by that
 * somebody.
 */
public class JsonCaching implements ContainerResponseFilter {
    private static final MediaType JSON = MediaType.valueOf("application/json;charset=UTF-8");

    @Inject Caller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add("Vary", "Accept-Language, Authorization, Cookie");
        var read = request.getMethod().equals("GET") && response.getStatus() == 200;
        var json = response.getMediaType() != null && response.getMediaType().isCompatible(JSON);
        if (!read || !json || response.getEntity() == null) {
            response.getHeaders()
                    .putIfAbsent("Cache-Control", java.util.List.of("private, no-store"));
            return;
        }
        var bytes = Json.of(response.getEntity()).getBytes(StandardCharsets.UTF_8);
        response.setEntity(bytes, null, JSON);
        EntityTag.answer(
                request,
                response,
                EntityTag.of(bytes),
                caller.account().isEmpty()
                        ? "public, max-age=0, must-revalidate"
                        : "private, no-cache");
    }
}
