package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.memberships.Joining;
import org.wopplatform.core.memberships.Membership;
import org.wopplatform.web.problems.Invalid;

/** The platforms that an operator has joined or asks to join, kept by its home. */
@Path("platforms/{platform}/registry/{id}/memberships")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class OperatorMembershipsResource {
    @Inject Joining joining;

    public record Wish(String platform, String wish) {}

    @GET
    public List<MembershipView> list(@PathParam("id") UUID id) {
        return joining.of(id).memberships().stream().map(MembershipView::of).toList();
    }

    @POST
    public Response ask(@PathParam("id") UUID id, Wish sent) {
        joining.check(id);
        if (sent == null || sent.platform() == null || sent.platform().isBlank()) {
            throw new Invalid(Map.of("platform", "field.required"));
        }
        var wish = Optional.ofNullable(sent.wish()).filter(w -> !w.isBlank());
        if (wish.filter(w -> w.length() > Membership.LONGEST).isPresent()) {
            throw new Invalid(Map.of("wish", "field.shorter-500"));
        }
        var asked = joining.ask(id, sent.platform(), wish);
        return Response.status(201).entity(Json.of(MembershipView.of(asked))).build();
    }
}
