package org.wopplatform.web.pages.support;

import org.wopplatform.core.support.Requesting;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;
import org.wopplatform.web.words.AreaNames;

/** One request; fields: reason. */
public record RequestView(
        Frame frame,
        Desk desk,
        Form form,
        Requesting.Sheet sheet,
        AreaNames names,
        boolean mayKeep,
        boolean mayMatch)
        implements View {
    public String to(String path) {
        return frame.to("administration/support/requests/" + sheet.request().id() + path);
    }

    public String operator(String path) {
        return frame.to("administration/support/operators/" + sheet.operator().id() + path);
    }
}
