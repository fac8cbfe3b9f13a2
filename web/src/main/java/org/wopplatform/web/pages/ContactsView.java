package org.wopplatform.web.pages;

import java.util.List;
import org.wopplatform.core.site.PlatformContact;

/** The secretariat's contacts; fields of the form: kind, label, address. */
public record ContactsView(Frame frame, Desk desk, Form form, List<PlatformContact> contacts)
        implements View {}
