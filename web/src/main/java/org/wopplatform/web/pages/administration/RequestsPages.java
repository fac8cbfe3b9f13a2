package org.wopplatform.web.pages.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.imports.Referral;
import org.wopplatform.core.imports.Referrals;
import org.wopplatform.core.rules.NotFound;
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

/** Operators that another platform came across: deciding on them, and seeing what others decide. */
@Path("{platform}/administration/requests")
@RequestScoped
public class RequestsPages {
    private static final int LONGEST_REASON = 500;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Referrals referrals;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page list(@QueryParam("done") String done) {
        var desk = door.open("requests");
        return together.read(
                () ->
                        Page.of(
                                "administration/requests",
                                new RequestsView(
                                        frames.frame(),
                                        desk,
                                        Form.done(done),
                                        referrals.received(),
                                        referrals.sent())));
    }

    @GET
    @Path("{id}")
    public Page one(@PathParam("id") UUID id) {
        return Page.of("administration/request", view(id, Form.empty()));
    }

    @POST
    @Path("{id}/accept")
    public Object accept(@PathParam("id") UUID id) {
        referrals.check();
        referrals.get(id);
        var typed = new Typed(new MultivaluedHashMap<>(), reader.words());
        return typed.done("", () -> referrals.accept(id))
                ? decided("request-accepted")
                : Page.faulty("administration/request", view(id, typed.form()));
    }

    @POST
    @Path("{id}/link")
    public Object link(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        referrals.check();
        referrals.get(id);
        var typed = new Typed(sent, reader.words());
        var operator = id(typed.value("operator"));
        return typed.done("", () -> referrals.link(id, operator))
                ? decided("request-linked")
                : Page.faulty("administration/request", view(id, typed.form()));
    }

    @POST
    @Path("{id}/decline")
    public Object decline(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        referrals.check();
        referrals.get(id);
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", LONGEST_REASON);
        return typed.done("reason", () -> referrals.decline(id, reason))
                ? decided("request-declined")
                : Page.faulty("administration/request", view(id, typed.form()));
    }

    private Response decided(String done) {
        return Forward.to(frames.frame().to("administration/requests"), done);
    }

    private RequestView view(UUID id, Form form) {
        var desk = door.open("requests");
        return together.read(
                () -> {
                    var one = referrals.get(id);
                    var here = current.get().id();
                    var received = one.referral().platform().equals(here);
                    return new RequestView(
                            frames.frame(),
                            desk,
                            form,
                            one,
                            received && one.referral().state() == Referral.State.OPEN
                                    ? referrals.alike(id)
                                    : List.of(),
                            received,
                            caller.may(Permission.REVIEW_OPERATORS, here));
                });
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("operator", text);
        }
    }
}
