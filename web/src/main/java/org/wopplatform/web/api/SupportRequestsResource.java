package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.support.Asked;
import org.wopplatform.core.support.Commitment;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.core.support.SupportRequest;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.api.SupportQuery.LineView;

/** Operators ask for support. */
@Path("platforms/{platform}/support/requests")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class SupportRequestsResource {
    @Inject Requesting requesting;
    @Inject Speaking speaking;
    @Inject CurrentPlatform current;

    /**
     * @param priority 1 first, 3 last
     */
    public record AreaView(String area, Integer priority) {}

    @JsonbPropertyOrder({
        "id",
        "operator",
        "operatorName",
        "state",
        "title",
        "problem",
        "desiredChange",
        "areas",
        "days",
        "formats",
        "groupable",
        "languages",
        "interpretation",
        "windowFrom",
        "windowUntil",
        "travelBudget",
        "currency",
        "commitment",
        "team",
        "strategy",
        "brings",
        "openedOn",
        "openUntil",
        "closedReason",
        "onWordOf",
        "lacks",
        "known",
        "demonstration",
        "version"
    })
    public record RequestView(
            UUID id,
            UUID operator,
            String operatorName,
            String state,
            String title,
            String problem,
            String desiredChange,
            List<AreaView> areas,
            Integer days,
            List<String> formats,
            boolean groupable,
            List<String> languages,
            boolean interpretation,
            LocalDate windowFrom,
            LocalDate windowUntil,
            String travelBudget,
            String currency,
            String commitment,
            Boolean team,
            Boolean strategy,
            String brings,
            LocalDate openedOn,
            LocalDate openUntil,
            String closedReason,
            String onWordOf,
            List<String> lacks,
            String known,
            boolean demonstration,
            int version) {
        static RequestView of(Requesting.Sheet sheet) {
            var request = sheet.request();
            var said = sheet.said();
            return new RequestView(
                    request.id(),
                    request.operator(),
                    sheet.operator().legalName(),
                    request.state().name(),
                    said.title(),
                    said.problem().orElse(null),
                    said.desiredChange().orElse(null),
                    said.areas().entrySet().stream()
                            .map(a -> new AreaView(a.getKey(), a.getValue()))
                            .toList(),
                    said.days().orElse(null),
                    said.formats().stream().map(Enum::name).toList(),
                    said.groupable(),
                    said.languages(),
                    said.interpretation(),
                    said.windowFrom().orElse(null),
                    said.windowUntil().orElse(null),
                    said.budget()
                            .map(BigDecimal::stripTrailingZeros)
                            .map(BigDecimal::toPlainString)
                            .orElse(null),
                    said.currency().orElse(null),
                    said.commitment().map(Commitment::name).orElse(null),
                    said.team().orElse(null),
                    said.strategy().orElse(null),
                    said.brings().orElse(null),
                    request.openedOn().orElse(null),
                    request.expiresOn().orElse(null),
                    request.closedReason().orElse(null),
                    request.onWordOf().orElse(null),
                    SupportSaid.lacks(sheet.lacks()),
                    sheet.known().name(),
                    request.demonstration(),
                    request.version());
        }
    }

    /** What is sent of a request; the operator of a new one alone, the version of one that is. */
    public record Draft(
            UUID operator,
            String title,
            String problem,
            String desiredChange,
            List<AreaView> areas,
            Integer days,
            List<String> formats,
            Boolean groupable,
            List<String> languages,
            Boolean interpretation,
            String windowFrom,
            String windowUntil,
            String travelBudget,
            String currency,
            String commitment,
            Boolean team,
            Boolean strategy,
            String brings,
            String openUntil,
            String onWordOf,
            Integer version) {
        static final Draft NOTHING =
                new Draft(
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null, null, null, null, null);
    }

    @GET
    public PageOf<LineView> list(@BeanParam SupportQuery query) {
        return query.page(
                "/api/v1/platforms/" + current.get().id() + "/support/requests",
                SupportRequest.State.values(),
                requesting::list);
    }

    @POST
    public Response add(Draft sent) {
        speaking.keeps();
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        Optional.ofNullable(draft.operator()).ifPresent(speaking::check);
        var said = said(draft, "operator", draft.operator());
        var added = requesting.add(draft.operator(), said);
        return Response.status(201).entity(Json.of(get(added))).build();
    }

    @GET
    @Path("{request}")
    public RequestView get(@PathParam("request") UUID id) {
        return RequestView.of(requesting.get(id));
    }

    /** Takes the place of all that was said of it. */
    @PUT
    @Path("{request}")
    public Response change(@PathParam("request") UUID id, Draft sent) {
        speaking.keeps();
        requesting.get(id);
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        var said = said(draft, "version", draft.version());
        requesting.change(id, draft.version(), said);
        return Response.ok(Json.of(get(id))).build();
    }

    @POST
    @Path("{request}/state")
    public Response go(@PathParam("request") UUID id, SupportStep sent) {
        speaking.keeps();
        requesting.get(id);
        SupportStep.take(
                sent,
                Map.of(
                        "OPEN", reason -> requesting.open(id),
                        "WITHDRAW", reason -> requesting.withdraw(id, reason),
                        "RENEW", reason -> requesting.renew(id)));
        return Response.ok(Json.of(get(id))).build();
    }

    private Asked said(Draft draft, String needed, Object value) {
        var said =
                new SupportSaid()
                        .with("title", draft.title())
                        .with("problem", draft.problem())
                        .with("desired_change", draft.desiredChange())
                        .with("days", draft.days())
                        .all("formats", draft.formats())
                        .with("groupable", draft.groupable())
                        .with("languages", SupportSaid.joined(draft.languages()))
                        .with("interpretation", draft.interpretation())
                        .with("window_from", draft.windowFrom())
                        .with("window_until", draft.windowUntil())
                        .with("travel_budget", draft.travelBudget())
                        .with("currency", draft.currency())
                        .with("commitment", draft.commitment())
                        .with("team", draft.team(), "yes", "no")
                        .with("strategy", draft.strategy(), "yes", "no")
                        .with("brings", draft.brings())
                        .with("expires_on", draft.openUntil())
                        .with("on_word_of", draft.onWordOf());
        for (var area : Optional.ofNullable(draft.areas()).orElse(List.of())) {
            var whole = area != null && area.area() != null && area.priority() != null;
            said.needs("areas", whole);
            if (whole) {
                said.with(SupportReading.AREA + area.area(), area.priority());
            }
        }
        return said.needs(needed, value != null).read(speaking, SupportReading::asked);
    }
}
