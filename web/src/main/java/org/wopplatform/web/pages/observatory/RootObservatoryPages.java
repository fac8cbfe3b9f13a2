package org.wopplatform.web.pages.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.words.Reader;

/** The short address: on to the observatory of whoever's home is at the root. */
@Path("observatory")
@RequestScoped
public class RootObservatoryPages {
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Response board(@Context UriInfo address) {
        var query = address.getRequestUri().getRawQuery();
        return Forward.to(
                reader.base()
                        + "/"
                        + current.get().id()
                        + "/observatory"
                        + (query == null ? "" : "?" + query));
    }
}
