package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.ledger.Journal.Balance;
import org.wopplatform.core.ledger.Journal.Transaction;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The books: balances and every transaction, the latest first. */
public record JournalView(
        PartnershipHead head,
        List<Partner> partners,
        List<Balance> balances,
        List<Transaction> transactions)
        implements View {
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

    public String amount(BigDecimal amount, String currency) {
        return Amounts.of(frame().t(), amount, currency);
    }

    /** The currencies in the books, each with the sum of all balances: nothing. */
    public List<String> sums() {
        return balances.stream()
                .map(Balance::currency)
                .distinct()
                .map(
                        currency ->
                                amount(
                                        balances.stream()
                                                .filter(b -> b.currency().equals(currency))
                                                .map(Balance::amount)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                                        currency))
                .toList();
    }
}
