package org.wopplatform.core.contacts;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.wopplatform.core.contacts.OperatorContact.Consent;
import org.wopplatform.core.contacts.OperatorContact.Part;
import org.wopplatform.core.contacts.OperatorContact.Reach;
import org.wopplatform.core.identity.Secret;
import org.wopplatform.core.operators.Operator;
import org.wopplatform.core.operators.Operators;
import org.wopplatform.core.personal.Held;
import org.wopplatform.core.personal.PersonalData;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** A person comes by the link from the own mailbox and decides over what is kept (K3 to K5). */
@UseCase
public class OwnData {
    @Inject Contacts contacts;
    @Inject Operators operators;
    @Inject PersonalData data;

    /** What is kept about the person, and the contact that the link belongs to. */
    public record Own(Operator operator, OperatorContact contact, List<Held> held) {}

    /**
     * @throws RuleRefused if the link is unknown or has ended
     */
    @OpenToAll
    public Own show(Secret secret) {
        var contact = behind(secret);
        return new Own(
                operators.get(contact.operator()), contact, data.on(contacts.person(contact)));
    }

    /** Consents oneself, and chooses what of it is published; it is kept for three years more. */
    @OpenToAll
    public void consent(Secret secret, Set<Part> publishes) {
        var contact = behind(secret);
        var today = contacts.today();
        contact.agree(Consent.BY_ONESELF, today, publishes);
        contact.keep(contact.purpose(), today.plusYears(Contacts.YEARS), today);
        contacts.save();
    }

    /**
     * Corrects it. Under a new address the present link ends and a fresh one goes there, so that
     * only whoever reads the address sees what is kept on it.
     *
     * @return whether the link still holds
     */
    @OpenToAll
    public boolean correct(Secret secret, Reach reach) {
        var contact = behind(secret);
        if (reach.email().isEmpty()) {
            throw new RuleRefused("operator-contact.own-email");
        }
        var before = contact.email().orElseThrow();
        contact.reach(reach);
        contacts.save();
        if (before.equals(reach.email())) {
            return true;
        }
        contacts.sendLink(contact, "mail.own-data-moved");
        return false;
    }

    /** Takes the consent back: nothing is published any more; it is kept till erased. */
    @OpenToAll
    public void withdraw(Secret secret) {
        var contact = behind(secret);
        contact.agree(Consent.WITHDRAWN, contacts.today(), Set.of());
        contacts.save();
    }

    /** Forgets the person in this platform, at once. */
    @OpenToAll
    public void erase(Secret secret) {
        data.forget(contacts.person(behind(secret)));
    }

    private OperatorContact behind(Secret secret) {
        return contacts.behind(secret).orElseThrow(() -> new RuleRefused("own-data.link-ended"));
    }
}
