package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wopplatform.core.imports.Referrals;
import org.wopplatform.core.imports.Referrals.Referred;
import org.wopplatform.web.problems.Invalid;

/** Operators that one platform came across and another admits. */
@Path("platforms/{platform}/referrals")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ReferralsResource {
    private static final int LONGEST_REASON = 500;

    @Inject Referrals referrals;

    @JsonbPropertyOrder({
        "id",
        "from",
        "to",
        "state",
        "reason",
        "operator",
        "said",
        "sentAt",
        "decidedAt"
    })
    public record ReferralView(
            UUID id,
            String from,
            String to,
            String state,
            String reason,
            UUID operator,
            Map<String, String> said,
            Instant sentAt,
            Instant decidedAt) {
        static ReferralView of(Referred one) {
            var referral = one.referral();
            return new ReferralView(
                    referral.id(),
                    referral.sender(),
                    referral.platform(),
                    referral.state().name(),
                    referral.reason().orElse(null),
                    referral.operator().orElse(null),
                    one.said().byKey(),
                    referral.sentAt(),
                    referral.decidedAt().orElse(null));
        }
    }

    /**
     * @param decision accept, link or decline
     * @param operator with link: which operator of the registry it is
     * @param reason with decline
     */
    public record Decision(String decision, String operator, String reason) {}

    @GET
    public List<ReferralView> list(
            @QueryParam("direction") @DefaultValue("received") String direction) {
        var listed =
                switch (direction) {
                    case "received" -> referrals.received();
                    case "sent" -> referrals.sent();
                    default -> throw new Invalid(Map.of("direction", "field.choice"));
                };
        return listed.stream().map(ReferralView::of).toList();
    }

    @POST
    @Path("{id}/decision")
    public String decide(@PathParam("id") UUID id, Decision sent) {
        referrals.check();
        var decision = sent == null ? "" : String.valueOf(sent.decision());
        var decided =
                switch (decision) {
                    case "accept" -> referrals.accept(id);
                    case "link" -> referrals.link(id, operator(sent));
                    case "decline" -> referrals.decline(id, reason(sent));
                    default -> throw new Invalid(Map.of("decision", "field.choice"));
                };
        return Json.of(ReferralView.of(decided));
    }

    private static UUID operator(Decision sent) {
        try {
            return UUID.fromString(String.valueOf(sent.operator()));
        } catch (IllegalArgumentException e) {
            throw new Invalid(Map.of("operator", "field.choice"));
        }
    }

    private static String reason(Decision sent) {
        var reason = sent.reason() == null ? "" : sent.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Invalid(Map.of("reason", "field.reason"));
        }
        return reason;
    }
}
