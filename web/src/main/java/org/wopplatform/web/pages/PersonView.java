package org.wopplatform.web.pages;

import java.util.List;
import org.wopplatform.core.people.People.Person;
import org.wopplatform.core.tenancy.Role;

/**
 * One person's roles; field: role (several). No role at all releases the person from the platform.
 */
public record PersonView(Frame frame, Desk desk, Form form, Person person, List<Role> grantable)
        implements View {}
