package org.wopplatform.core.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.wopplatform.core.platforms.Platform;
import org.wopplatform.core.tenancy.CurrentPlatform;

/** One platform's round, behind that platform's walls. */
@ApplicationScoped
public class RetentionRound {
    @Inject CurrentPlatform current;
    @Inject Retention retention;

    @ActivateRequestContext
    public int of(Platform platform) {
        current.is(platform);
        return retention.eraseExpired();
    }
}
