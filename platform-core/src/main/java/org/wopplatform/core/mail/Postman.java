package org.wopplatform.core.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wopplatform.core.platforms.Network;
import org.wopplatform.core.platforms.Platform;

/**
 * Walks round: right after a message was queued, and every minute for what could not be sent
 * before.
 */
@ApplicationScoped
public class Postman {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService executor;

    @Inject Network network;
    @Inject MailSettings settings;
    @Inject DeliveryRound round;

    void collect(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued event) {
        if (settings.host().isPresent()) {
            executor.submit(() -> deliver(network.get(event.platform())));
        }
    }

    void walk() {
        network.all().forEach(this::deliver);
    }

    private void deliver(Platform platform) {
        try {
            round.of(platform);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "messages of " + platform.id() + " wait for the next round", e);
        }
    }
}
