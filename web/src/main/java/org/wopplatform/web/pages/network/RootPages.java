package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.wopplatform.web.pages.Page;

/** The home of GWOPA, or on a platform's own domain name the home of that platform. */
@Path("")
@RequestScoped
public class RootPages {
    @Inject Homes homes;

    @GET
    public Page home() {
        return homes.home();
    }
}
