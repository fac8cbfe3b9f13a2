package org.wopplatform.web.pages.rounds;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.rounds.Preparing;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** The rounds of a platform, and the form that opens one. */
@Path("{platform}/administration/rounds")
@RequestScoped
public class RoundsPages {
    private static final String TEMPLATE = "rounds/list";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Preparing preparing;
    @Inject CurrentPlatform current;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done)));
    }

    @POST
    public Object open(MultivaluedMap<String, String> sent) {
        preparing.check();
        var typed = new Typed(sent, reader.words());
        var terms = new TermsForm(typed, reader.words()).terms();
        var opened = new AtomicReference<UUID>();
        return typed.done("", () -> opened.set(preparing.open(terms.orElseThrow())))
                ? Forward.to(
                        frames.frame().to("administration/rounds/" + opened.get()), "round-opened")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    private RoundsView view(Form form) {
        var desk = door.open("rounds");
        return together.read(
                () ->
                        new RoundsView(
                                frames.frame(),
                                desk,
                                form,
                                preparing.all(),
                                preparing.reach(),
                                current.get().currency().getCurrencyCode()));
    }
}
