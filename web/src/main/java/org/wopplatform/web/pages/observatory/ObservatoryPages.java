package org.wopplatform.web.pages.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.wopplatform.core.observatory.Indicator;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;

/** A platform with all below it, or the network, in numbers. */
@Path("{platform}/observatory")
@RequestScoped
public class ObservatoryPages {
    @Inject Together together;
    @Inject Boards boards;

    @GET
    public Page board(@Context UriInfo address) {
        var asked = Asked.of(address.getQueryParameters());
        return together.read(
                () -> {
                    boards.of(address.getQueryParameters());
                    if (!asked.nothing() && boards.past()) {
                        throw new RuleRefused("observatory.filters-now");
                    }
                    return asked.nothing()
                            ? Page.of("observatory/board", boards.board(asked))
                            : Page.of("observatory/narrowed", boards.narrowed(asked));
                });
    }

    @GET
    @Path("measures")
    public Page measures(@Context UriInfo address) {
        Asked.nothing(address.getQueryParameters());
        return together.read(
                () ->
                        Page.of(
                                "observatory/measures",
                                boards.of(address.getQueryParameters()).measures()));
    }

    @GET
    @Path("measures/{code}")
    public Page measure(@PathParam("code") String code, @Context UriInfo address) {
        var indicator = Indicator.find(code).orElseThrow(() -> new NotFound("measure", code));
        Asked.nothing(address.getQueryParameters());
        return together.read(
                () ->
                        Page.of(
                                "observatory/measure",
                                boards.of(address.getQueryParameters()).measure(indicator)));
    }
}
