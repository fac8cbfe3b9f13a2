package org.wopplatform.web.pages.administration;

import org.wopplatform.core.memberships.Joining.Member;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/** Where an operator is a member; fields: platform, wish, reason. */
public record OperatorMembershipsView(
        Frame frame, Desk desk, Form form, Member member, boolean mayAsk) implements View {}
