package org.wopplatform.core.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wopplatform.core.identity.Account;
import org.wopplatform.core.tenancy.Caller;

/**
 * Whether what is said now is invented: whoever has an account of the demonstration says nothing
 * real.
 */
@ApplicationScoped
class Invented {
    @PersistenceContext EntityManager em;
    @Inject Caller caller;

    boolean bySomebodyInvented() {
        return caller.account()
                .map(id -> em.find(Account.class, id))
                .filter(Account::demonstration)
                .isPresent();
    }
}
