package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.integrity.Case;
import org.wopplatform.core.integrity.Cases;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.Reader;

/** The desk of the integrity officers: the cases that are open to whoever reads. */
@Path("{platform}/administration/integrity")
@RequestScoped
public class CasesPages {
    private static final String LIST = "partnerships/cases";
    private static final String CASE = "partnerships/case";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Cases cases;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        var desk = door.open("integrity");
        return together.read(
                () ->
                        Page.of(
                                LIST,
                                new CasesView(frames.frame(), desk, Form.done(done), cases.all())));
    }

    @GET
    @Path("{case}")
    public Page read(@PathParam("case") UUID id, @QueryParam("done") String done) {
        return Page.of(CASE, view(id, Form.done(done)));
    }

    @POST
    @Path("{case}/step")
    public Object step(@PathParam("case") UUID id, MultivaluedMap<String, String> sent) {
        cases.check(id);
        var typed = new Typed(sent, reader.words());
        var to = typed.choice("to", Case.State.class);
        var decides = to.filter(s -> s == Case.State.DECIDED).isPresent();
        var decision =
                decides
                        ? typed.choice("decision", Case.Decision.class)
                        : Optional.<Case.Decision>empty();
        var reasons =
                decides
                        ? Optional.of(typed.text("reasons", 4000)).filter(text -> !text.isEmpty())
                        : Optional.<String>empty();
        return typed.done("to", () -> cases.go(id, to.orElseThrow(), decision, reasons))
                ? Forward.to(here(id), "case-step")
                : Page.faulty(CASE, view(id, typed.form()));
    }

    @POST
    @Path("{case}/notes")
    public Object note(@PathParam("case") UUID id, MultivaluedMap<String, String> sent) {
        cases.check(id);
        var typed = new Typed(sent, reader.words());
        var body = typed.text("body", 5000);
        return typed.done(
                        "body",
                        () -> cases.note(id, body, typed.value("to_reporter").equals("yes")))
                ? Forward.to(here(id), "case-note")
                : Page.faulty(CASE, view(id, typed.form()));
    }

    /** Whoever is named no longer sees the case; naming oneself is stepping back from it. */
    @POST
    @Path("{case}/named")
    public Object name(@PathParam("case") UUID id, MultivaluedMap<String, String> sent) {
        cases.check(id);
        var typed = new Typed(sent, reader.words());
        var address = typed.email("address");
        return typed.done("address", () -> cases.name(id, address))
                ? Forward.to(frames.frame().to("administration/integrity"), "case-named")
                : Page.faulty(CASE, view(id, typed.form()));
    }

    private String here(UUID id) {
        return frames.frame().to("administration/integrity/" + id);
    }

    private CaseView view(UUID id, Form form) {
        var desk = door.open("integrity");
        return together.read(() -> new CaseView(frames.frame(), desk, form, cases.get(id)));
    }
}
