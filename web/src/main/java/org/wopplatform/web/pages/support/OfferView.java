package org.wopplatform.web.pages.support;

import org.wopplatform.core.support.Assessed.Weight;
import org.wopplatform.core.support.Offering;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/** One offer; fields: reason. */
public record OfferView(
        Frame frame, Desk desk, Form form, Offering.Sheet sheet, AreaNames names, boolean mayKeep)
        implements View {
    public String to(String path) {
        return frame.to("administration/support/offers/" + sheet.offer().id() + path);
    }

    public String operator(String path) {
        return frame.to("administration/support/operators/" + sheet.operator().id() + path);
    }

    public Weight weight(String area) {
        return sheet.weights().getOrDefault(area, Weight.NOT_ASSESSED);
    }
}
