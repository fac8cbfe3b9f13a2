package org.wopplatform.core.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
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

    @Resource ManagedScheduledExecutorService executor;
    @Inject Network network;
    @Inject MailSettings settings;
    @Inject DeliveryRound round;

    private ScheduledFuture<?> rounds;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (settings.host().isPresent()) {
            rounds = executor.scheduleWithFixedDelay(this::walk, 60, 60, TimeUnit.SECONDS);
        }
    }

    void collect(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued event) {
        if (settings.host().isPresent()) {
            executor.submit(() -> deliver(network.get(event.platform())));
        }
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    private void walk() {
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
