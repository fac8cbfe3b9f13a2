package org.wopplatform.core.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** One platform's tasks, in a request context of its own. */
@ApplicationScoped
public class PlatformTasks {
    private static final Logger LOG = Logger.getLogger(PlatformTasks.class.getName());

    @Inject CurrentPlatform current;
    @Inject @Any Instance<DailyTask> tasks;

    @ActivateRequestContext
    public void of(Platform platform) {
        current.is(platform);
        for (var task : tasks) {
            try {
                task.ofTheDay();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a task of " + platform.id() + " waits for tomorrow", e);
            }
        }
    }
}
