package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.wopplatform.web.observatory.OwnTotals;
import org.wopplatform.web.observatory.OwnTotalsView;

/** What a platform counts of its own records, exactly, for its own people. */
@Path("platforms/{platform}/board")
@RequestScoped
@Produces("application/json")
public class BoardResource {
    @Inject OwnTotals totals;

    @GET
    public OwnTotalsView board(@Context UriInfo address) {
        return totals.read(address.getQueryParameters());
    }
}
