package org.wopplatform.web.pages.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.words.Reader;

/** The short addresses: on to the observatory of whoever's home is at the root. */
@Path("observatory")
@RequestScoped
public class RootObservatoryPages {
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Response board(@Context UriInfo address) {
        return on(address, "");
    }

    @GET
    @Path("measures")
    public Response measures(@Context UriInfo address) {
        return on(address, "/measures");
    }

    @GET
    @Path("measures/{code}")
    public Response measure(@PathParam("code") String code, @Context UriInfo address) {
        return on(
                address,
                "/measures/"
                        + Indicator.find(code)
                                .orElseThrow(() -> new NotFound("measure", code))
                                .name());
    }

    private Response on(UriInfo address, String page) {
        var query = address.getRequestUri().getRawQuery();
        return Forward.to(
                reader.base()
                        + "/"
                        + current.get().id()
                        + "/observatory"
                        + page
                        + (query == null ? "" : "?" + query));
    }
}
