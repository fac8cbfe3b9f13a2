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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wopplatform.core.support.Offered;
import org.wopplatform.core.support.Offering;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.SupportOffer;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.api.SupportRequestsResource.LineView;

/** Operators offer to mentor. */
@Path("platforms/{platform}/support/offers")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class SupportOffersResource {
    @Inject Offering offering;
    @Inject Requesting requesting;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /**
     * @param weight whether it counts, and if not, why
     */
    public record OfferedArea(String area, String weight) {}

    @JsonbPropertyOrder({
        "id",
        "operator",
        "operatorName",
        "state",
        "areas",
        "daysAYear",
        "motivation",
        "languages",
        "formats",
        "places",
        "groupPlaces",
        "openedOn",
        "openUntil",
        "closedReason",
        "onWordOf",
        "lacks",
        "known",
        "demonstration",
        "version"
    })
    public record OfferView(
            UUID id,
            UUID operator,
            String operatorName,
            String state,
            List<OfferedArea> areas,
            Integer daysAYear,
            String motivation,
            List<String> languages,
            List<String> formats,
            int places,
            int groupPlaces,
            LocalDate openedOn,
            LocalDate openUntil,
            String closedReason,
            String onWordOf,
            List<String> lacks,
            String known,
            boolean demonstration,
            int version) {
        static OfferView of(Offering.Sheet sheet) {
            var offer = sheet.offer();
            var said = sheet.said();
            return new OfferView(
                    offer.id(),
                    offer.operator(),
                    sheet.operator().legalName(),
                    offer.state().name(),
                    said.areas().stream()
                            .map(area -> new OfferedArea(area, sheet.weights().get(area).name()))
                            .toList(),
                    said.days().orElse(null),
                    said.motivation().orElse(null),
                    said.languages(),
                    said.formats().stream().map(Enum::name).toList(),
                    said.places(),
                    said.groupPlaces(),
                    offer.openedOn().orElse(null),
                    offer.expiresOn().orElse(null),
                    offer.closedReason().orElse(null),
                    offer.onWordOf().orElse(null),
                    SupportSaid.lacks(sheet.lacks()),
                    sheet.known().name(),
                    offer.demonstration(),
                    offer.version());
        }
    }

    /** What is sent of an offer; the operator of a new one alone, the version of one that is. */
    public record Draft(
            UUID operator,
            List<String> areas,
            Integer daysAYear,
            String motivation,
            List<String> languages,
            List<String> formats,
            Integer places,
            Integer groupPlaces,
            String openUntil,
            String onWordOf,
            Integer version) {
        static final Draft NOTHING =
                new Draft(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What is done with it. */
    public enum Act {
        OPEN,
        PAUSE,
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
        var found =
                offering.list(
                        SupportRequestsResource.wanted(
                                operator, state, paging, SupportOffer.State.values()));
        return PageOf.of(
                found.lines().stream().map(LineView::of).toList(),
                found.total(),
                paging,
                "/api/v1/platforms/"
                        + current.get().id()
                        + "/support/offers"
                        + SupportRequestsResource.query(operator, state));
    }

    @POST
    public Response add(Draft sent) {
        offering.keeps();
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        var faults = new TreeMap<String, String>();
        if (draft.operator() == null) {
            faults.put("operator", "field.required");
        } else {
            offering.check(draft.operator());
        }
        var said = said(draft, faults);
        var added = offering.add(draft.operator(), said);
        return Response.status(201).entity(Json.of(OfferView.of(offering.get(added)))).build();
    }

    @GET
    @Path("{offer}")
    public OfferView get(@PathParam("offer") UUID id) {
        return OfferView.of(offering.get(id));
    }

    /** Takes the place of all that was said of it. */
    @PUT
    @Path("{offer}")
    public Response change(@PathParam("offer") UUID id, Draft sent) {
        offering.keeps();
        offering.get(id);
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        var faults = new TreeMap<String, String>();
        if (draft.version() == null) {
            faults.put("version", "field.required");
        }
        var said = said(draft, faults);
        offering.change(id, draft.version(), said);
        return Response.ok(Json.of(get(id))).build();
    }

    @POST
    @Path("{offer}/state")
    public Response go(@PathParam("offer") UUID id, Going sent) {
        offering.keeps();
        offering.get(id);
        var body = new Sent();
        var act = body.choice("act", sent == null ? null : sent.act(), Act.class);
        var reason =
                act.filter(Act.WITHDRAW::equals).isPresent()
                        ? body.text("reason", sent.reason(), 1000)
                        : "";
        body.check();
        switch (act.orElseThrow()) {
            case OPEN -> offering.open(id);
            case PAUSE -> offering.pause(id);
            case WITHDRAW -> offering.withdraw(id, reason);
            case RENEW -> offering.renew(id);
            default -> throw new IllegalStateException();
        }
        return Response.ok(Json.of(get(id))).build();
    }

    private Offered said(Draft draft, Map<String, String> faults) {
        var reading =
                new SupportSaid()
                        .all("areas", draft.areas())
                        .with("days_a_year", draft.daysAYear())
                        .with("motivation", draft.motivation())
                        .with("languages", SupportSaid.joined(draft.languages()))
                        .all("formats", draft.formats())
                        .with("places", draft.places())
                        .with("group_places", draft.groupPlaces())
                        .with("expires_on", draft.openUntil())
                        .with("on_word_of", draft.onWordOf())
                        .reading(
                                requesting.areas(),
                                LocalDate.now(clock.withZone(current.get().timeZone())));
        var said = reading.offered();
        SupportSaid.hold(reading, faults);
        return said;
    }
}
