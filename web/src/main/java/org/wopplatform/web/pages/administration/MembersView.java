package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.platforms.HostTerm;
import org.wopplatform.national.association.AssociationMember;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The members of the association that hosts a national platform; fields: organisation, category,
 * since.
 */
public record MembersView(
        Frame frame, Desk desk, Form form, List<HostTerm> hosts, List<AssociationMember> members)
        implements View {}
