package org.wopplatform.core.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.wopplatform.core.particulars.Field;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;

/** A person as whoever applied for an operator, or as the contact that was named. */
@ApplicationScoped
public class ApplicationRecords implements PersonalRecords {
    @Inject Applications applications;

    @Override
    public List<Held> heldOn(Person person) {
        return about(person)
                .map(
                        application ->
                                Held.of(
                                        "application",
                                        "operator",
                                        application.typed().text(Field.LEGAL_NAME),
                                        "name",
                                        application.typed().text(Field.CONTACT_NAME),
                                        "position",
                                        application.typed().text(Field.CONTACT_POSITION),
                                        "email",
                                        application.email().orElse(null),
                                        "phone",
                                        application.typed().text(Field.CONTACT_PHONE),
                                        "at",
                                        application.begunAt()))
                .toList();
    }

    /** A draft goes with the person; what was submitted stays the operator's. */
    @Override
    public void forget(Person person, Instant now) {
        for (var application : about(person).toList()) {
            if (application.operator().isPresent()) {
                application.forgetThePerson();
            } else {
                applications.remove(application);
            }
        }
    }

    private Stream<Application> about(Person person) {
        var own =
                person.hasEmail()
                        ? applications.by(person.email()).stream()
                        : Stream.<Application>empty();
        var named =
                person.operators().stream()
                        .flatMap(operator -> applications.of(operator).stream())
                        .filter(application -> names(application, person));
        return Stream.concat(own, named).distinct();
    }

    private static boolean names(Application application, Person person) {
        var typed = application.typed();
        return person.isNamed(typed.text(Field.CONTACT_NAME))
                || (person.hasEmail()
                        && typed.text(Field.CONTACT_EMAIL)
                                .strip()
                                .equalsIgnoreCase(person.email()));
    }
}
