package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.people.People.Person;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * One person's roles; field: role (several). No role at all releases the person from the platform.
 */
public record PersonView(Frame frame, Desk desk, Form form, Person person, List<Role> grantable)
        implements View {}
