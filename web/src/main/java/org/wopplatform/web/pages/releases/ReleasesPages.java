package org.wopplatform.web.pages.releases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.wopplatform.core.releases.Period;
import org.wopplatform.core.releases.ReadingReleases;
import org.wopplatform.core.releases.Releasing;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** The global platform closes periods and corrects what it published. */
@Path("{platform}/administration/releases")
@RequestScoped
public class ReleasesPages {
    private static final String TEMPLATE = "releases/releases";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Releasing releasing;
    @Inject ReadingReleases reading;
    @Inject Reader reader;

    @GET
    public Page show(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done)));
    }

    @POST
    public Object close(MultivaluedMap<String, String> sent) {
        releasing.check();
        var typed = new Typed(sent, reader.words());
        var period = period(typed, "period");
        return typed.done("period", () -> releasing.close(period.orElseThrow()))
                ? Forward.to(here(), "period-closed")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    @POST
    @Path("corrections")
    public Object correct(MultivaluedMap<String, String> sent) {
        releasing.check();
        var typed = new Typed(sent, reader.words());
        var period = period(typed, "corrected");
        var reason = typed.text("reason", Releasing.LONGEST);
        return typed.done("corrected", () -> releasing.correct(period.orElseThrow(), reason))
                ? Forward.to(here(), "period-corrected")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    private static Optional<Period> period(Typed typed, String field) {
        var period = Period.of(typed.value(field));
        if (period.isEmpty()) {
            typed.fault(field, typed.say("field.choice"));
        }
        return period;
    }

    private String here() {
        return frames.frame().to("administration/releases");
    }

    private ReleasesView view(Form form) {
        var desk = door.open("releases");
        return together.read(
                () ->
                        new ReleasesView(
                                frames.frame(),
                                desk,
                                form,
                                reading.all(),
                                releasing.open(),
                                releasing.correctable()));
    }
}
