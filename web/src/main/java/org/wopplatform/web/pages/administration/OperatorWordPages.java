package org.wopplatform.web.pages.administration;

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
import org.wopplatform.core.conduct.Accepting;
import org.wopplatform.core.conduct.Signatory;
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

/** An operator's word on the code, as staff see it, and papers that it signed. */
@Path("{platform}/administration/operators/{id}/conduct")
@RequestScoped
public class OperatorWordPages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Accepting accepting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of("administration/word", view(id, Form.done(done)));
    }

    @POST
    public Object record(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        accepting.check(id);
        var typed = new Typed(sent, reader.words());
        var name = typed.text("name", Signatory.LONGEST);
        var position = typed.text("position", Signatory.LONGEST);
        var signed = typed.day("signed");
        if (signed.isEmpty()) {
            typed.fault("signed", reader.words().say("field.required"));
        }
        var document = typed.optional("document", Signatory.LONGEST);
        var number = typed.number("number", 1, 9999);
        return typed.done(
                        "authorised",
                        () ->
                                accepting.record(
                                        id,
                                        number,
                                        new Signatory(name, position),
                                        typed.value("authorised").equals("yes"),
                                        typed.value("principles").equals("yes"),
                                        signed.orElseThrow(),
                                        Optional.of(document).filter(d -> !d.isEmpty())))
                ? Forward.to(
                        frames.frame().to("administration/operators/" + id + "/conduct"),
                        "conduct-recorded")
                : Page.faulty("administration/word", view(id, typed.form()));
    }

    private OperatorWordView view(UUID id, Form form) {
        var desk = door.open("acceptances");
        return together.read(
                () ->
                        new OperatorWordView(
                                frames.frame(),
                                desk,
                                form,
                                accepting.of(id),
                                caller.may(Permission.REGISTER_OPERATORS, current.get().id())));
    }
}
