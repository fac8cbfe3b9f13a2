package org.wopplatform.core.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Tells the database for whom a transaction works; its row-level security does the rest. */
@ApplicationScoped
public class Walls {
    private static final Object STANDING = Walls.class;

    @PersistenceContext EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /**
     * Raised at the start of each transaction, before any other statement; a use case inside
     * another finds them standing and asks nothing of the database, unless somebody presented
     * something in between.
     */
    void raise(String platform, String account, String request) {
        var wanted = platform + " " + account + " " + request;
        if (wanted.equals(transaction.getResource(STANDING))) {
            return;
        }
        em.createNativeQuery(
                        """
                        select set_config('wop.platform', ?1, true), set_config('wop.account', ?2, true),
                               set_config('wop.request', ?3, true), set_config('wop.credential', '', true)""")
                .setParameter(1, platform)
                .setParameter(2, account)
                .setParameter(3, request)
                .getSingleResult();
        transaction.putResource(STANDING, wanted);
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

    /**
     * From here on the transaction works for another platform. There is one reason to: the global
     * platform brings a platform that has nobody its first administrator.
     */
    public void crossTo(String platform) {
        set("wop.platform", platform);
    }

    private void set(String name, String value) {
        em.flush();
        transaction.putResource(STANDING, "");
        em.createNativeQuery("select set_config(?1, ?2, true)")
                .setParameter(1, name)
                .setParameter(2, value)
                .getSingleResult();
    }
}
