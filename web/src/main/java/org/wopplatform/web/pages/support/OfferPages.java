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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Standing;
import org.wopplatform.core.support.Offered;
import org.wopplatform.core.support.Offering;
import org.wopplatform.core.support.Requesting;
import org.wopplatform.core.support.SupportOffer;
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

/** One offer: drafted, opened, paused, renewed, withdrawn. */
@Path("{platform}/administration/support")
@RequestScoped
public class OfferPages {
    private static final String ONE = "support/offer";
    private static final String FORM = "support/offer-form";
    private static final int LONGEST_REASON = 1000;

    @Inject Frames frames;
    @Inject Together together;
    @Inject DeskDoor door;
    @Inject Offering offering;
    @Inject Requesting requesting;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;
    @Inject Clock clock;

    @GET
    @Path("operators/{operator}/offers/new")
    public Page blank(@PathParam("operator") UUID id) {
        var blank = offering.blank(id);
        return Page.of(FORM, form(blank.operator(), Optional.empty(), blank.said(), Form.empty()));
    }

    @POST
    @Path("operators/{operator}/offers")
    public Object add(@PathParam("operator") UUID id, MultivaluedMap<String, String> sent) {
        var operator = offering.check(id);
        var typed = new Typed(sent, reader.words());
        var said = said(sent, typed, operator, Set.of());
        var added = new UUID[1];
        return typed.done(
                        "",
                        () -> {
                            added[0] = offering.add(id, said);
                            if (opening(typed)) {
                                offering.open(added[0]);
                            }
                        })
                ? Forward.to(at(added[0]), opening(typed) ? "offer-opened" : "draft-kept")
                : Page.faulty(FORM, form(operator, Optional.empty(), said, typed.form()));
    }

    @GET
    @Path("offers/{offer}")
    public Page one(@PathParam("offer") UUID id, @QueryParam("done") String done) {
        return Page.of(ONE, view(id, Form.done(done)));
    }

    @GET
    @Path("offers/{offer}/edit")
    public Page edit(@PathParam("offer") UUID id) {
        var sheet = held(id);
        return Page.of(
                FORM,
                form(sheet.operator(), Optional.of(sheet.offer()), sheet.said(), Form.empty()));
    }

    @POST
    @Path("offers/{offer}/edit")
    public Object change(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        var sheet = held(id);
        var typed = new Typed(sent, reader.words());
        var said = said(sent, typed, sheet.operator(), sheet.said().areas());
        var draft = sheet.offer().state() == SupportOffer.State.DRAFT;
        if (!draft) {
            said.lacks().forEach(field -> typed.fault(field, typed.say("support.lacks." + field)));
        }
        var seen = typed.number("version", 1, 999_999_999);
        var opens = opening(typed) && draft;
        return typed.done(
                        "",
                        () -> {
                            offering.change(id, seen, said);
                            if (opens) {
                                offering.open(id);
                            }
                        })
                ? Forward.to(at(id), opens ? "offer-opened" : draft ? "draft-kept" : "saved")
                : Page.faulty(
                        FORM,
                        form(sheet.operator(), Optional.of(sheet.offer()), said, typed.form()));
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
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", LONGEST_REASON);
        return typed.done("reason", () -> offering.withdraw(id, reason))
                ? Forward.to(at(id), "offer-withdrawn")
                : Page.faulty(ONE, view(id, typed.form()));
    }

    @POST
    @Path("offers/{offer}/discard")
    public Object discard(@PathParam("offer") UUID id, MultivaluedMap<String, String> sent) {
        var operator = held(id).operator();
        var typed = new Typed(sent, reader.words());
        return typed.done("", () -> offering.discard(id))
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

    private Offering.Sheet held(UUID id) {
        offering.keeps();
        var sheet = offering.get(id);
        offering.check(sheet.operator().id());
        return sheet;
    }

    private static boolean opening(Typed typed) {
        return typed.value("act").equals("open");
    }

    private Offered said(
            MultivaluedMap<String, String> sent, Typed typed, Operator operator, Set<String> kept) {
        var areas = requesting.areas();
        var reading =
                SupportFault.reading(
                        sent, areas, kept, LocalDate.now(clock.withZone(current.get().timeZone())));
        var said = reading.offered();
        SupportFault.tell(reading, opening(typed) ? said.lacks() : List.of(), typed);
        var unknown = offering.notAssessed(operator.id(), said.areas());
        if (!unknown.isEmpty()) {
            var names = new AreaNames(reader.words(), areas);
            typed.fault(
                    "areas",
                    reader.words()
                            .say(
                                    "support.not-assessed-named",
                                    "areas",
                                    unknown.stream()
                                            .map(names::of)
                                            .collect(Collectors.joining(", "))));
        }
        if (opening(typed) && operator.standing() != Standing.VERIFIED) {
            typed.fault("", typed.say("support.operator-not-verified"));
        }
        return said;
    }

    private String at(UUID id) {
        return frames.frame().to("administration/support/offers/" + id);
    }

    private OfferFormView form(
            Operator operator, Optional<SupportOffer> offer, Offered said, Form form) {
        var desk = door.open("support");
        return together.read(
                () -> {
                    var all = requesting.areas();
                    var shown =
                            all.stream()
                                    .filter(
                                            area ->
                                                    !area.retired()
                                                            || said.areas().contains(area.code()))
                                    .toList();
                    return new OfferFormView(
                            frames.frame(),
                            desk,
                            form,
                            operator,
                            offer,
                            said,
                            shown,
                            offering.blank(operator.id()).weights(),
                            new AreaNames(reader.words(), all),
                            requesting.byStaff());
                });
    }

    private OfferView view(UUID id, Form form) {
        var desk = door.open("support");
        return together.read(
                () ->
                        new OfferView(
                                frames.frame(),
                                desk,
                                form,
                                offering.get(id),
                                new AreaNames(reader.words(), requesting.areas()),
                                caller.may(
                                        Permission.KEEP_STRENGTHS_AND_NEEDS, current.get().id())));
    }
}
