package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.imports.Referral;
import org.wopplatform.core.imports.Referrals.Referred;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Requests that other platforms sent, and those sent to them. */
public record RequestsView(
        Frame frame, Desk desk, Form form, List<Referred> received, List<Referred> sent)
        implements View {
    public List<Referred> open() {
        return received.stream().filter(RequestsView::isOpen).toList();
    }

    public List<Referred> decided() {
        return received.stream().filter(one -> !isOpen(one)).toList();
    }

    private static boolean isOpen(Referred one) {
        return one.referral().state() == Referral.State.OPEN;
    }
}
