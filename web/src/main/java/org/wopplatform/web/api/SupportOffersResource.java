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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.support.Offered;
import org.wopplatform.core.support.Offering;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.SupportOffer;
import org.wopplatform.core.support.SupportReading;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.web.api.SupportQuery.LineView;

/** Operators offer to mentor. */
@Path("platforms/{platform}/support/offers")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class SupportOffersResource {
    @Inject Offering offering;
    @Inject Speaking speaking;
    @Inject CurrentPlatform current;

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

    @GET
    public PageOf<LineView> list(@BeanParam SupportQuery query) {
        return query.page(
                "/api/v1/platforms/" + current.get().id() + "/support/offers",
                SupportOffer.State.values(),
                offering::list);
    }

    @POST
    public Response add(Draft sent) {
        speaking.keeps();
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        Optional.ofNullable(draft.operator()).ifPresent(speaking::check);
        var said = said(draft, "operator", draft.operator());
        var added = offering.add(draft.operator(), said);
        return Response.status(201).entity(Json.of(get(added))).build();
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
        speaking.keeps();
        offering.get(id);
        var draft = Optional.ofNullable(sent).orElse(Draft.NOTHING);
        var said = said(draft, "version", draft.version());
        offering.change(id, draft.version(), said);
        return Response.ok(Json.of(get(id))).build();
    }

    @POST
    @Path("{offer}/state")
    public Response go(@PathParam("offer") UUID id, SupportStep sent) {
        speaking.keeps();
        offering.get(id);
        SupportStep.take(
                sent,
                Map.of(
                        "OPEN", reason -> offering.open(id),
                        "PAUSE", reason -> offering.pause(id),
                        "WITHDRAW", reason -> offering.withdraw(id, reason),
                        "RENEW", reason -> offering.renew(id)));
        return Response.ok(Json.of(get(id))).build();
    }

    private Offered said(Draft draft, String needed, Object value) {
        return new SupportSaid()
                .all("areas", draft.areas())
                .with("days_a_year", draft.daysAYear())
                .with("motivation", draft.motivation())
                .with("languages", SupportSaid.joined(draft.languages()))
                .all("formats", draft.formats())
                .with("places", draft.places())
                .with("group_places", draft.groupPlaces())
                .with("expires_on", draft.openUntil())
                .with("on_word_of", draft.onWordOf())
                .needs(needed, value != null)
                .read(speaking, SupportReading::offered);
    }
}
