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
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Page;

/** An operator says how far it is known, and takes it back. */
@Path("{platform}/administration/support/operators/{operator}/consent")
@RequestScoped
public class ConsentPages {
    private static final int LONGEST_NAME = 200;

    @Inject SupportDesk desk;
    @Inject Consenting consenting;
    @Inject Speaking speaking;
    @Inject CurrentPlatform current;

    @GET
    public Page form(@PathParam("operator") UUID id, @QueryParam("done") String done) {
        return page(id, Form.done(done));
    }

    @POST
    public Object say(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        consenting.check(id);
        var typed = desk.typed(sent);
        var reaches = new EnumMap<Part, Reach>(Part.class);
        for (var part : Part.values()) {
            typed.choice(part.name(), Reach.class).ifPresent(reach -> reaches.put(part, reach));
        }
        var word = typed.optional("on_word_of", LONGEST_NAME);
        return typed.done("on_word_of", () -> consenting.say(id, reaches, said(word)))
                ? desk.forward(at(id), "consent-said")
                : page(id, typed.form());
    }

    @POST
    @Path("revocation")
    public Object revoke(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        consenting.check(id);
        var typed = desk.typed(sent);
        var word = typed.optional("revoked_on_word_of", LONGEST_NAME);
        return typed.done("revoked_on_word_of", () -> consenting.revoke(id, said(word)))
                ? desk.forward(at(id), "consent-revoked")
                : page(id, typed.form());
    }

    private static Optional<String> said(String word) {
        return Optional.of(word).filter(text -> !text.isEmpty());
    }

    private static String at(UUID id) {
        return "operators/" + id + "/consent";
    }

    private Page page(UUID id, Form form) {
        return desk.page(
                "support/consent",
                form,
                (frame, place) ->
                        new ConsentView(
                                frame,
                                place,
                                form,
                                consenting.of(id),
                                desk.names(speaking.areas()),
                                current.get().timeZone(),
                                desk.may(Permission.KEEP_STRENGTHS_AND_NEEDS)));
    }
}
