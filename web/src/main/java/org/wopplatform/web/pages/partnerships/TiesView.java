package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.integrity.Ties.Tie;
import org.wopplatform.core.ledger.Currencies;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Commercial contracts between partners that were declared, and the form to declare one. */
public record TiesView(
        PartnershipHead head,
        Form form,
        List<Partner> partners,
        List<Tie> ties,
        String currency,
        boolean works)
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

    public String amount(BigDecimal amount, String in) {
        return Amounts.of(frame().t(), amount, in);
    }

    public List<String> currencies() {
        return Currencies.OFFERED;
    }
}
