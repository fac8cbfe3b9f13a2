package org.wopplatform.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.site.Accent;
import org.wopplatform.core.site.Appearance;
import org.wopplatform.core.site.Site;

/** A platform's accent and logo as files whose addresses change with their content. */
@Path("{platform}")
@RequestScoped
public class PlatformFilesResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject Site site;

    @GET
    @Path("accent-{hex}.css")
    @Produces("text/css")
    public Response accent(@PathParam("hex") String hex) {
        var accent = site.appearance().map(Appearance::accent).orElse(Accent.DEFAULT).hex();
        if (!accent.equals("#" + hex)) {
            throw new NotFound("accent", hex);
        }
        return Response.ok(":root{--accent:" + accent + "}")
                .header("Cache-Control", FOR_EVER)
                .build();
    }

    @GET
    @Path("logo-{digest}")
    public Response logo(@PathParam("digest") String digest) {
        var logo =
                site.appearance()
                        .filter(a -> a.logoDigest().filter(digest::equals).isPresent())
                        .flatMap(Appearance::logo)
                        .orElseThrow(() -> new NotFound("logo", digest));
        return Response.ok(logo.bytes(), logo.type()).header("Cache-Control", FOR_EVER).build();
    }
}
