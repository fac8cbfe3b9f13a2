package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.wopplatform.core.recognition.Attesting;
import org.wopplatform.core.recognition.Surveying;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** What an operator of the registry answered to the eight questions, and asking it again. */
@Path("{platform}/administration/operators/{id}/survey")
@RequestScoped
public class SurveyPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Surveying surveying;
    @Inject Attesting attesting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page answers(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of("administration/survey", view(id, Form.done(done)));
    }

    @POST
    public Object ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        surveying.check();
        attesting.operator(id);
        var typed = new Typed(sent, reader.words());
        var fields = new AskedFields(typed, reader.words(), today());
        var told = fields.told();
        var answers = fields.answers();
        return typed.done("asked_on", () -> surveying.ask(id, answers, told.orElseThrow()))
                ? Forward.to(
                        frames.frame().to("administration/operators/" + id + "/survey"),
                        "small-asked")
                : Page.faulty("administration/survey", view(id, fields.form()));
    }

    private SurveyView view(UUID id, Form form) {
        var desk = door.open("operators");
        return together.read(
                () ->
                        new SurveyView(
                                frames.frame(),
                                desk,
                                form,
                                attesting.operator(id),
                                surveying.of(id),
                                caller.may(Permission.REGISTER_OPERATORS, current.get().id()),
                                today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
