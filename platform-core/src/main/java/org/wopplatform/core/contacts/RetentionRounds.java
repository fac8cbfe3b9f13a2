package org.wopplatform.core.contacts;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wopplatform.core.platforms.Network;

/** Walks round all platforms every day, from a few minutes after the start. */
@ApplicationScoped
public class RetentionRounds {
    private static final Logger LOG = Logger.getLogger(RetentionRounds.class.getName());
    private static final int FIRST_MINUTES = 5;
    private static final int DAY_MINUTES = 24 * 60;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject Network network;
    @Inject RetentionRound round;

    private ScheduledFuture<?> rounds;

    public void begin() {
        rounds =
                executor.scheduleWithFixedDelay(
                        this::walk, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    public void end() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    private void walk() {
        for (var platform : network.all()) {
            try {
                round.of(platform);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "contacts of " + platform.id() + " wait a day", e);
            }
        }
    }
}
