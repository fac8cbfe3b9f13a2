package org.wopplatform.core.contacts;

import jakarta.inject.Inject;
import java.time.Clock;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;

/** Erases the contacts of the current platform whose day has passed (K6). */
@UseCase
public class Retention {
    @Inject Contacts contacts;
    @Inject Clock clock;

    /**
     * Says nothing of whom and reads nothing out, so that the round needs nobody's permission.
     *
     * @return how many were erased
     */
    @OpenToAll
    public int eraseExpired() {
        var expired = contacts.keptUntil(contacts.today().minusDays(1));
        for (var contact : expired) {
            contacts.endLinks(contact.id());
            contact.erase(clock.instant());
        }
        contacts.save();
        return expired.size();
    }
}
