package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wopplatform.web.observatory.MeasureEntry;
import org.wopplatform.web.observatory.OpenData;
import org.wopplatform.web.observatory.TotalsView;

/** What the platforms count, on every level, for everybody the same. */
@Path("observatory")
@RequestScoped
@Produces("application/json")
public class ObservatoryResource {
    @Inject OpenData data;

    @GET
    @Path("measures")
    public List<MeasureEntry> measures() {
        return data.measures();
    }

    @GET
    @Path("totals")
    public TotalsView totals(@Context UriInfo address) {
        var asked = address.getQueryParameters();
        var table = data.table(asked, Set.of("page", "size"));
        var paging =
                Paging.of(
                        Optional.ofNullable(asked.getFirst("page")).orElse(Paging.FIRST),
                        Optional.ofNullable(asked.getFirst("size")).orElse(Paging.USUAL));
        return table.page(paging.page(), paging.size());
    }
}
