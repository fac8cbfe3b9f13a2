package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.support.Asked;
import org.wopplatform.core.support.Commitment;
import org.wopplatform.core.support.Lists;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.core.support.SupportRequest;
import org.wopplatform.core.support.Wanted;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.problems.Invalid;

/** Operators ask for support. */
@Path("platforms/{platform}/support/requests")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class SupportRequestsResource {
    @Inject Requesting requesting;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    @JsonbPropertyOrder({
        "id",
        "operator",
        "operatorName",
        "title",
        "state",
        "since",
        "openedOn",
        "openUntil",
        "days",
        "areas",
        "demonstration"
    })
    public record LineView(
            UUID id,
            UUID operator,
            String operatorName,
            String title,
            String state,
            LocalDate since,
            LocalDate openedOn,
            LocalDate openUntil,
            Integer days,
            List<String> areas,
            boolean demonstration) {
        static LineView of(Lists.Line line) {
            return new LineView(
                    line.id(),
                    line.operator(),
                    line.name(),
                    line.title().isEmpty() ? null : line.title(),
                    line.state(),
                    line.since(),
                    line.openedOn().orElse(null),
                    line.expiresOn().orElse(null),
                    line.days().orElse(null),
                    line.areas(),
                    line.demonstration());
        }
    }

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

    /** What is done with it. */
    public enum Act {
        OPEN,
        WITHDRAW,
        RENEW
    }

    public record Going(String act, String reason) {}

    @GET
    public PageOf<LineView> list(
            @QueryParam("operator") String operator,
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue(Paging.FIRST) String page,
            @QueryParam("size") @DefaultValue(Paging.USUAL) String size) {
        var paging = Paging.of(page, size);
        var found = requesting.list(wanted(operator, state, paging, SupportRequest.State.values()));
        return PageOf.of(
                found.lines().stream().map(LineView::of).toList(),
                found.total(),
                paging,
                "/api/v1/platforms/"
                        + current.get().id()
                        + "/support/requests"
                        + query(operator, state));
    }

    @POST
    public Response add(Draft sent) {
        requesting.keeps();
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        var faults = new TreeMap<String, String>();
        if (draft.operator() == null) {
            faults.put("operator", "field.required");
        } else {
            requesting.check(draft.operator());
        }
        var said = said(draft, faults);
        var added = requesting.add(draft.operator(), said);
        return Response.status(201).entity(Json.of(RequestView.of(requesting.get(added)))).build();
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
        requesting.keeps();
        requesting.get(id);
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        var faults = new TreeMap<String, String>();
        if (draft.version() == null) {
            faults.put("version", "field.required");
        }
        var said = said(draft, faults);
        requesting.change(id, draft.version(), said);
        return Response.ok(Json.of(get(id))).build();
    }

    @POST
    @Path("{request}/state")
    public Response go(@PathParam("request") UUID id, Going sent) {
        requesting.keeps();
        requesting.get(id);
        var body = new Sent();
        var act = body.choice("act", sent == null ? null : sent.act(), Act.class);
        var reason =
                act.filter(Act.WITHDRAW::equals).isPresent()
                        ? body.text("reason", sent.reason(), 1000)
                        : "";
        body.check();
        switch (act.orElseThrow()) {
            case OPEN -> requesting.open(id);
            case WITHDRAW -> requesting.withdraw(id, reason);
            case RENEW -> requesting.renew(id);
            default -> throw new IllegalStateException();
        }
        return Response.ok(Json.of(get(id))).build();
    }

    static Wanted wanted(String operator, String state, Paging paging, Enum<?>[] states) {
        var faults = new TreeMap<String, String>();
        Optional<UUID> of = Optional.empty();
        try {
            of = Optional.ofNullable(operator).filter(o -> !o.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            faults.put("operator", "field.choice");
        }
        if (state != null
                && java.util.Arrays.stream(states).noneMatch(known -> known.name().equals(state))) {
            faults.put("state", "field.choice");
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
        return new Wanted(of, Optional.ofNullable(state), "", paging.page(), paging.size());
    }

    static String query(String operator, String state) {
        var query = new StringBuilder();
        if (operator != null) {
            query.append("?operator=").append(operator);
        }
        if (state != null) {
            query.append(query.isEmpty() ? '?' : '&').append("state=").append(state);
        }
        return query.toString();
    }

    private Asked said(Draft draft, Map<String, String> faults) {
        var texts =
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
            if (area == null || area.area() == null || area.priority() == null) {
                faults.put("areas", "field.required");
            } else {
                texts.with(SupportReading.AREA + area.area(), area.priority());
            }
        }
        var reading =
                texts.reading(
                        requesting.areas(),
                        LocalDate.now(clock.withZone(current.get().timeZone())));
        var said = reading.asked();
        SupportSaid.hold(reading, faults);
        return said;
    }
}
