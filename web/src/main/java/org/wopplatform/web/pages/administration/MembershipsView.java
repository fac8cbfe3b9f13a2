package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.memberships.Membership;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * Who is a member of a platform or asks to be; fields: state, reason, membership.
 *
 * @param mayDecide whether the reader may answer
 */
public record MembershipsView(
        Frame frame, Desk desk, Form form, List<Membership> memberships, boolean mayDecide)
        implements View {}
