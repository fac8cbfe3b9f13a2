package org.wopplatform.web.pages.proposals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.wopplatform.core.proposals.Calibrating;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.proposals.CalibrationFile;
import org.wopplatform.web.words.Reader;

/** A year's scores beside how its proposals went, as a page and as a file. */
@Path("{platform}/administration/calibration")
@RequestScoped
public class CalibrationPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Calibrating calibrating;
    @Inject Reader reader;

    @GET
    public Page of(@QueryParam("year") String year) {
        var desk = door.open("proposals");
        return together.read(
                () ->
                        Page.of(
                                "proposals/calibration",
                                new CalibrationView(
                                        frames.frame(),
                                        desk,
                                        calibrating.of(number(year)),
                                        calibrating.years())));
    }

    @GET
    @Path("figures.csv")
    public Response csv(@QueryParam("year") String year) {
        door.open("proposals");
        return CalibrationFile.of(calibrating.of(number(year)), reader.words());
    }

    private static Optional<Integer> number(String year) {
        return Optional.ofNullable(year).filter(y -> y.matches("[0-9]{4}")).map(Integer::valueOf);
    }
}
