package org.wopplatform.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.Claim;
import org.wopplatform.core.ledger.Claiming;
import org.wopplatform.core.ledger.Contribution;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.ledger.Giving;
import org.wopplatform.core.ledger.Journal;

/** What was given in a partnership, what is asked back, and the balances of its books. */
@Path("platforms/{platform}/partnerships/{partnership}/money")
@RequestScoped
@Produces("application/json")
@Consumes("application/json")
public class MoneyResource {
    @Inject Giving giving;
    @Inject Claiming claiming;
    @Inject Journal journal;

    /** Amounts as decimal text. */
    public record Given(
            UUID party,
            String kind,
            String what,
            String quantity,
            String unitValue,
            String amount,
            String currency,
            String day,
            String evidence,
            String toldBy) {}

    /**
     * A contribution; converted by the latest rate not after its day, or null where there is none.
     */
    public record ContributionView(
            UUID id,
            UUID party,
            String kind,
            String what,
            String quantity,
            String unitValue,
            String amount,
            String currency,
            String day,
            String converted,
            String convertedCurrency,
            String rate,
            String rateDay,
            String rateSource,
            String reversed) {
        static ContributionView of(Contribution given) {
            var converted = given.converted();
            return new ContributionView(
                    given.id(),
                    given.party(),
                    given.kind().name(),
                    given.what(),
                    text(given.quantity()),
                    text(given.unitValue()),
                    text(given.amount()),
                    given.currency().orElse(null),
                    given.day().map(Object::toString).orElse(null),
                    text(converted.map(Contribution.Converted::amount)),
                    converted.map(Contribution.Converted::currency).orElse(null),
                    text(converted.map(Contribution.Converted::rate)),
                    converted.map(c -> c.rateDay().toString()).orElse(null),
                    converted.flatMap(Contribution.Converted::source).orElse(null),
                    given.reversalReason().orElse(null));
        }
    }

    public record ClaimView(
            UUID id,
            UUID party,
            String what,
            String state,
            String currency,
            String documented,
            String claimed) {
        static ClaimView of(Claim claim) {
            return new ClaimView(
                    claim.id(),
                    claim.party(),
                    claim.what(),
                    claim.state().name(),
                    claim.currency(),
                    claim.documented().toPlainString(),
                    claim.claimed().toPlainString());
        }
    }

    /** Debits positive, credits negative. */
    public record BalanceView(String account, UUID party, String currency, String amount) {
        static BalanceView of(Journal.Balance balance) {
            return new BalanceView(
                    balance.account().name(),
                    balance.party().orElse(null),
                    balance.currency(),
                    balance.amount().toPlainString());
        }
    }

    public record MoneyView(
            List<ContributionView> contributions,
            List<ClaimView> claims,
            List<BalanceView> balances) {}

    @GET
    public MoneyView money(@PathParam("partnership") UUID id) {
        return new MoneyView(
                giving.of(id).stream().map(ContributionView::of).toList(),
                claiming.of(id).stream().map(ClaimView::of).toList(),
                journal.balances(id).stream().map(BalanceView::of).toList());
    }

    @POST
    @Path("contributions")
    public Response give(@PathParam("partnership") UUID id, Given given) {
        var recorded = giving.check(id).recorded();
        var sent = new Sent();
        var said =
                given == null
                        ? new Given(null, null, null, null, null, null, null, null, null, null)
                        : given;
        var kind = sent.choice("kind", said.kind(), Contribution.Kind.class);
        var cash = kind.filter(k -> k == Contribution.Kind.CASH).isPresent();
        if (said.party() == null) {
            sent.fault("party", "field.required");
        }
        var what = sent.text("what", said.what(), 300);
        var quantity = amount(sent, "quantity", said.quantity(), !cash && !recorded);
        var unitValue = amount(sent, "unitValue", said.unitValue(), !cash && !recorded);
        var amount = amount(sent, "amount", said.amount(), cash && !recorded);
        var valued = amount.isPresent() || unitValue.isPresent();
        var currency = Optional.ofNullable(said.currency()).filter(Currencies::known);
        if (valued && currency.isEmpty()) {
            sent.fault("currency", "field.choice");
        }
        var day = sent.day("day", said.day());
        if (!recorded && day.isEmpty()) {
            sent.fault("day", "field.required");
        }
        var evidence = sent.optional("evidence", said.evidence(), 300);
        if (!recorded && !cash && evidence.isEmpty()) {
            sent.fault("evidence", "field.required");
        }
        var toldBy =
                recorded
                        ? Optional.of(sent.text("toldBy", said.toldBy(), 500))
                        : Optional.<String>empty();
        sent.check();
        var added =
                giving.give(
                        id,
                        new Contribution.Said(
                                said.party(),
                                kind.orElseThrow(),
                                what,
                                quantity,
                                unitValue,
                                amount,
                                currency,
                                day,
                                evidence,
                                toldBy));
        var kept =
                giving.of(id).stream()
                        .filter(contribution -> contribution.id().equals(added))
                        .findFirst()
                        .orElseThrow();
        return Response.status(201).entity(Json.of(ContributionView.of(kept))).build();
    }

    private static Optional<BigDecimal> amount(
            Sent sent, String field, String text, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                sent.fault(field, "field.required");
            }
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,11}(\\.[0-9]{1,3})?") || new BigDecimal(text).signum() == 0) {
            sent.fault(field, "field.money");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }
}
