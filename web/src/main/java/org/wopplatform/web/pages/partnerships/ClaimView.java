package org.wopplatform.web.pages.partnerships;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.wopplatform.core.ledger.Claim;
import org.wopplatform.core.ledger.Claiming;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** One claim with its receipts, and what the reader may do with it. */
public record ClaimView(PartnershipHead head, Form form, List<Partner> partners, Claiming.Seen seen)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public Claim claim() {
        return seen.claim();
    }

    public String name(UUID party) {
        return partners.stream()
                .filter(partner -> partner.id().equals(party))
                .findFirst()
                .map(partner -> partner.shortName().orElse(partner.name()))
                .orElse("?");
    }

    public String amount(BigDecimal amount) {
        return Amounts.of(frame().t(), amount, claim().currency());
    }

    /** Who else could pay. */
    public List<Partner> others() {
        return partners.stream().filter(partner -> !partner.id().equals(claim().party())).toList();
    }
}
