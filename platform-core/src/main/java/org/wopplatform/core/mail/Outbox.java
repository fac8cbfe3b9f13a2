package org.wopplatform.core.mail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.wopplatform.core.tenancy.OpenToAll;
import org.wopplatform.core.tenancy.Permission;
import org.wopplatform.core.tenancy.Requires;
import org.wopplatform.core.tenancy.UseCase;

/** What waits and what was sent, of the current platform. */
@UseCase
public class Outbox {
    private static final int SHOWN = 100;

    @PersistenceContext EntityManager em;
    @Inject MailSettings settings;
    @Inject SmtpPost post;
    @Inject Clock clock;

    /** A message as its administrators see it; the body only where bodies may be read. */
    public record Shown(OutgoingMessage message, boolean readable) {}

    @Requires(value = Permission.READ_MESSAGES, reads = true)
    public List<Shown> newest() {
        return em.createQuery(
                        "select m from OutgoingMessage m order by m.createdAt desc",
                        OutgoingMessage.class)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(message -> new Shown(message, settings.readable(message)))
                .toList();
    }

    /** Tries each waiting message once; one that cannot be sent waits for the next round. */
    @OpenToAll
    public void deliver() {
        if (settings.host().isEmpty()) {
            return;
        }
        em.createQuery(
                        """
                        select m from OutgoingMessage m
                        where m.sentAt is null and m.attempts < :most
                        order by m.createdAt""",
                        OutgoingMessage.class)
                .setParameter("most", OutgoingMessage.MOST_ATTEMPTS)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(SHOWN)
                .getResultList()
                .forEach(
                        message ->
                                post.send(message)
                                        .ifPresentOrElse(
                                                message::failed,
                                                () -> message.sent(clock.instant())));
    }
}
