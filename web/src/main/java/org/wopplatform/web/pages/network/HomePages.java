package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.words.Reader;

/** Each platform's home, but for the one at the root: it has one address. */
@Path("{platform}")
@RequestScoped
public class HomePages {
    @Inject Homes homes;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Object home() {
        return current.isAtTheRoot() ? Forward.to(reader.base() + "/") : homes.home();
    }
}
