package org.wopplatform.web.pages.progress;

import org.wopplatform.core.progress.Result;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.pages.partnerships.PartnershipHead;

/** One objective, and what was measured of it. */
public record ResultView(
        PartnershipHead head, Form form, boolean writes, boolean waives, Result result)
        implements View {
    @Override
    public Frame frame() {
        return head.frame();
    }

    public boolean recorded() {
        return head.partnership().recorded();
    }

    public Sparkline line() {
        return Sparkline.of(result);
    }
}
