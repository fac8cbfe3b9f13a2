package org.wopplatform.web.words;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.wopplatform.core.language.Language;

/** Takes the language from the first part of the path, else from what the browser accepts. */
@PreMatching
public class LanguageChoice implements ContainerRequestFilter {
    @Inject Reader reader;

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo();
        var accepted = request.getHeaderString("Accept-Language");
        if (accepted != null) {
            Language.accepted(accepted).ifPresent(reader::prefers);
        }
        var path = uri.getRequestUri().getRawPath();
        var first = path.split("/", 3);
        var chosen =
                first.length > 1 ? Language.of(first[1]) : java.util.Optional.<Language>empty();
        if (chosen.isPresent() && !uri.getBaseUri().getPath().contains("/api/")) {
            reader.chose(chosen.get());
            path = first.length > 2 ? "/" + first[2] : "/";
            request.setRequestUri(
                    uri.getBaseUri(), uri.getRequestUriBuilder().replacePath(path).build());
        }
        reader.isAt(path);
    }
}
