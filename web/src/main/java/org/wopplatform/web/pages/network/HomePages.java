package org.wopplatform.web.pages.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.words.Reader;

/** Each platform's home; GWOPA's is the root. */
@Path("{platform}")
@RequestScoped
public class HomePages {
    @Inject Homes homes;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Object home() {
        return current.get().kind() == Kind.GLOBAL ? Forward.to(reader.base() + "/") : homes.home();
    }
}
