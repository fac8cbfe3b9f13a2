package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.recognition.Survey;
import org.wopplatform.core.recognition.Surveying;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** The short form for small-scale operators that nobody has on a list. */
@Path("{platform}/administration/operators/small")
@RequestScoped
public class SmallOperatorPages {
    private static final String TEMPLATE = "administration/small-operator";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Surveying surveying;
    @Inject CurrentPlatform current;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    public Page form() {
        return Page.of(TEMPLATE, view(Form.empty(), Optional.empty()));
    }

    /** The same questions on one sheet of paper. */
    @GET
    @Path("print")
    public Page print() {
        return Page.of("administration/small-print", view(Form.empty(), Optional.empty()));
    }

    @POST
    public Object register(MultivaluedMap<String, String> sent) {
        surveying.check();
        var typed = new Typed(sent, reader.words());
        var fields = new AskedFields(typed, reader.words(), today());
        var said = fields.particulars(surveying.countries());
        var told = fields.told();
        var answers = fields.answers();
        var known = typed.sound() ? surveying.known(said) : Optional.<Surveying.Known>empty();
        known.ifPresent(
                operator -> typed.fault("legal_name", reader.words().say("operator.known")));
        var kept = new AtomicReference<Survey>();
        return typed.done(
                        "country",
                        () -> kept.set(surveying.register(said, answers, told.orElseThrow())))
                ? Forward.to(
                        frames.frame()
                                .to(
                                        "administration/operators/"
                                                + kept.get().operator()
                                                + "/survey"),
                        "small-registered")
                : Page.faulty(TEMPLATE, view(fields.form(), known));
    }

    private SmallOperatorView view(Form form, Optional<Surveying.Known> known) {
        var desk = door.open("small-operators");
        return together.read(
                () ->
                        new SmallOperatorView(
                                frames.frame(), desk, form, surveying.countries(), known, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }
}
