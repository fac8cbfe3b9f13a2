package org.wopplatform.web.pages.administration;

import java.util.List;
import org.wopplatform.core.people.People.Person;
import org.wopplatform.core.tenancy.Role;
import org.wopplatform.web.pages.Desk;
import org.wopplatform.web.pages.Form;
import org.wopplatform.web.pages.Frame;
import org.wopplatform.web.pages.View;

/**
 * The people of a platform and the form to invite one more; fields: email, name, language, role
 * (several).
 *
 * @param grantable the roles that the reader may give; empty for those who only read
 */
public record PeopleView(
        Frame frame, Desk desk, Form form, List<Person> people, List<Role> grantable)
        implements View {}
