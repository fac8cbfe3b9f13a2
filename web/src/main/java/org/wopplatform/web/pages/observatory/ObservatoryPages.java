package org.wopplatform.web.pages.observatory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Stream;
import org.wopplatform.core.observatory.Measure;
import org.wopplatform.core.rules.NotFound;
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
                () ->
                        asked.nothing()
                                ? Page.of("observatory/board", boards.board(asked))
                                : Page.of("observatory/narrowed", boards.narrowed(asked)));
    }

    @GET
    @Path("measures")
    public Page measures() {
        return Page.of("observatory/measures", boards.measures());
    }

    @GET
    @Path("measures/{code}")
    public Page measure(@PathParam("code") String code) {
        return Page.of("observatory/measure", together.read(() -> view(code)));
    }

    private MeasureView view(String code) {
        if (Boards.SHARES.contains(code)) {
            return boards.shareOf(code);
        }
        if (code.equals("DAYS_IN_STATE")) {
            return boards.daysInState();
        }
        return boards.measure(
                Stream.of(Measure.values())
                        .filter(measure -> measure.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("measure", code)));
    }
}
