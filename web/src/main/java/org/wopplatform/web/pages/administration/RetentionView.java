package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.contacts.ContactKeeping.Entry;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** The contacts whose day comes soon. */
public record RetentionView(Frame frame, Desk desk, List<Entry> expiring, boolean mayKeep)
        implements View {}
