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

/** The platform that is joined sees who asks, and decides. */
@Path("{platform}/administration/memberships")
@RequestScoped
public class MembershipsPages {
    private static final String TEMPLATE = "administration/memberships";

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Joining joining;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        return Page.of(TEMPLATE, view(Form.done(done)));
    }

    @POST
    @Path("{membership}")
    public Object decide(
            @PathParam("membership") UUID membership, MultivaluedMap<String, String> sent) {
        joining.checkDeciding(membership);
        var typed = new Typed(sent, reader.words());
        var state = typed.choice("state", Membership.State.class);
        var reason = typed.optional("reason", Membership.LONGEST);
        return typed.done(
                        "reason",
                        () ->
                                joining.decide(
                                        membership,
                                        state.orElseThrow(),
                                        Optional.of(reason).filter(r -> !r.isEmpty())))
                ? Forward.to(frames.frame().to("administration/memberships"), "membership-decided")
                : Page.faulty(TEMPLATE, view(typed.form()));
    }

    private MembershipsView view(Form form) {
        var desk = door.open("memberships");
        return together.read(
                () ->
                        new MembershipsView(
                                frames.frame(),
                                desk,
                                form,
                                joining.here(),
                                caller.may(Permission.REVIEW_OPERATORS, current.get().id())));
    }
}
