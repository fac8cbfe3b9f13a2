package org.wopplatform.core.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Sends the postman round every minute while the application runs. */
@Startup
@Singleton
public class PostmansRounds {
    private static final int SECONDS = 60;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    @Inject MailSettings settings;
    @Inject Postman postman;

    private ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        if (settings.host().isPresent()) {
            rounds =
                    executor.scheduleWithFixedDelay(
                            postman::walk, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (rounds != null) {
            rounds.cancel(true);
        }
    }
}
