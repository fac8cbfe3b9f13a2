package org.wopplatform.core.rounds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.wopplatform.core.platforms.Network;

/**
 * Goes round all platforms once a day, from an hour after the application starts; {@code
 * wop.rounds.seconds} says otherwise.
 */
@ApplicationScoped
public class DailyRounds {
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject Config config;
    @Inject Network network;
    @Inject DailyRound round;

    private ScheduledFuture<?> rounds;

    public void begin() {
        var seconds = config.getOptionalValue("wop.rounds.seconds", Long.class).orElse(DAY);
        rounds =
                executor.scheduleWithFixedDelay(
                        this::walk, Math.min(HOUR, seconds), seconds, TimeUnit.SECONDS);
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
