package org.wopplatform.core.daily;

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
 * wop.daily.seconds} says otherwise.
 */
@ApplicationScoped
public class DailyTasks {
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject Config config;
    @Inject Network network;
    @Inject PlatformTasks tasks;

    private ScheduledFuture<?> runs;

    public void begin() {
        var seconds = config.getOptionalValue("wop.daily.seconds", Long.class).orElse(DAY);
        runs =
                executor.scheduleWithFixedDelay(
                        this::walk, Math.min(HOUR, seconds), seconds, TimeUnit.SECONDS);
    }

    public void end() {
        if (runs != null) {
            runs.cancel(true);
        }
    }

    void walk() {
        network.all().forEach(tasks::of);
    }
}
