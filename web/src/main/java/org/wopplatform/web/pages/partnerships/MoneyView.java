package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.ledger.Claim;
import org.wopplatform.core.ledger.Contribution;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.ledger.Journal.Balance;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * What was given and what is asked back.
 *
 * @param works whether the reader may enter anything
 */
public record MoneyView(
        PartnershipHead head,
        Form form,
        List<Partner> partners,
        List<Contribution> contributions,
        List<Claim> claims,
        List<Balance> balances,
        String currency,
        boolean works)
        implements View {

    /**
     * What a party gave of one kind, in the currency of the coordinating platform.
     *
     * @param without how many contributions of it could not be converted
     */
    public record Total(String party, Contribution.Kind kind, BigDecimal amount, int without) {}

    @Override
    public Frame frame() {
        return head.frame();
    }

    public String name(UUID party) {
        return partners.stream()
                .filter(partner -> partner.id().equals(party))
                .findFirst()
                .map(partner -> partner.shortName().orElse(partner.name()))
                .orElse("?");
    }

    /** The parties in whose name the reader may enter something. */
    public List<Partner> mine() {
        return partners.stream()
                .filter(
                        partner ->
                                head.partnership().recorded()
                                        ? head.standpoint().coordinates()
                                        : head.standpoint().actsFor(partner.id()))
                .toList();
    }

    public List<Total> totals() {
        var totals = new LinkedHashMap<String, Total>();
        for (var given : contributions) {
            if (given.reversed() || given.amount().isEmpty()) {
                continue;
            }
            var amount = given.converted().map(Contribution.Converted::amount);
            totals.merge(
                    given.party() + " " + given.kind(),
                    new Total(
                            name(given.party()),
                            given.kind(),
                            amount.orElse(BigDecimal.ZERO),
                            amount.isPresent() ? 0 : 1),
                    (one, other) ->
                            new Total(
                                    one.party(),
                                    one.kind(),
                                    one.amount().add(other.amount()),
                                    one.without() + other.without()));
        }
        return totals.values().stream()
                .sorted(java.util.Comparator.comparing(Total::party).thenComparing(Total::kind))
                .toList();
    }

    /** Everything that was given, in one currency; what could not be converted is not in it. */
    public BigDecimal total() {
        return totals().stream().map(Total::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The rates that the totals were converted by, each once. */
    public List<Contribution> rates() {
        Map<String, Contribution> rates = new LinkedHashMap<>();
        contributions.stream()
                .filter(given -> given.converted().isPresent())
                .filter(given -> !given.currency().equals(Optional.of(currency)))
                .forEach(
                        given ->
                                rates.putIfAbsent(
                                        given.currency().orElseThrow()
                                                + given.converted().orElseThrow().rateDay(),
                                        given));
        return List.copyOf(rates.values());
    }

    /** Currency and day of what no rate is known for, each once. */
    public List<Contribution> unconverted() {
        Map<String, Contribution> without = new LinkedHashMap<>();
        contributions.stream()
                .filter(given -> given.amount().isPresent() && !given.reversed())
                .filter(given -> given.converted().isEmpty())
                .forEach(
                        given ->
                                without.putIfAbsent(
                                        given.currency().orElseThrow() + given.day(), given));
        return List.copyOf(without.values());
    }

    public String amount(BigDecimal amount, String in) {
        return Amounts.of(frame().t(), amount, in);
    }

    public List<String> currencies() {
        return Currencies.OFFERED;
    }
}
