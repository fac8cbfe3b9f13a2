package org.wopplatform.web.pages.network;

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
import org.wopplatform.core.facts.Facts;
import org.wopplatform.core.platforms.Kind;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.regional.committee.SteeringCommittee;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** A region's steering committee. */
@Path("{platform}/committee")
@RequestScoped
public class CommitteePages {
    @Inject Frames frames;
    @Inject Together together;
    @Inject SteeringCommittee committee;
    @Inject Facts facts;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page show(@QueryParam("done") String done) {
        return Page.of("committee", view(Form.done(done)));
    }

    @POST
    @Path("meetings")
    public Object record(MultivaluedMap<String, String> sent) {
        committee.check();
        var typed = new Typed(sent, reader.words());
        var number = typed.number("number", 1, 999);
        var heldOn = typed.partialDate("heldOn");
        var place = Optional.of(typed.optional("place", 200)).filter(p -> !p.isEmpty());
        return typed.done("number", () -> committee.record(number, heldOn.orElseThrow(), place))
                ? back("meeting-recorded")
                : Page.faulty("committee", view(typed.form()));
    }

    @POST
    @Path("seats")
    public Object seat(MultivaluedMap<String, String> sent) {
        committee.check();
        var typed = new Typed(sent, reader.words());
        var seat = typed.text("seat", 200);
        var organisation = typed.text("organisation", 200);
        typed.text("since", 10);
        var since = typed.day("since");
        return typed.done("seat", () -> committee.seat(seat, organisation, since.orElseThrow()))
                ? back("seat-taken")
                : Page.faulty("committee", view(typed.form()));
    }

    @POST
    @Path("seats/{id}/vacate")
    public Object vacate(@PathParam("id") UUID id) {
        committee.vacate(id);
        return back("seat-vacated");
    }

    private Object back(String done) {
        return Forward.to(frames.frame().to("committee"), done);
    }

    private CommitteeView view(Form form) {
        if (current.get().kind() != Kind.REGIONAL) {
            throw new NotFound("committee of", current.get().id());
        }
        return together.read(
                () ->
                        new CommitteeView(
                                frames.frame(),
                                committee.meetings(),
                                committee.seats(),
                                committee.quorum(),
                                facts.sources(),
                                caller.may(Permission.KEEP_COMMITTEE, current.get().id()),
                                form));
    }
}
