package org.wopplatform.core.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends the postman round every minute, from when the application starts until it stops. */
@ApplicationScoped
public class PostmansRounds {
    private static final int SECONDS = 60;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject MailSettings settings;
    @Inject Postman postman;

    private ScheduledFuture<?> rounds;

    public void begin() {
        if (settings.host().isPresent()) {
            rounds =
                    executor.scheduleWithFixedDelay(
                            postman::walk, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    public void end() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }
}
