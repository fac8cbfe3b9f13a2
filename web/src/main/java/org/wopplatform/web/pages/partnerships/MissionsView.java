package org.wopplatform.web.pages.partnerships;

import java.util.List;
import org.wopplatform.core.missions.Missions.Whole;
import org.wopplatform.core.missions.PartyDays;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The missions of a partnership, and what the parties have put into them. */
public record MissionsView(
        PartnershipHead head,
        Form form,
        List<Whole> missions,
        List<PartyDays> totals,
        boolean writes)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }
}
