package org.wopplatform.core.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wopplatform.core.rules.NotFound;
import org.wopplatform.core.tenancy.Caller;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.OpenToOneself;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/** Signing in and out with a password (I1 to I3). */
@UseCase
public class SigningIn {
    @PersistenceContext EntityManager em;
    @Inject Accounts accounts;
    @Inject Passwords passwords;
    @Inject Throttle throttle;
    @Inject Walls walls;
    @Inject Caller caller;
    @Inject Clock clock;

    /** What became of an attempt. Unknown, wrong and suspended are one answer on purpose. */
    public sealed interface Attempt {
        record Accepted(Secret session, String name) implements Attempt {}

        record Refused() implements Attempt {}

        record TooMany() implements Attempt {}
    }

    /**
     * @param source the network address the attempt came from
     * @param client what the browser calls itself, shown to the person in the list of sign-ins
     */
    @OpenToAll
    public Attempt attempt(String email, String password, String source, String client) {
        if (throttle.shut(email, source)) {
            return new Attempt.TooMany();
        }
        var account = accounts.byAddress(email).filter(a -> !a.suspended());
        if (!passwords.matches(password, account.flatMap(Account::passwordHash))) {
            throttle.failed(email, source);
            return new Attempt.Refused();
        }
        throttle.succeeded(email, source);
        return new Attempt.Accepted(open(account.orElseThrow(), client), account.get().name());
    }

    private Secret open(Account account, String client) {
        var secret = Secret.random();
        walls.actFor(account.id());
        em.persist(new SignIn(account.id(), secret, client, clock.instant()));
        return secret;
    }

    @OpenToAll
    public void signOut(Secret session) {
        walls.present(session.digest());
        session(session).ifPresent(em::remove);
    }

    @OpenToOneself
    public void signOutEverywhere() {
        em.createQuery("delete from SignIn s where s.account = :account")
                .setParameter("account", caller.account().orElseThrow())
                .executeUpdate();
    }

    @OpenToOneself(reads = true)
    public List<SignIn> mine() {
        return em.createQuery(
                        "select s from SignIn s where s.account = :account order by s.seenAt desc",
                        SignIn.class)
                .setParameter("account", caller.account().orElseThrow())
                .getResultList();
    }

    @OpenToOneself(reads = true)
    public Account me() {
        return accounts.find(caller.account().orElseThrow())
                .orElseThrow(() -> new NotFound("account", caller.account()));
    }

    private Optional<SignIn> session(Secret secret) {
        return em.createQuery("select s from SignIn s where s.secretHash = :hash", SignIn.class)
                .setParameter("hash", secret.digest())
                .getResultStream()
                .findFirst();
    }
}
