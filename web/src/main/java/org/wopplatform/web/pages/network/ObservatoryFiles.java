package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.web.directory.Format;
import org.wopplatform.web.observatory.OpenData;

/** The open data: figures as files, and what there is. */
@Path("observatory")
@RequestScoped
public class ObservatoryFiles {
    @Inject OpenData data;

    @GET
    @Path("download.{format}")
    public Response file(
            @PathParam("format") String format,
            @Context UriInfo address,
            @Context Request request,
            @Context HttpHeaders headers) {
        return data.file(
                address.getQueryParameters(),
                Format.of(format).orElseThrow(() -> new NotFound("format", format)),
                request,
                headers);
    }

    @GET
    @Path("catalogue.jsonld")
    @Produces("application/ld+json")
    public Response catalogue() {
        return data.catalogue();
    }
}
