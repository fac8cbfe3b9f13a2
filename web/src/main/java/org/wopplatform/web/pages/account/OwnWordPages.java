package org.wopplatform.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.wopplatform.core.conduct.Accepting;
import org.wopplatform.core.conduct.Signatory;
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** An operator's own signatory reads the code and accepts it. */
@Path("{platform}/operators/{id}/conduct")
@RequestScoped
public class OwnWordPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject Accepting accepting;
    @Inject Facts facts;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of("account/word", view(id, Form.done(done)));
    }

    @POST
    public Object accept(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        accepting.mine(id);
        var typed = new Typed(sent, reader.words());
        var name = typed.text("name", Signatory.LONGEST);
        var position = typed.text("position", Signatory.LONGEST);
        var number = typed.number("number", 1, 9999);
        return typed.done(
                        "authorised",
                        () ->
                                accepting.accept(
                                        id,
                                        number,
                                        new Signatory(name, position),
                                        typed.value("authorised").equals("yes"),
                                        typed.value("principles").equals("yes")))
                ? Forward.to(frames.frame().to("operators/" + id + "/conduct"), "conduct-accepted")
                : Page.faulty("account/word", view(id, typed.form()));
    }

    private OwnWordView view(UUID id, Form form) {
        return together.read(
                () ->
                        new OwnWordView(
                                frames.frame(),
                                form,
                                accepting.mine(id),
                                facts.ofTheNetwork(reader.language()).stream()
                                        .filter(fact -> fact.topic().equals("principle"))
                                        .toList(),
                                caller.name()));
    }
}
