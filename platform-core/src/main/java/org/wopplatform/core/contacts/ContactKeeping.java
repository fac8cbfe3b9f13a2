package org.wopplatform.core.contacts;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wopplatform.core.contacts.OperatorContact.Consent;
import org.wopplatform.core.contacts.OperatorContact.Part;
import org.wopplatform.core.contacts.OperatorContact.Purpose;
import org.wopplatform.core.contacts.OperatorContact.Reach;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.PersonalData;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** A platform's staff keep the contacts of its operators (K1, K2, K7). */
@UseCase
public class ContactKeeping {
    private static final int SOON_DAYS = 60;

    @Inject Contacts contacts;
    @Inject Operators operators;
    @Inject PersonalData data;
    @Inject CurrentPlatform current;
    @Inject Clock clock;

    /** All that staff say of a contact. */
    public record Said(
            Reach reach,
            Purpose purpose,
            Consent consent,
            Optional<LocalDate> consentedOn,
            Set<Part> publishes,
            Optional<LocalDate> keepUntil) {}

    /** An operator with its contacts. */
    public record Kept(Operator operator, List<OperatorContact> contacts) {}

    /** A contact and the operator it belongs to. */
    public record Entry(Operator operator, OperatorContact contact) {}

    @Requires(value = Permission.READ_CONTACTS, reads = true)
    public Kept of(UUID operator) {
        return new Kept(operators.get(operator), contacts.of(operator));
    }

    @Requires(value = Permission.READ_CONTACTS, reads = true)
    public Entry get(UUID operator, UUID contact) {
        return new Entry(operators.get(operator), found(operator, contact));
    }

    /** Those whose day comes within sixty days, the soonest first. */
    @Requires(value = Permission.READ_CONTACTS, reads = true)
    public List<Entry> expiring() {
        return contacts.keptUntil(contacts.today().plusDays(SOON_DAYS)).stream()
                .map(contact -> new Entry(operators.get(contact.operator()), contact))
                .toList();
    }

    /** Asks the gate before anything is said about what was sent. */
    @Requires(Permission.KEEP_CONTACTS)
    public void check(UUID operator) {
        operators.get(operator);
    }

    @Requires(Permission.KEEP_CONTACTS)
    public OperatorContact add(UUID operator, Said said) {
        var contact =
                new OperatorContact(
                        current.get().id(), operators.get(operator).id(), clock.instant());
        say(contact, said);
        contacts.add(contact);
        return contact;
    }

    /**
     * @param seen the version of the record that the editor had before their eyes
     * @throws RuleRefused if somebody else has changed it meanwhile
     */
    @Requires(Permission.KEEP_CONTACTS)
    public void change(UUID operator, UUID id, Said said, int seen) {
        var contact = found(operator, id);
        if (contact.version() != seen) {
            throw new RuleRefused("operator-contact.changed-meanwhile");
        }
        var before = contact.email();
        say(contact, said);
        contacts.save();
        if (!contact.email().equals(before)) {
            contacts.endLinks(id);
        }
    }

    /** Sends the person a link to the own page, to consent and to choose what is published. */
    @Requires(Permission.KEEP_CONTACTS)
    public void ask(UUID operator, UUID id) {
        var contact = found(operator, id);
        if (contact.email().isEmpty()) {
            throw new RuleRefused("operator-contact.no-email");
        }
        contacts.sendLink(contact, "mail.own-data");
    }

    /** Ends it: the person is no longer a contact of this operator. */
    @Requires(Permission.KEEP_CONTACTS)
    public void end(UUID operator, UUID id) {
        var contact = found(operator, id);
        contacts.endLinks(id);
        contact.erase(clock.instant());
        contacts.save();
    }

    /** All that the platform keeps on the contact's address, to hand over to the person. */
    @Requires(value = Permission.KEEP_CONTACTS, reads = true)
    public List<Held> held(UUID operator, UUID id) {
        return data.on(contacts.person(found(operator, id)));
    }

    private OperatorContact found(UUID operator, UUID id) {
        var contact = contacts.get(id);
        if (!contact.operator().equals(operator)) {
            throw new org.wopplatform.core.rules.NotFound("contact", id);
        }
        return contact;
    }

    private void say(OperatorContact contact, Said said) {
        var today = contacts.today();
        if (said.consentedOn().filter(day -> day.isAfter(today)).isPresent()) {
            throw new RuleRefused("operator-contact.consent-later");
        }
        contact.reach(said.reach());
        contact.agree(said.consent(), said.consentedOn().orElse(today), said.publishes());
        contact.keep(
                said.purpose(), said.keepUntil().orElse(today.plusYears(Contacts.YEARS)), today);
    }
}
