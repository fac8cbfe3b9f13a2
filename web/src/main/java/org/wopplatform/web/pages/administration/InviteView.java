package org.wopplatform.web.pages.administration;

import java.util.List;
import java.util.Map;
import org.wopplatform.core.applications.Inviting.Pending;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Operators that were invited and have not answered, and the form to invite one more; fields:
 * organisation, country, email, language.
 */
public record InviteView(
        Frame frame, Desk desk, Form form, Map<String, String> countries, List<Pending> pending)
        implements View {}
