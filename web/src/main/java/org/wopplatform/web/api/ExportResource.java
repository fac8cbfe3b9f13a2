package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.wopplatform.core.export.PlatformExport;

/** Everything a platform owns, as one ZIP. */
@Path("platforms/{platform}/export")
@RequestScoped
public class ExportResource {
    @Inject PlatformExport export;

    @GET
    @Produces({"application/zip", "application/json"})
    public Response archive(@PathParam("platform") String platform) {
        export.check();
        StreamingOutput zip = export::write;
        return Response.ok(zip, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + platform + ".zip\"")
                .build();
    }
}
