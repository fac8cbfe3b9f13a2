package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.site.PlatformContact;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The secretariat's contacts; fields of the form: kind, label, address. */
public record ContactsView(Frame frame, Desk desk, Form form, List<PlatformContact> contacts)
        implements View {}
