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
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Registry;
import org.wopplatform.core.review.Decision;
import org.wopplatform.core.review.Finding;
import org.wopplatform.core.review.Resemblance;
import org.wopplatform.core.review.Reviewing;
import org.wopplatform.core.rules.Verdict;
import org.wopplatform.web.api.RegistryResource.RecordView;
import org.wopplatform.web.problems.Invalid;

/** The operators of a platform that wait for a decision, with the checks done. */
@Path("platforms/{platform}/reviews")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class ReviewsResource {
    private static final int LONGEST = 2000;

    @Inject Reviewing reviewing;
    @Inject Registry registry;

    public record FindingView(String kind, String weight) {
        static FindingView of(Finding finding) {
            return new FindingView(finding.kind().name(), finding.kind().weight().name());
        }
    }

    @JsonbPropertyOrder({
        "id",
        "version",
        "legalName",
        "country",
        "place",
        "entry",
        "waitsSince",
        "findings",
        "resembling",
        "demonstration"
    })
    public record WaitingView(
            UUID id,
            int version,
            String legalName,
            String country,
            String place,
            String entry,
            String waitsSince,
            List<FindingView> findings,
            int resembling,
            boolean demonstration) {
        static WaitingView of(Reviewing.Waiting waiting) {
            Operator operator = waiting.operator();
            return new WaitingView(
                    operator.id(),
                    operator.version(),
                    operator.legalName(),
                    operator.country(),
                    operator.place().orElse(null),
                    operator.entry().name(),
                    operator.registeredAt().toString(),
                    waiting.findings().stream().map(FindingView::of).toList(),
                    waiting.resembling(),
                    operator.demonstration());
        }
    }

    public record ResemblanceView(
            UUID id, String legalName, String standing, int percent, String why) {
        static ResemblanceView of(Resemblance alike) {
            return new ResemblanceView(
                    alike.other().id(),
                    alike.other().legalName(),
                    alike.other().standing().name(),
                    alike.percent(),
                    alike.why().name());
        }
    }

    @JsonbPropertyOrder({"operator", "findings", "resembles", "needsAttestation", "hindered"})
    public record CaseView(
            RecordView operator,
            List<FindingView> findings,
            List<ResemblanceView> resembles,
            boolean needsAttestation,
            String hindered) {}

    /** What is decided, on which version, and why. */
    public record DecisionSent(
            String decision, String reason, String attestation, Integer version) {}

    @GET
    public PageOf<WaitingView> list(
            @PathParam("platform") String platform,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        reviewing.waiting();
        var paging = Paging.of(page, size);
        var queue = reviewing.queue(paging.from(), paging.size());
        return PageOf.of(
                queue.operators().stream().map(WaitingView::of).toList(),
                queue.total(),
                paging,
                "/api/v1/platforms/" + platform + "/reviews");
    }

    @GET
    @Path("{id}")
    public CaseView one(@PathParam("id") UUID id) {
        var review = reviewing.get(id);
        return new CaseView(
                RecordView.of(review.operator(), registry.get(id).identifiers()),
                review.findings().stream().map(FindingView::of).toList(),
                review.resemblances().stream().map(ResemblanceView::of).toList(),
                review.attestation(),
                review.mayVerify() instanceof Verdict.Refused refused ? refused.rule() : null);
    }

    @POST
    @Path("{id}/decision")
    public Response decide(@PathParam("id") UUID id, DecisionSent sent) {
        reviewing.check();
        var faults = new LinkedHashMap<String, String>();
        var decision =
                Arrays.stream(Decision.values())
                        .filter(d -> sent != null && d.name().equals(sent.decision()))
                        .findFirst();
        if (decision.isEmpty()) {
            faults.put("decision", "field.choice");
        }
        if (sent == null || sent.version() == null) {
            faults.put("version", "field.required");
        }
        var reason = text("reason", sent == null ? null : sent.reason(), faults);
        var attestation = text("attestation", sent == null ? null : sent.attestation(), faults);
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        reviewing.decide(id, sent.version(), decision.orElseThrow(), reason, attestation);
        var known = registry.get(id);
        return Response.ok(Json.of(RecordView.of(known.operator(), known.identifiers()))).build();
    }

    private static String text(String field, String sent, Map<String, String> faults) {
        var text = Optional.ofNullable(sent).orElse("");
        if (text.length() > LONGEST) {
            faults.put(field, "field.text-too-long");
        }
        return text;
    }
}
