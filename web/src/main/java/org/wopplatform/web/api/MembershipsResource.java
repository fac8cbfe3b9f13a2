package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.memberships.Joining;
import org.wopplatform.core.memberships.Membership;
import org.wopplatform.core.memberships.Membership.State;
import org.wopplatform.web.problems.Invalid;

/** Who is a member of a platform or asks to be. */
@Path("platforms/{platform}/memberships")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class MembershipsResource {
    @Inject Joining joining;

    public record Decision(String state, String reason) {}

    @GET
    public List<MembershipView> list() {
        return joining.here().stream().map(MembershipView::of).toList();
    }

    @PUT
    @Path("{membership}/decision")
    public Response decide(@PathParam("membership") UUID membership, Decision sent) {
        joining.checkDeciding(membership);
        var faults = new LinkedHashMap<String, String>();
        var state =
                Arrays.stream(State.values())
                        .filter(s -> sent != null && s.name().equals(sent.state()))
                        .findFirst();
        if (state.isEmpty()) {
            faults.put("state", "field.choice");
        }
        var reason =
                Optional.ofNullable(sent == null ? null : sent.reason()).filter(r -> !r.isBlank());
        if (reason.filter(r -> r.length() > Membership.LONGEST).isPresent()) {
            faults.put("reason", "field.shorter-500");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        var decided = joining.decide(membership, state.orElseThrow(), reason);
        return Response.ok(Json.of(MembershipView.of(decided))).build();
    }
}
