package org.wopplatform.core.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.Person;
import org.wopplatform.core.personal.PersonalRecords;

/** A person as a contact of operators. */
@ApplicationScoped
public class ContactRecords implements PersonalRecords {
    @Inject Contacts contacts;
    @Inject Operators operators;

    @Override
    public List<Held> heldOn(Person person) {
        return mine(person).stream()
                .map(
                        contact ->
                                Held.of(
                                        "contact",
                                        "operator",
                                        operators.get(contact.operator()).legalName(),
                                        "name",
                                        contact.name().orElse(null),
                                        "position",
                                        contact.position().orElse(null),
                                        "email",
                                        contact.email().orElse(null),
                                        "phone",
                                        contact.phone().orElse(null),
                                        "purpose",
                                        contact.purpose(),
                                        "consent",
                                        contact.consent(),
                                        "consented",
                                        contact.consentedOn().orElse(null),
                                        "published",
                                        contact.publishes().stream()
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", ")),
                                        "until",
                                        contact.keepUntil().orElse(null)))
                .toList();
    }

    @Override
    public void forget(Person person, Instant now) {
        for (var contact : mine(person)) {
            contacts.endLinks(contact.id());
            contact.erase(now);
        }
        contacts.save();
    }

    private List<OperatorContact> mine(Person person) {
        return person.hasEmail() ? contacts.at(person.email()) : named(person);
    }

    private List<OperatorContact> named(Person person) {
        return person.operators().stream()
                .flatMap(operator -> contacts.of(operator).stream())
                .filter(contact -> contact.email().isEmpty())
                .filter(contact -> person.isNamed(contact.name().orElse(null)))
                .toList();
    }
}
