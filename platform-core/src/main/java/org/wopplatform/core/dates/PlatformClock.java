package org.wopplatform.core.dates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the installation, in UTC. */
@ApplicationScoped
public class PlatformClock {
    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
