package org.wopplatform.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Tells the database for whom a transaction works; its row-level security does the rest. */
@ApplicationScoped
public class Walls {
    @PersistenceContext EntityManager em;

    /** Raised at the start of each transaction, before any other statement. */
    void raise(String platform, String account, String request) {
        em.createNativeQuery(
                        """
                        select set_config('wop.platform', ?1, true), set_config('wop.account', ?2, true),
                               set_config('wop.request', ?3, true), set_config('wop.credential', '', true)""")
                .setParameter(1, platform)
                .setParameter(2, account)
                .setParameter(3, request)
                .getSingleResult();
    }

    /**
     * Shows the database what somebody presents (an address, the digest of a secret), so that the
     * row it belongs to can be found for the rest of this transaction.
     */
    public void present(String credential) {
        set("wop.credential", credential);
    }

    /** From here on the transaction acts for the account, once it has proved to be that account. */
    public void actFor(java.util.UUID account) {
        set("wop.account", account.toString());
    }

    private void set(String name, String value) {
        em.flush();
        em.createNativeQuery("select set_config(?1, ?2, true)")
                .setParameter(1, name)
                .setParameter(2, value)
                .getSingleResult();
    }
}
