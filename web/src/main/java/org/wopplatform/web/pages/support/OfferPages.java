package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.support.Offered;
import org.wopplatform.core.support.Offering;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.SupportOffer;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;

/** One offer: drafted, opened, paused, renewed, withdrawn. */
@Path("{platform}/administration/support")
@RequestScoped
public class OfferPages {
    @Inject SupportDesk desk;
    @Inject Offering offering;
    @Inject Speaking speaking;

    @GET
    @Path("operators/{operator}/offers/new")
    public Page blank(@PathParam("operator") UUID id) {
        var blank = offering.blank(id);
        return form(blank.operator(), Optional.empty(), blank.said(), Form.empty());
    }

    @POST
    @Path("operators/{operator}/offers")
    public Object add(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        var operator = speaking.check(id);
        var typed = desk.typed(sent);
        var opens = desk.opens(typed);
        var said = said(sent, typed, operator, Set.of(), opens);
        var added =
                typed.made("", () -> opens ? offering.addOpen(id, said) : offering.add(id, said));
        return added.isPresent()
                ? desk.forward(at(added.get()), opens ? "offer-opened" : "draft-kept")
                : form(operator, Optional.empty(), said, typed.form());
    }

    @GET
    @Path("offers/{offer}")
    public Page one(@PathParam("offer") UUID id, @QueryParam("done") String done) {
        return page(id, Form.done(done));
    }

    @GET
    @Path("offers/{offer}/edit")
    public Page edit(@PathParam("offer") UUID id) {
        var sheet = held(id);
        return form(sheet.operator(), Optional.of(sheet.offer()), sheet.said(), Form.empty());
    }

    @POST
    @Path("offers/{offer}/edit")
    public Object change(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        var sheet = held(id);
        var typed = desk.typed(sent);
        var draft = sheet.offer().state() == SupportOffer.State.DRAFT;
        var said =
                said(
                        sent,
                        typed,
                        sheet.operator(),
                        sheet.said().areas(),
                        desk.opens(typed) || !draft);
        var seen = typed.number("version", 1, 999_999_999);
        var opens = desk.opens(typed) && draft;
        return typed.done(
                        "",
                        () -> {
                            if (opens) {
                                offering.changeOpen(id, seen, said);
                            } else {
                                offering.change(id, seen, said);
                            }
                        })
                ? desk.forward(at(id), opens ? "offer-opened" : draft ? "draft-kept" : "saved")
                : form(sheet.operator(), Optional.of(sheet.offer()), said, typed.form());
    }

    /** Opens a draft or goes on with one that was paused. */
    @POST
    @Path("offers/{offer}/opening")
    public Object open(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, () -> offering.open(id), "offer-opened");
    }

    @POST
    @Path("offers/{offer}/pause")
    public Object pause(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, () -> offering.pause(id), "offer-paused");
    }

    @POST
    @Path("offers/{offer}/renewal")
    public Object renew(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, () -> offering.renew(id), "support-renewed");
    }

    @POST
    @Path("offers/{offer}/withdrawal")
    public Object withdraw(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        held(id);
        return desk.withdrawal(
                sent,
                reason -> offering.withdraw(id, reason),
                at(id),
                "offer-withdrawn",
                form -> page(id, form));
    }

    @POST
    @Path("offers/{offer}/discard")
    public Object discard(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        var operator = held(id).operator();
        return desk.step(
                sent,
                () -> offering.discard(id),
                "operators/" + operator.id(),
                "draft-discarded",
                form -> page(id, form));
    }

    private Object step(UUID id, MultivaluedMap<String, String> sent, Runnable deed, String done) {
        held(id);
        return desk.step(sent, deed, at(id), done, form -> page(id, form));
    }

    private Offering.Sheet held(UUID id) {
        speaking.keeps();
        return offering.get(id);
    }

    /**
     * @param kept the areas that are named already
     * @param whole whether all that an open one needs must be there
     */
    private Offered said(
            MultivaluedMap<String, String> sent,
            Typed typed,
            Operator operator,
            Set<String> kept,
            boolean whole) {
        var reading = desk.reading(sent, kept);
        var said = reading.offered();
        desk.tell(reading, whole ? said.lacks() : List.of(), typed);
        var unknown = offering.notAssessed(operator.id(), said.areas());
        if (!unknown.isEmpty()) {
            var names = desk.names(speaking.areas());
            var named = unknown.stream().map(names::of).collect(Collectors.joining(", "));
            typed.fault("areas", typed.say("support.not-assessed-named", Map.of("areas", named)));
        }
        desk.tellStanding(operator, typed);
        return said;
    }

    private static String at(UUID id) {
        return "offers/" + id;
    }

    private Page form(Operator operator, Optional<SupportOffer> offer, Offered said, Form form) {
        return desk.page(
                "support/offer-form",
                form,
                (frame, place) -> {
                    var areas = speaking.areas();
                    return new OfferFormView(
                            frame,
                            place,
                            form,
                            operator,
                            offer,
                            said,
                            desk.offered(areas, said.areas()),
                            offering.blank(operator.id()).weights(),
                            desk.names(areas),
                            speaking.byStaff());
                });
    }

    private Page page(UUID id, Form form) {
        return desk.page(
                "support/offer",
                form,
                (frame, place) ->
                        new OfferView(
                                frame,
                                place,
                                form,
                                offering.get(id),
                                desk.names(speaking.areas()),
                                desk.may(Permission.KEEP_STRENGTHS_AND_NEEDS)));
    }
}
