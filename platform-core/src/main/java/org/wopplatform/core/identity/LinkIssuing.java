package org.wopplatform.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.wopplatform.core.mail.Postbox;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.Caller;

/**
 * Makes a one-time link and queues the message that carries it, in the transaction of whoever asks.
 */
@ApplicationScoped
public class LinkIssuing {
    @PersistenceContext EntityManager em;
    @Inject Postbox postbox;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Invites to a platform. Whoever has come in already is told of the new role and pointed to the
     * sign-in; the account needs no link that would set its password.
     *
     * @return the address that was sent
     */
    public String invite(Platform platform, Account account) {
        if (account.passwordHash().isPresent()) {
            var door = postbox.address("/" + platform.id() + "/sign-in");
            tell(platform, account, "mail.appointed", door, false);
            return door;
        }
        var link = link(platform, account, OneTimeLink.Purpose.INVITATION);
        tell(platform, account, "mail.invitation", link, false);
        return link;
    }

    /** Sends a link that sets a new password. Whoever is not signed in asks for oneself. */
    void reset(Platform platform, Account account) {
        var link = link(platform, account, OneTimeLink.Purpose.RESET);
        tell(platform, account, "mail.reset", link, true);
    }

    private String link(Platform platform, Account account, OneTimeLink.Purpose purpose) {
        var secret = Secret.random();
        em.persist(
                new OneTimeLink(
                        platform.id(),
                        account.id(),
                        purpose,
                        secret,
                        caller.account().orElse(account.id()),
                        clock.instant()));
        return postbox.address("/" + platform.id() + "/welcome/" + secret.text());
    }

    private void tell(
            Platform platform, Account account, String key, String link, boolean confidential) {
        postbox.queue(
                platform.id(),
                account.email(),
                account.language(),
                key,
                Map.of(
                        "name", account.name(),
                        "platform", platform.name(account.language()).name(),
                        "link", link),
                confidential);
    }
}
