package org.wopplatform.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.tenancy.Walls;

/** The accounts that the current transaction may meet. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext EntityManager em;
    @Inject Walls walls;

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** Presents the address to the walls and finds whose it is. */
    public Optional<Account> byAddress(String email) {
        var address = Account.address(email);
        walls.present(address);
        return em.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", address)
                .getResultStream()
                .findFirst();
    }

    public void add(Account account) {
        em.persist(account);
        em.flush();
    }
}
