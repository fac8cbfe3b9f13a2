package org.wopplatform.web.pages.partnerships;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.wopplatform.core.ledger.Claim;
import org.wopplatform.core.ledger.Claiming;
import org.wopplatform.core.ledger.Contribution;
import org.wopplatform.core.ledger.Giving;
import org.wopplatform.core.ledger.Journal;
import org.wopplatform.core.partnerships.Course;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Forward;
import org.wopplatform.web.pages.Frames;
import org.wopplatform.web.pages.Page;
import org.wopplatform.web.pages.Together;
import org.wopplatform.web.pages.Typed;
import org.wopplatform.web.words.Reader;

/** What parties give, what they ask back, and the books of both. */
@Path("{platform}/administration/partnerships/{partnership}/money")
@RequestScoped
public class MoneyPages {
    private static final String MONEY = "partnerships/money";
    private static final String CLAIM = "partnerships/claim";

    @Inject Frames frames;
    @Inject Together together;
    @Inject Heads heads;
    @Inject Course course;
    @Inject Giving giving;
    @Inject Claiming claiming;
    @Inject Journal journal;
    @Inject Network network;
    @Inject CurrentPlatform current;
    @Inject Caller caller;
    @Inject Reader reader;

    @GET
    public Page money(@PathParam("partnership") UUID id, @QueryParam("done") String done) {
        return Page.of(MONEY, view(id, Form.done(done)));
    }

    @GET
    @Path("journal")
    public Page journal(@PathParam("partnership") UUID id) {
        return together.read(
                () ->
                        Page.of(
                                "partnerships/journal",
                                new JournalView(
                                        heads.of(id, "money"),
                                        course.of(id).partners(),
                                        journal.balances(id),
                                        journal.transactions(id))));
    }

    @POST
    public Object give(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        var recorded = giving.check(id).recorded();
        var typed = new Typed(sent, reader.words());
        var form = new MoneyForm(typed, reader.words());
        var kind = typed.choice("kind", Contribution.Kind.class);
        var cash = kind.filter(k -> k == Contribution.Kind.CASH).isPresent();
        var party = form.party("party");
        var what = typed.text("what", 300);
        var quantity = cash ? Optional.<BigDecimal>empty() : form.amount("quantity", !recorded);
        var unitValue = cash ? Optional.<BigDecimal>empty() : form.amount("unit_value", !recorded);
        var amount = cash ? form.amount("amount", !recorded) : Optional.<BigDecimal>empty();
        var valued = amount.isPresent() || unitValue.isPresent();
        var currency = form.currency("currency", !recorded || valued);
        var day = typed.day("day");
        if (!recorded && day.isEmpty()) {
            typed.fault("day", reader.words().say("field.required"));
        }
        var evidence = form.optional("evidence", 300);
        if (!recorded && !cash && evidence.isEmpty()) {
            typed.fault("evidence", reader.words().say("field.required"));
        }
        var toldBy = recorded ? Optional.of(typed.text("told_by", 500)) : Optional.<String>empty();
        return typed.done(
                        "kind",
                        () ->
                                giving.give(
                                        id,
                                        new Contribution.Said(
                                                party,
                                                kind.orElseThrow(),
                                                what,
                                                quantity,
                                                unitValue,
                                                amount,
                                                valued ? currency : Optional.empty(),
                                                day,
                                                evidence,
                                                toldBy)))
                ? Forward.to(here(id, ""), "money-given")
                : Page.faulty(MONEY, view(id, typed.form()));
    }

    @POST
    @Path("contributions/{contribution}/reversal")
    public Object reverse(
            @PathParam("partnership") UUID id,
            @PathParam("contribution") UUID contribution,
            MultivaluedMap<String, String> sent) {
        giving.check(id);
        var typed = new Typed(sent, reader.words());
        var reason = typed.text("reason", 300);
        return typed.done("reason", () -> giving.reverse(id, contribution, reason))
                ? Forward.to(here(id, ""), "money-reversed")
                : Page.faulty(MONEY, view(id, typed.form()));
    }

    @POST
    @Path("claims")
    public Object open(@PathParam("partnership") UUID id, MultivaluedMap<String, String> sent) {
        claiming.check(id);
        var typed = new Typed(sent, reader.words());
        var form = new MoneyForm(typed, reader.words());
        var party = form.party("claim_party");
        var what = typed.text("claim_what", 300);
        var currency = form.currency("claim_currency", true);
        var opened = new AtomicReference<UUID>();
        return typed.done(
                        "claim_party",
                        () -> opened.set(claiming.open(id, party, what, currency.orElseThrow())))
                ? Forward.to(here(id, "/claims/" + opened.get()), "claim-opened")
                : Page.faulty(MONEY, view(id, typed.form()));
    }

    @GET
    @Path("claims/{claim}")
    public Page claim(
            @PathParam("partnership") UUID id,
            @PathParam("claim") UUID claim,
            @QueryParam("done") String done) {
        return Page.of(CLAIM, claimView(id, claim, Form.done(done)));
    }

    @POST
    @Path("claims/{claim}/receipts")
    public Object addReceipt(
            @PathParam("partnership") UUID id,
            @PathParam("claim") UUID claim,
            MultivaluedMap<String, String> sent) {
        claiming.check(id, claim);
        var typed = new Typed(sent, reader.words());
        var form = new MoneyForm(typed, reader.words());
        var category = typed.choice("category", Claim.Category.class);
        var what = typed.text("what", 300);
        var supplier = typed.text("supplier", 200);
        var number = typed.text("number", 80);
        var day = typed.day("day");
        if (day.isEmpty()) {
            typed.fault("day", reader.words().say("field.required"));
        }
        var salary = category.filter(c -> c == Claim.Category.SALARY_AT_COST).isPresent();
        var documented = form.amount("documented", true);
        var claimed = form.amount("claimed", true);
        var days = salary ? form.amount("days", true) : Optional.<BigDecimal>empty();
        var daily = salary ? form.amount("daily_cost", true) : Optional.<BigDecimal>empty();
        return typed.done(
                        "claimed",
                        () ->
                                claiming.addLine(
                                        id,
                                        claim,
                                        new Claim.Line(
                                                UUID.randomUUID(),
                                                category.orElseThrow(),
                                                what,
                                                supplier,
                                                number,
                                                day.orElseThrow(),
                                                documented.orElseThrow(),
                                                claimed.orElseThrow(),
                                                days,
                                                daily)))
                ? Forward.to(here(id, "/claims/" + claim), "receipt-added")
                : Page.faulty(CLAIM, claimView(id, claim, typed.form()));
    }

    @POST
    @Path("claims/{claim}/receipts/{receipt}/removal")
    public Object removeReceipt(
            @PathParam("partnership") UUID id,
            @PathParam("claim") UUID claim,
            @PathParam("receipt") UUID receipt,
            MultivaluedMap<String, String> sent) {
        claiming.check(id, claim);
        var typed = new Typed(sent, reader.words());
        return typed.done("", () -> claiming.removeLine(id, claim, receipt))
                ? Forward.to(here(id, "/claims/" + claim), "receipt-removed")
                : Page.faulty(CLAIM, claimView(id, claim, typed.form()));
    }

    @POST
    @Path("claims/{claim}/step")
    public Object step(
            @PathParam("partnership") UUID id,
            @PathParam("claim") UUID claim,
            MultivaluedMap<String, String> sent) {
        claiming.checkStep(id, claim);
        var typed = new Typed(sent, reader.words());
        var form = new MoneyForm(typed, reader.words());
        var step = typed.choice("step", Claim.Step.class);
        var pays = step.filter(s -> s == Claim.Step.PAY).isPresent();
        var reason =
                step.filter(Claim.Step::wantsReason)
                        .map(s -> typed.text("reason", 300))
                        .filter(text -> !text.isEmpty());
        var payment = pays ? payment(typed, form) : Optional.<Claim.Payment>empty();
        return typed.done("step", () -> claiming.go(id, claim, step.orElseThrow(), reason, payment))
                ? Forward.to(here(id, "/claims/" + claim), "claim-step")
                : Page.faulty(CLAIM, claimView(id, claim, typed.form()));
    }

    /** From the partnership's money, the platform's, or a party's: its id. */
    private Optional<Claim.Payment> payment(Typed typed, MoneyForm form) {
        var from = typed.value("paid_from");
        var on = typed.day("paid_on");
        if (on.isEmpty()) {
            typed.fault("paid_on", reader.words().say("field.required"));
        }
        var reference = form.optional("payment_reference", 120);
        if (from.equals("CASH_HELD") || from.equals("PLATFORM")) {
            return on.map(
                    day ->
                            new Claim.Payment(
                                    Claim.PaidFrom.valueOf(from),
                                    Optional.empty(),
                                    day,
                                    reference));
        }
        var payer = form.party("paid_from");
        return on.map(
                day -> new Claim.Payment(Claim.PaidFrom.PARTY, Optional.of(payer), day, reference));
    }

    private String here(UUID id, String path) {
        return frames.frame().to("administration/partnerships/" + id + "/money" + path);
    }

    private MoneyView view(UUID id, Form form) {
        return together.read(
                () -> {
                    var head = heads.of(id, "money");
                    return new MoneyView(
                            head,
                            form,
                            course.of(id).partners(),
                            giving.of(id),
                            claiming.of(id),
                            journal.balances(id),
                            network.find(head.partnership().platform())
                                    .map(Platform::currency)
                                    .orElse(current.get().currency())
                                    .getCurrencyCode(),
                            head.standpoint().mayWrite()
                                    && caller.may(
                                            Permission.WORK_IN_PARTNERSHIPS, current.get().id()));
                });
    }

    private ClaimView claimView(UUID id, UUID claim, Form form) {
        return together.read(
                () ->
                        new ClaimView(
                                heads.of(id, "money"),
                                form,
                                course.of(id).partners(),
                                claiming.get(id, claim)));
    }
}
