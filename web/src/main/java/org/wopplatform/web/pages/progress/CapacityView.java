package org.wopplatform.web.pages.progress;

import java.util.List;
import java.util.UUID;
import org.wopplatform.core.diagnosis.CapacityDimension;
import org.wopplatform.core.partnerships.Partner;
import org.wopplatform.core.progress.Scoring;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.partnerships.PartnershipHead;

/**
 * How one capacity has changed.
 *
 * @param scored what was said of it, the latest first
 * @param speakers in whose name the reader can say more
 * @param partners all parties, for their names
 */
public record CapacityView(
        PartnershipHead head,
        Form form,
        boolean writes,
        boolean confirms,
        CapacityDimension dimension,
        List<Scoring.Scored> scored,
        List<Partner> speakers,
        List<Partner> partners)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    public String name(UUID party) {
        return partners.stream()
                .filter(partner -> partner.id().equals(party))
                .findFirst()
                .map(partner -> partner.shortName().orElse(partner.name()))
                .orElse("");
    }
}
