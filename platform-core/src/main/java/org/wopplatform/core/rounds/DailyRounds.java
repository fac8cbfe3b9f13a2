package org.wopplatform.core.rounds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.wopplatform.core.platforms.Network;

/** Goes round all platforms once a day, from an hour after the application starts. */
@ApplicationScoped
public class DailyRounds {
    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject Network network;
    @Inject DailyRound round;

    private ScheduledFuture<?> rounds;

    public void begin() {
        rounds = executor.scheduleWithFixedDelay(this::walk, 1, 24, TimeUnit.HOURS);
    }

    public void end() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }

    void walk() {
        network.all().forEach(round::of);
    }
}
