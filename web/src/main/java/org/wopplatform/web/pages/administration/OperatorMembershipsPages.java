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
import org.wopplatform.core.memberships.Joining;
import org.wopplatform.core.memberships.Membership;
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

/** The platforms that an operator has joined or asks to join, kept by its home. */
@Path("{platform}/administration/operators/{id}/memberships")
@RequestScoped
public class OperatorMembershipsPages {
    private static final String TEMPLATE = "administration/operator-memberships";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Joining joining;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(id, Form.done(done)));
    }

    @POST
    public Object ask(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        joining.check(id);
        var typed = new Typed(sent, reader.words());
        var platform = typed.text("platform", 40);
        var wish = typed.optional("wish", Membership.LONGEST);
        return typed.done(
                        "platform",
                        () ->
                                joining.ask(
                                        id, platform, Optional.of(wish).filter(w -> !w.isEmpty())))
                ? Forward.to(here(id), "membership-asked")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    @POST
    @Path("{membership}/end")
    public Object end(
            @PathParam("id") UUID id,
            @PathParam("membership") UUID membership,
            MultivaluedMap<String, String> sent) {
        joining.check(id);
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", Membership.LONGEST);
        return typed.done("reason", () -> joining.end(id, membership, Optional.of(reason)))
                ? Forward.to(here(id), "membership-ended")
                : Page.faulty(TEMPLATE, view(id, typed.form()));
    }

    private String here(UUID id) {
        return frames.frame().to("administration/operators/" + id + "/memberships");
    }

    private OperatorMembershipsView view(UUID id, Form form) {
        var desk = door.open("operators");
        return together.read(
                () ->
                        new OperatorMembershipsView(
                                frames.frame(),
                                desk,
                                form,
                                joining.of(id),
                                caller.may(Permission.REGISTER_OPERATORS, current.get().id())));
    }
}
