package org.wopplatform.web.pages.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.assessments.WorkingArea;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.support.Asked;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.SupportRequest;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.pages.administration.DeskDoor;
import org.wopplatform.web.words.AreaNames;
import org.wopplatform.web.words.Reader;

/** One request: drafted, opened, renewed, withdrawn. */
@Path("{platform}/administration/support")
@RequestScoped
public class RequestPages {
    private static final String ONE = "support/request";
    private static final String FORM = "support/request-form";
    private static final int LONGEST_REASON = 1000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Requesting requesting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    @Path("operators/{operator}/requests/new")
    public Page blank(@PathParam("operator") UUID id) {
        var operator = requesting.check(id);
        return Page.of(FORM, form(operator, Optional.empty(), requesting.blank(id), Form.empty()));
    }

    @POST
    @Path("operators/{operator}/requests")
    public Object add(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        var operator = requesting.check(id);
        var typed = new Typed(sent, reader.words());
        var said = said(sent, typed, operator, List.of());
        if (!typed.sound()) {
            return Page.faulty(FORM, form(operator, Optional.empty(), said, typed.form()));
        }
        var added = requesting.add(id, said);
        if (opening(typed)) {
            requesting.open(added);
        }
        return Forward.to(at(added), opening(typed) ? "request-opened" : "draft-kept");
    }

    @GET
    @Path("requests/{request}")
    public Page one(@PathParam("request") UUID id, @QueryParam("done") String done) {
        return Page.of(ONE, view(id, Form.done(done)));
    }

    @GET
    @Path("requests/{request}/edit")
    public Page edit(@PathParam("request") UUID id) {
        var sheet = held(id);
        return Page.of(
                FORM,
                form(sheet.operator(), Optional.of(sheet.request()), sheet.said(), Form.empty()));
    }

    @POST
    @Path("requests/{request}/edit")
    public Object change(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        var sheet = held(id);
        var typed = new Typed(sent, reader.words());
        var said = said(sent, typed, sheet.operator(), List.copyOf(sheet.said().areas().keySet()));
        if (sheet.request().state() != SupportRequest.State.DRAFT) {
            said.lacks().forEach(field -> typed.fault(field, typed.say("support.lacks." + field)));
        }
        var seen = typed.number("version", 1, 999_999_999);
        var opens = opening(typed) && sheet.request().state() == SupportRequest.State.DRAFT;
        return typed.done(
                        "title",
                        () -> {
                            requesting.change(id, seen, said);
                            if (opens) {
                                requesting.open(id);
                            }
                        })
                ? Forward.to(
                        at(id),
                        opens
                                ? "request-opened"
                                : sheet.request().state() == SupportRequest.State.DRAFT
                                        ? "draft-kept"
                                        : "saved")
                : Page.faulty(
                        FORM,
                        form(sheet.operator(), Optional.of(sheet.request()), said, typed.form()));
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
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", LONGEST_REASON);
        return typed.done("reason", () -> requesting.withdraw(id, reason))
                ? Forward.to(at(id), "request-withdrawn")
                : Page.faulty(ONE, view(id, typed.form()));
    }

    @POST
    @Path("requests/{request}/discard")
    public Object discard(@PathParam("request") UUID id, MultivaluedMap<String, String> sent) {
        var operator = held(id).operator();
        var typed = new Typed(sent, reader.words());
        return typed.done("", () -> requesting.discard(id))
                ? Forward.to(
                        frames.frame().to("administration/support/operators/" + operator.id()),
                        "draft-discarded")
                : Page.faulty(ONE, view(id, typed.form()));
    }

    private Object step(UUID id, MultivaluedMap<String, String> sent, Runnable deed, String done) {
        held(id);
        var typed = new Typed(sent, reader.words());
        return typed.done("", deed)
                ? Forward.to(at(id), done)
                : Page.faulty(ONE, view(id, typed.form()));
    }

    private Requesting.Sheet held(UUID id) {
        requesting.keeps();
        var sheet = requesting.get(id);
        requesting.check(sheet.operator().id());
        return sheet;
    }

    private static boolean opening(Typed typed) {
        return typed.value("act").equals("open");
    }

    private Asked said(
            MultivaluedMap<String, String> sent,
            Typed typed,
            Operator operator,
            List<String> kept) {
        var reading = SupportFault.reading(sent, requesting.areas(), kept, today());
        var said = reading.asked();
        SupportFault.tell(reading, opening(typed) ? said.lacks() : List.of(), typed);
        if (opening(typed) && operator.standing() != Standing.VERIFIED) {
            typed.fault("", typed.say("support.operator-not-verified"));
        }
        return said;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(current.get().timeZone()));
    }

    private String at(UUID id) {
        return frames.frame().to("administration/support/requests/" + id);
    }

    private RequestFormView form(
            Operator operator, Optional<SupportRequest> request, Asked said, Form form) {
        var desk = door.open("support");
        return together.read(
                () -> {
                    var all = requesting.areas();
                    var shown =
                            all.stream()
                                    .filter(
                                            area ->
                                                    !area.retired()
                                                            || said.areas()
                                                                    .containsKey(area.code()))
                                    .toList();
                    return new RequestFormView(
                            frames.frame(),
                            desk,
                            form,
                            operator,
                            request,
                            said,
                            shown,
                            names(all),
                            current.get().currency().getCurrencyCode(),
                            requesting.byStaff());
                });
    }

    private AreaNames names(List<WorkingArea> areas) {
        return new AreaNames(reader.words(), areas);
    }

    private RequestView view(UUID id, Form form) {
        var desk = door.open("support");
        return together.read(
                () ->
                        new RequestView(
                                frames.frame(),
                                desk,
                                form,
                                requesting.get(id),
                                names(requesting.areas()),
                                today(),
                                caller.may(Permission.KEEP_STRENGTHS_AND_NEEDS, current.get().id()),
                                caller.may(Permission.MATCH_OPERATORS, current.get().id())));
    }
}
