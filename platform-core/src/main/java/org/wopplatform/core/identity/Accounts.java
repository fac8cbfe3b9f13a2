package org.wopplatform.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.tenancy.Walls;

/** The accounts that the current transaction may meet. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext EntityManager em;
    @Inject Walls walls;
    @Inject Clock clock;

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

    /** The account of the address; a new one, without a password, where there is none yet. */
    public Account byAddressOrNew(String email, String name, Language language) {
        return byAddress(email)
                .orElseGet(
                        () -> {
                            var fresh =
                                    new Account(
                                            UUID.randomUUID(),
                                            email,
                                            name,
                                            language,
                                            clock.instant());
                            add(fresh);
                            return fresh;
                        });
    }

    private void add(Account account) {
        em.persist(account);
        em.flush();
    }
}
