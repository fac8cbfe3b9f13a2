package org.wopplatform.web.pages.support;

import org.wopplatform.core.support.Policy;
import org.wopplatform.core.support.PolicyKeeping.Concerned;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** What a platform lets others do with its operators; fields: upward, beyond, cap, version. */
public record PolicyView(
        Frame frame, Desk desk, Form form, Policy policy, Concerned concerned, boolean mayKeep)
        implements View {
    public boolean ticked(String field, boolean kept) {
        return form.returned() ? form.ticked(field, "true") : kept;
    }
}
