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

    /** The address that was sent. */
    public String send(Platform platform, Account account, OneTimeLink.Purpose purpose) {
        var secret = Secret.random();
        var link = postbox.address("/" + platform.id() + "/welcome/" + secret.text());
        em.persist(
                new OneTimeLink(
                        platform.id(),
                        account.id(),
                        purpose,
                        secret,
                        caller.account().orElse(null),
                        clock.instant()));
        postbox.queue(
                platform.id(),
                account.email(),
                account.language(),
                purpose == OneTimeLink.Purpose.RESET ? "mail.reset" : "mail.invitation",
                Map.of(
                        "name", account.name(),
                        "platform", platform.name(account.language()).name(),
                        "link", link));
        return link;
    }
}
