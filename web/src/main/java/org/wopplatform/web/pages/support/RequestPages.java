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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.support.Asked;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.Speaking;
import org.wopplatform.core.support.SupportRequest;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Typed;

/** One request: drafted, opened, renewed, withdrawn. */
@Path("{platform}/administration/support")
@RequestScoped
public class RequestPages {
    @Inject SupportDesk desk;
    @Inject Requesting requesting;
    @Inject Speaking speaking;
    @Inject CurrentPlatform current;

    @GET
    @Path("operators/{operator}/requests/new")
    public Page blank(@PathParam("operator") UUID id) {
        var operator = speaking.check(id);
        return form(operator, Optional.empty(), requesting.blank(id), Form.empty());
    }

    @POST
    @Path("operators/{operator}/requests")
    public Object add(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        var operator = speaking.check(id);
        var typed = desk.typed(sent);
        var opens = desk.opens(typed);
        var said = said(sent, typed, operator, Set.of(), opens);
        var added =
                typed.made(
                        "", () -> opens ? requesting.addOpen(id, said) : requesting.add(id, said));
        return added.isPresent()
                ? desk.forward(at(added.get()), opens ? "request-opened" : "draft-kept")
                : form(operator, Optional.empty(), said, typed.form());
    }

    @GET
    @Path("requests/{request}")
    public Page one(@PathParam("request") UUID id, @QueryParam("done") String done) {
        return page(id, Form.done(done));
    }

    @GET
    @Path("requests/{request}/edit")
    public Page edit(@PathParam("request") UUID id) {
        var sheet = held(id);
        return form(sheet.operator(), Optional.of(sheet.request()), sheet.said(), Form.empty());
    }

    @POST
    @Path("requests/{request}/edit")
    public Object change(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        var sheet = held(id);
        var typed = desk.typed(sent);
        var draft = sheet.request().state() == SupportRequest.State.DRAFT;
        var said =
                said(
                        sent,
                        typed,
                        sheet.operator(),
                        sheet.said().areas().keySet(),
                        desk.opens(typed) || !draft);
        var seen = typed.number("version", 1, 999_999_999);
        var opens = desk.opens(typed) && draft;
        return typed.done(
                        "title",
                        () -> {
                            if (opens) {
                                requesting.changeOpen(id, seen, said);
                            } else {
                                requesting.change(id, seen, said);
                            }
                        })
                ? desk.forward(at(id), opens ? "request-opened" : draft ? "draft-kept" : "saved")
                : form(sheet.operator(), Optional.of(sheet.request()), said, typed.form());
    }

    @POST
    @Path("requests/{request}/opening")
    public Object open(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, () -> requesting.open(id), "request-opened");
    }

    @POST
    @Path("requests/{request}/renewal")
    public Object renew(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        return step(id, sent, () -> requesting.renew(id), "support-renewed");
    }

    @POST
    @Path("requests/{request}/withdrawal")
    public Object withdraw(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        held(id);
        return desk.withdrawal(
                sent,
                reason -> requesting.withdraw(id, reason),
                at(id),
                "request-withdrawn",
                form -> page(id, form));
    }

    @POST
    @Path("requests/{request}/discard")
    public Object discard(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        var operator = held(id).operator();
        return desk.step(
                sent,
                () -> requesting.discard(id),
                "operators/" + operator.id(),
                "draft-discarded",
                form -> page(id, form));
    }

    private Object step(UUID id, MultivaluedMap<String, String> sent, Runnable deed, String done) {
        held(id);
        return desk.step(sent, deed, at(id), done, form -> page(id, form));
    }

    private Requesting.Sheet held(UUID id) {
        speaking.keeps();
        return requesting.get(id);
    }

    /**
     * @param kept the areas that are named already
     * @param whole whether all that an open one needs must be there
     */
    private Asked said(
            MultivaluedMap<String, String> sent,
            Typed typed,
            Operator operator,
            Set<String> kept,
            boolean whole) {
        var reading = desk.reading(sent, kept);
        var said = reading.asked();
        desk.tell(reading, whole ? said.lacks() : List.of(), typed);
        desk.tellStanding(operator, typed);
        return said;
    }

    private static String at(UUID id) {
        return "requests/" + id;
    }

    private Page form(Operator operator, Optional<SupportRequest> request, Asked said, Form form) {
        return desk.page(
                "support/request-form",
                form,
                (frame, place) -> {
                    var areas = speaking.areas();
                    return new RequestFormView(
                            frame,
                            place,
                            form,
                            operator,
                            request,
                            said,
                            desk.offered(areas, said.areas().keySet()),
                            desk.names(areas),
                            current.get().currency().getCurrencyCode(),
                            speaking.byStaff());
                });
    }

    private Page page(UUID id, Form form) {
        return desk.page(
                "support/request",
                form,
                (frame, place) ->
                        new RequestView(
                                frame,
                                place,
                                form,
                                requesting.get(id),
                                desk.names(speaking.areas()),
                                desk.may(Permission.KEEP_STRENGTHS_AND_NEEDS),
                                desk.may(Permission.MATCH_OPERATORS)));
    }
}
