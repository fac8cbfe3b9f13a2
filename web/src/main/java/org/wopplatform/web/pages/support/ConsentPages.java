package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.support.Consenting;
import org.wopplatform.core.support.Part;
import org.wopplatform.core.support.Reach;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** An operator says how far it is known, and takes it back. */
@Path("{platform}/administration/support/operators/{operator}/consent")
@RequestScoped
public class ConsentPages {
    private static final String TEMPLATE = "support/consent";
    private static final int LONGEST_NAME = 200;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Consenting consenting;
    @Inject Requesting requesting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page form(@PathParam("operator") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Form.done(done)));
    }

    @POST
    public Object say(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        consenting.check(id);
        var typed = new Typed(sent, reader.words());
        var reaches = new EnumMap<Part, Reach>(Part.class);
        for (var part : Part.values()) {
            typed.choice(part.name(), Reach.class).ifPresent(reach -> reaches.put(part, reach));
        }
        var word = typed.optional("on_word_of", LONGEST_NAME);
        return typed.done("on_word_of", () -> consenting.say(id, reaches, said(word)))
                ? Forward.to(here(id), "consent-said")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    @POST
    @Path("revocation")
    public Object revoke(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        consenting.check(id);
        var typed = new Typed(sent, reader.words());
        var word = typed.optional("revoked_on_word_of", LONGEST_NAME);
        return typed.done("revoked_on_word_of", () -> consenting.revoke(id, said(word)))
                ? Forward.to(here(id), "consent-revoked")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    private static Optional<String> said(String word) {
        return Optional.of(word).filter(text -> !text.isEmpty());
    }

    private String here(UUID id) {
        return frames.frame().to("administration/support/operators/" + id + "/consent");
    }

    private ConsentView view(UUID id, Form form) {
        var desk = door.open("support");
        return together.read(
                () ->
                        new ConsentView(
                                frames.frame(),
                                desk,
                                form,
                                consenting.of(id),
                                new AreaNames(reader.words(), requesting.areas()),
                                current.get().timeZone(),
                                caller.may(
                                        Permission.KEEP_STRENGTHS_AND_NEEDS, current.get().id())));
    }
}
