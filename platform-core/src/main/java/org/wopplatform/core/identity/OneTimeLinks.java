package org.wopplatform.core.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.wopplatform.core.language.Language;
import org.wopplatform.core.rules.RuleRefused;
import org.wopplatform.core.tenancy.CurrentPlatform;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.UseCase;
import org.wopplatform.core.tenancy.Walls;

/** One-time links by e-mail: to accept an invitation and to choose a new password (I6). */
@UseCase
public class OneTimeLinks {
    @PersistenceContext EntityManager em;
    @Inject Accounts accounts;
    @Inject Passwords passwords;
    @Inject LinkIssuing issuing;
    @Inject Throttle throttle;
    @Inject CurrentPlatform current;
    @Inject Walls walls;
    @Inject Clock clock;

    /** For whom a link is, so that the page can greet before it asks for a password. */
    public record Invitee(
            String email,
            String name,
            Language language,
            OneTimeLink.Purpose purpose,
            boolean unclaimed) {}

    /**
     * Sends a reset link if the address has an account, and not more often than anybody needs; the
     * caller learns nothing of either.
     *
     * @param source the network address the request came from
     */
    @OpenToAll
    public void askForReset(String email, String source) {
        var asked = "reset " + email;
        if (throttle.shut(asked, source)) {
            return;
        }
        throttle.failed(asked, source);
        accounts.byAddress(email)
                .filter(account -> !account.suspended())
                .ifPresent(account -> issuing.reset(current.get(), account));
    }

    @OpenToAll
    public Optional<Invitee> whose(Secret secret) {
        return link(secret)
                .flatMap(
                        link -> {
                            walls.actFor(link.account());
                            return accounts.find(link.account())
                                    .filter(link::opens)
                                    .map(
                                            a ->
                                                    new Invitee(
                                                            a.email(),
                                                            a.name(),
                                                            a.language(),
                                                            link.purpose(),
                                                            a.unclaimed()));
                        });
    }

    /**
     * Sets the password and uses the link up; every session of the account ends.
     *
     * @param email the address of the very first administrator, whose account has none yet; else
     *     not looked at
     * @throws RuleRefused if the link is unknown, used or expired, or the password is refused
     */
    @OpenToAll
    public void choosePassword(Secret secret, String email, String name, String password) {
        var link = link(secret).orElseThrow(() -> new RuleRefused("link.spent"));
        walls.actFor(link.account());
        var account =
                accounts.find(link.account())
                        .filter(link::opens)
                        .orElseThrow(() -> new RuleRefused("link.spent"));
        if (account.unclaimed()) {
            claim(account, email);
        }
        passwords.accept(password, account.email());
        if (!name.isBlank()) {
            account.introduce(name, account.language());
        }
        account.setPassword(passwords.hash(password));
        link.use(clock.instant());
        em.createQuery("delete from SignIn s where s.account = :account")
                .setParameter("account", account.id())
                .executeUpdate();
    }

    private void claim(Account account, String email) {
        if (!Account.isAddress(email.strip())) {
            throw new RuleRefused("account.email-form");
        }
        if (accounts.byAddress(email).isPresent()) {
            throw new RuleRefused("account.email-taken");
        }
        account.claim(email);
    }

    /** Under the address of its own platform only: under another's it could not be used up. */
    private Optional<OneTimeLink> link(Secret secret) {
        walls.present(secret.digest());
        return em.createQuery(
                        """
                        select l from OneTimeLink l
                        where l.secretHash = :hash and l.platform = :platform""",
                        OneTimeLink.class)
                .setParameter("hash", secret.digest())
                .setParameter("platform", current.get().id())
                .getResultStream()
                .filter(link -> link.holds(clock.instant()))
                .findFirst();
    }
}
